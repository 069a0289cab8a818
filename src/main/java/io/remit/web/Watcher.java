package io.remit.web;

import io.remit.access.Access;
import io.remit.access.Problem;
import io.remit.web.Gates.SignInNeeded;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open stream of events. What is sent waits here until the connection takes it; nobody waits with it. */
final class Watcher implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    /** A connection that takes nothing for so long is given up; its browser comes back and is told what it missed. */
    private static final int MOST_WAITING = 100;

    private final Watch watch;
    private final Access access;
    private final Supplier<Access> gate;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final ServletOutputStream out;
    private volatile long seen;
    private boolean open;
    private boolean written;

    /** @param gate lets the same person in once more, or throws */
    Watcher(Watch watch, Access access, Supplier<Access> gate, ServletOutputStream out) {
        this.watch = watch;
        this.access = access;
        this.gate = gate;
        this.out = out;
        this.seen = watch.seen();
    }

    /** Begins to send, once the request has become one that is answered bit by bit. */
    CompletableFuture<Void> begin(AsyncContext async) {
        async.setTimeout(0);
        // Something to send at once: a browser counts a stream as open when its first bytes are there.
        synchronized (this) {
            waiting.add(Live.BEAT);
        }
        out.setWriteListener(this);
        return ended;
    }

    Watch watch() {
        return watch;
    }

    String topic() {
        return watch.topic();
    }

    String person() {
        return access.actor().reference();
    }

    long seen() {
        return seen;
    }

    void sees(long version) {
        seen = version;
    }

    void whenEnded(Runnable act) {
        ended.whenComplete((nothing, failure) -> act.run());
    }

    void end() {
        ended.complete(null);
    }

    /** Ends the stream of whoever has signed out, has left or may do something else now: it comes back as what it is. */
    void check() {
        try {
            if (!gate.get().permissions().equals(access.permissions())) {
                end();
            }
        } catch (Problem | SignInNeeded e) {
            end();
        } catch (RuntimeException e) {
            LOG.warn("Whether a watcher may still watch could not be told", e);
        }
    }

    void send(byte[] bytes) {
        synchronized (this) {
            if (ended.isDone()) {
                return;
            }
            waiting.add(bytes);
            if (waiting.size() <= MOST_WAITING) {
                write();
                return;
            }
        }
        end();
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("Whoever watched has left", failure);
        end();
    }

    /** Writes as long as the connection takes something; it calls again once it takes more. */
    private void write() {
        try {
            while (open && !ended.isDone() && out.isReady()) {
                var next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    written = true;
                } else if (written) {
                    written = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Whoever watched has left", e);
            end();
        }
    }
}
