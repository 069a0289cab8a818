package io.remit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is asked for, again and again.
 *
 * @param name what people read
 * @param port of the server
 * @param requests asked for in turn
 * @param status what must come back
 */
record Visit(String name, int port, List<byte[]> requests, int status) {
    static final String PLAIN = "";
    static final String GZIP = "Accept-Encoding: gzip\r\n";

    Visit {
        requests = List.copyOf(requests);
    }

    /** The matrix pages of the tenants with these numbers, each by its own administrator. */
    static Visit matrix(String name, int port, int from, int to, String headers) {
        return new Visit(name, port, each(from, to, number -> page(port, number, headers)), 200);
    }

    /** The same, by browsers that have the page already and ask whether it is still the same. */
    static Visit repeated(String name, int port, int from, int to, String headers) {
        return new Visit(
                name,
                port,
                each(from, to, number -> {
                    var first = answer(port, page(port, number, headers));
                    return page(port, number, headers + "If-None-Match: " + first.header("ETag") + "\r\n");
                }),
                304);
    }

    /** Constant bytes from the same server, as many as the page of that tenant has, with that tenant's cookie. */
    static Visit constant(String name, int port, int tenant, String headers) {
        int bytes = answer(port, page(port, tenant, PLAIN)).bodyBytes();
        var request = request(port, "/bench/constant/" + bytes, tenant, headers);
        return new Visit(name + " of " + bytes, port, List.of(request), 200);
    }

    /** The first answer, to be looked at. */
    Wire.Answer first() {
        return answer(port, requests.get(0));
    }

    private static List<byte[]> each(int from, int to, IntFunction<byte[]> request) {
        return new ArrayList<>(IntStream.range(from, to).mapToObj(request).toList());
    }

    private static byte[] page(int port, int tenant, String headers) {
        return request(port, "/t/" + BenchTenants.slug(tenant) + "/responsibilities", tenant, headers);
    }

    private static byte[] request(int port, String path, int tenant, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nUser-Agent: benchmark\r\nAccept: text/html\r\n" + headers + "Cookie: remit_session="
                        + BenchTenants.token(tenant) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Wire.Answer answer(int port, byte[] request) {
        try (var wire = new Wire(port)) {
            return wire.ask(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
