package io.remit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Hands connections on to another port, until it is told to take them and say nothing. */
public final class Relay implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore waiting = new Semaphore(0);
    private volatile boolean hanging;

    /** @param port where connections are handed on to */
    public Relay(int port) throws IOException {
        this.port = port;
        threads.execute(this::accept);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** From now on, whoever connects waits. */
    public void hang() {
        hanging = true;
    }

    /** From now on, whoever connects is handed on again. */
    public void goOn() {
        hanging = false;
    }

    /** Waits until somebody waits for an answer. */
    public void awaitWaiting() throws InterruptedException {
        waiting.acquire();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var from = server.accept();
                threads.execute(() -> hand(from));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void hand(Socket from) {
        try (from) {
            if (hanging) {
                waiting.release();
                // Reads what is sent, so that the other side believes it was heard, until that one gives up.
                from.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            try (var to = new Socket(InetAddress.getLoopbackAddress(), port)) {
                threads.execute(() -> pipe(to, from));
                pipe(from, to);
            }
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two hung up.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
