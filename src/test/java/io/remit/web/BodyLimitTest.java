package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that are sent in chunks, and so do not say beforehand how long they are. */
final class BodyLimitTest {
    private static final int LIMIT = 200_000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=b";
    private static final int CHUNK = 10_000;
    private static SmallServer server;

    @BeforeAll
    static void open() {
        server = new SmallServer("http://localhost");
        server.routes.open(Method.POST, "/small", BodyLimitTest::read).maxBodyBytes(LIMIT);
        server.routes.open(Method.POST, "/large", BodyLimitTest::read).maxBodyBytes(10 * LIMIT);
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Reply read(Request in) {
        return Reply.goTo("/read/" + in.form().text("name").length());
    }

    private static String body(String type, int bytes) {
        return type.equals(FORM)
                ? "name=" + "x".repeat(bytes)
                : "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + "x".repeat(bytes) + "\r\n--b--\r\n";
    }

    /** Sends the body in chunks and reads the head of the answer; without its end where {@code whole} is false. */
    private static String send(String path, String type, String body, boolean whole) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.base().getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < body.length(); at += CHUNK) {
                var chunk = body.substring(at, Math.min(body.length(), at + CHUNK));
                out.write((Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            if (whole) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({FORM, UPLOAD})
    void a_body_in_chunks_is_refused_as_soon_as_it_is_longer_than_its_route_allows(String type) throws IOException {
        var answer = send("/small", type, body(type, LIMIT + 1), false);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("X-Request-Id: "), answer);
    }

    @ParameterizedTest
    @CsvSource({FORM, UPLOAD})
    void a_body_in_chunks_that_its_route_allows_is_read(String type) throws IOException {
        assertTrue(send("/small", type, body(type, LIMIT / 2), true).contains("Location: /read/" + LIMIT / 2));
        assertTrue(send("/large", type, body(type, 2 * LIMIT), true).contains("Location: /read/" + 2 * LIMIT));
    }

    @ParameterizedTest
    @CsvSource({FORM, UPLOAD})
    void the_next_request_on_the_server_is_none_the_worse_for_it(String type) throws IOException {
        send("/small", type, body(type, LIMIT + 1), false);
        assertEquals(303, server.nobody().post("/small", "name", "x").status());
    }
}
