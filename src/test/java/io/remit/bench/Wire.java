package io.remit.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive connection that sends ready-made requests and reads what comes back, with as little work as can be, so
 * that the machine's time goes to the server.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /**
     * What came back.
     *
     * @param status its status
     * @param head status line and headers
     * @param bodyBytes length of its body as sent
     */
    record Answer(int status, String head, int bodyBytes) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer ask(byte[] request) throws IOException {
        out.write(request);
        var head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        var length = valueOf(head, "\r\nContent-Length: ");
        int body = 0;
        if (!length.isEmpty()) {
            body = Integer.parseInt(length);
            skip(body);
        } else if (!valueOf(head, "\r\nTransfer-Encoding: ").isEmpty()) {
            body = skipChunks();
        }
        return new Answer(status, head, body);
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (true) {
            int start = at;
            for (; at < end; at++) {
                if (buffer[at] == '\n' && at >= start + 3 && buffer[at - 2] == '\n') {
                    at++;
                    return head.append(latin(start)).toString();
                }
            }
            // The head lies across two reads, which is rare: all of it is moved to the front and looked at again.
            if (start > 0 || end < buffer.length) {
                System.arraycopy(buffer, start, buffer, 0, end - start);
                end -= start;
                at = 0;
                more();
            } else {
                throw new IOException("A head of more than " + buffer.length + " bytes");
            }
        }
    }

    private String latin(int start) {
        return new String(buffer, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private static String valueOf(String head, String header) {
        int start = head.indexOf(header);
        return start < 0 ? "" : head.substring(start + header.length(), head.indexOf('\r', start + 2));
    }

    private void skip(int bytes) throws IOException {
        int left = bytes;
        while (left > 0) {
            if (at == end) {
                at = 0;
                end = 0;
                more();
            }
            int step = Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    private int skipChunks() throws IOException {
        int body = 0;
        while (true) {
            int size = chunkSize();
            skip(size + 2);
            if (size == 0) {
                return body;
            }
            body += size;
        }
    }

    private int chunkSize() throws IOException {
        int size = 0;
        while (true) {
            if (at == end) {
                at = 0;
                end = 0;
                more();
            }
            int c = buffer[at++];
            if (c == '\n') {
                return size;
            } else if (c != '\r') {
                size = size * 16 + Character.digit(c, 16);
            }
        }
    }

    private void more() throws IOException {
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
