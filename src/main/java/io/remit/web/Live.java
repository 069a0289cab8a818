package io.remit.web;

import io.remit.access.Problem.TooMany;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who watch something what has changed, by server-sent events. A change is rendered once for each audience and
 * sent to all of it; no thread waits for a watcher. What changes through another portal on the same database is noticed by
 * asking for the version of each watched thing every second: one query for a thing, however many watch it.
 */
public final class Live implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int THREADS = 3;
    private static final int MOST_WATCHERS = 2000;
    /** A browser opens six connections to one place at most; a few browsers each. */
    private static final int MOST_OF_ONE = 24;

    private static final int RETRY_SECONDS = 10;
    private static final long BETWEEN_LOOKS_MILLIS = 1000;
    private static final int LOOKS_BETWEEN_BEATS = 15;
    private static final int LOOKS_BETWEEN_CHECKS = 30;
    static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> byPerson = new ConcurrentHashMap<>();
    private final AtomicInteger watchers = new AtomicInteger();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS, work -> {
        var thread = new Thread(work, "live");
        thread.setDaemon(true);
        return thread;
    });
    private int looks;

    /** Renders a fragment for everybody of an audience. */
    @FunctionalInterface
    interface Renderer {
        byte[] render(Reply reply);
    }

    /** That something has changed, after it was committed. Returns at once. */
    public void changed(String name) {
        Optional.ofNullable(topics.get(name)).ifPresent(this::lookSoon);
    }

    /** How many watch at present. */
    public int watchers() {
        return watchers.get();
    }

    /**
     * Lets a watcher in.
     *
     * @throws TooMany where there are as many as there may be, of this person or at all
     */
    void join(Watcher watcher, Renderer renderer) {
        var own = byPerson.computeIfAbsent(watcher.person(), first -> new AtomicInteger());
        int mine = own.incrementAndGet();
        int all = watchers.incrementAndGet();
        if (mine > MOST_OF_ONE || all > MOST_WATCHERS) {
            left(watcher);
            throw new TooMany("Too many pages are open that show changes at once. Close some of them.", RETRY_SECONDS);
        }
        if (ticking.compareAndSet(false, true)) {
            pool.scheduleWithFixedDelay(this::tick, BETWEEN_LOOKS_MILLIS, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        }
        watcher.whenEnded(() -> {
            topics.computeIfPresent(watcher.topic(), (name, topic) -> topic.without(watcher) ? null : topic);
            left(watcher);
        });
        var topic = topics.compute(watcher.topic(), (name, there) -> {
            var joined = there == null ? new Topic(renderer) : there;
            joined.watching.put(watcher, true);
            return joined;
        });
        // What changed between the page and now is told at once.
        lookSoon(topic);
    }

    private void left(Watcher watcher) {
        watchers.decrementAndGet();
        byPerson.computeIfPresent(watcher.person(), (person, count) -> count.decrementAndGet() <= 0 ? null : count);
    }

    private void lookSoon(Topic topic) {
        if (topic.waiting.compareAndSet(false, true)) {
            try {
                pool.execute(topic::look);
            } catch (RejectedExecutionException e) {
                LOG.debug("The portal is stopping", e);
            }
        }
    }

    private void tick() {
        looks++;
        for (var topic : topics.values()) {
            lookSoon(topic);
            if (looks % LOOKS_BETWEEN_BEATS == 0) {
                topic.watching.keySet().forEach(watcher -> watcher.send(BEAT));
            }
            if (looks % LOOKS_BETWEEN_CHECKS == 0) {
                pool.execute(() -> topic.watching.keySet().forEach(Watcher::check));
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        topics.values().forEach(topic -> topic.watching.keySet().forEach(Watcher::end));
    }

    /** What is watched, and by whom. */
    private static final class Topic {
        private final Renderer renderer;
        private final Map<Watcher, Boolean> watching = new ConcurrentHashMap<>();
        private final AtomicBoolean waiting = new AtomicBoolean();

        Topic(Renderer renderer) {
            this.renderer = renderer;
        }

        /** Takes a watcher out; whether none is left. */
        boolean without(Watcher watcher) {
            watching.remove(watcher);
            return watching.isEmpty();
        }

        private record Told(String audience, long since) {}

        private record Message(long version, byte[] bytes) {}

        /** Compares versions, and sends what is new to whoever has not seen it. One at a time. */
        synchronized void look() {
            waiting.set(false);
            try {
                var one = watching.keySet().stream().findAny();
                if (one.isEmpty()) {
                    return;
                }
                var version = one.get().watch().version().getAsLong();
                Map<Told, Message> made = new HashMap<>();
                for (var watcher : watching.keySet()) {
                    if (watcher.seen() < version) {
                        var told = new Told(watcher.watch().audience(), watcher.seen());
                        var message = made.computeIfAbsent(told, first -> message(watcher));
                        watcher.sees(message.version());
                        watcher.send(message.bytes());
                    }
                }
            } catch (RuntimeException e) {
                // The next look is a second away, and a watcher has the page itself.
                LOG.warn("What has changed could not be told", e);
            }
        }

        private Message message(Watcher watcher) {
            var news = watcher.watch().news().apply(watcher.seen());
            return new Message(news.version(), event(news.version(), renderer.render(news.reply())));
        }

        /** One event: its id, by which a browser that lost the connection says what it has seen, and its lines. */
        private static byte[] event(long version, byte[] html) {
            var text = new String(html, StandardCharsets.UTF_8);
            var event = new StringBuilder(text.length() + 64)
                    .append("id: ")
                    .append(version)
                    .append("\nevent: change\n");
            text.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
            return event.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
