package io.remit.objectstorage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A server that reads a request's beginning and then does what it wants. */
final class Hostile implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());

    Hostile(Consumer<OutputStream> behaviour) throws IOException {
        var thread = new Thread(() -> serve(behaviour), "hostile");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Consumer<OutputStream> behaviour) {
        while (!socket.isClosed()) {
            try (Socket one = socket.accept()) {
                one.getInputStream().read(new byte[8192]);
                behaviour.accept(one.getOutputStream());
            } catch (IOException | HungUp e) {
                // The other side hung up, or the test is over.
            }
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static void answer(OutputStream out, int status, String headers, String body) {
        write(
                out,
                "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Type: application/xml\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    static void endless(OutputStream out) {
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n");
        var much = "x".repeat(1 << 16);
        for (int i = 0; i < 1 << 14; i++) {
            write(out, much);
        }
    }

    /** One header without end. */
    static void endlessHeader(OutputStream out) {
        write(out, "HTTP/1.1 200 OK\r\nX: ");
        var much = "x".repeat(1 << 16);
        for (int i = 0; i < 1 << 14; i++) {
            write(out, much);
        }
    }

    /** Headers without end. */
    static void endlessHeaders(OutputStream out) {
        write(out, "HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 1 << 20; i++) {
            write(out, "X-" + i + ": " + "x".repeat(1000) + "\r\n");
        }
    }

    static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new HungUp(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class HungUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HungUp(IOException cause) {
            super(cause);
        }
    }
}
