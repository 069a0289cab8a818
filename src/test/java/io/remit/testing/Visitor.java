package io.remit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One person's browser without a window: keeps cookies, follows no redirect, and says of a post that it comes from the
 * portal's own page, as browsers do.
 */
public final class Visitor {
    private static final int MOST_CLOSED = 5;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String SESSION = "remit_session";
    private static final String BOUNDARY = "----a-boundary-that-no-test-writes";
    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    private final URI base;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    private Visitor(URI base) {
        this.base = base;
    }

    /** Somebody without a session, at this portal. */
    public static Visitor at(URI base) {
        return new Visitor(base);
    }

    /** A file for {@link #multipart}. */
    public record File(String field, String name, byte[] content) {}

    /** The same person with one more header on every request, and cookies of their own from here on. */
    public Visitor with(String header, String value) {
        var other = new Visitor(base);
        other.cookies.putAll(cookies);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    /** The same person asking as htmx does. */
    public Visitor htmx() {
        return with("HX-Request", "true");
    }

    /** The same person with the session of this token. */
    public Visitor withSession(String token) {
        cookies.put(SESSION, token);
        return this;
    }

    /** The same person with one more cookie. */
    public Visitor withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** The session cookie's value; empty without one. */
    public String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    /** A cookie's value; empty without one. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /** Asks for the headers of a page alone. */
    public Page head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /** Gets a page and goes wherever it leads. */
    public Page follow(String path) {
        return follow(get(path));
    }

    /** Goes where an answer leads, at most five times. */
    public Page follow(Page page) {
        var last = page;
        for (int i = 0; i < 5 && last.isRedirect(); i++) {
            last = get(last.location());
        }
        return last;
    }

    /** Posts a form: names and values in turn; a name may come again. */
    public Page post(String path, String... form) {
        return post(path, pairs(form));
    }

    /** Posts a form. */
    public Page post(String path, Map<String, String> form) {
        return post(path, List.copyOf(form.entrySet()));
    }

    private Page post(String path, List<Map.Entry<String, String>> form) {
        return postForm(path, encoded(form));
    }

    /** Posts a form that is encoded already, in which a name may come more than once. */
    public Page postForm(String path, String form) {
        return send(fromOurPage(request(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Posts a form without saying where it comes from, or with what {@link #with} says. */
    public Page postFromNowhere(String path, String... form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(pairs(form)))));
    }

    /** Posts a body as programs do: not a form, and from no page. */
    public Page report(String path, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Posts an object of JSON, as programs do. */
    public Page json(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Posts a form with files. */
    public Page multipart(String path, Map<String, String> form, File... files) {
        return send(fromOurPage(request(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(parts(form, files))));
    }

    /** Posts one file that is made while it is sent, in chunks: the portal is not told how long it is. */
    public Page stream(String path, String field, String name, Supplier<InputStream> content) {
        return send(streamed(path).POST(body(field, name, content)));
    }

    /** Posts one file that is made while it is sent, and says how long it is. */
    public Page stream(String path, String field, String name, Supplier<InputStream> content, long bytes) {
        var around = head(field, name).length + TAIL.length;
        return send(streamed(path).POST(BodyPublishers.fromPublisher(body(field, name, content), bytes + around)));
    }

    private HttpRequest.Builder streamed(String path) {
        return fromOurPage(request(path)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static HttpRequest.BodyPublisher body(String field, String name, Supplier<InputStream> content) {
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(head(field, name)),
                BodyPublishers.ofInputStream(content),
                BodyPublishers.ofByteArray(TAIL));
    }

    private static byte[] head(String field, String name) {
        return partHead("name=\"" + field + "\"; filename=\"" + name + "\"", "application/octet-stream");
    }

    /** Signs in over the page. */
    public Page signIn(String email, String password) {
        return post("/sign-in", "username", email, "password", password);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            var sent = new StringBuilder();
            cookies.forEach((name, value) -> sent.append(sent.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", sent.toString());
        }
        return request;
    }

    private HttpRequest.Builder fromOurPage(HttpRequest.Builder request) {
        return headers.containsKey("Origin") || headers.containsKey("Sec-Fetch-Site")
                ? request
                : request.header("Origin", base.toString());
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = answer(request.build());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A server that refuses a post unread, or waited long for the next request, may close its connection, which the client
     * then finds only when it uses it. It may hold several such.
     */
    private static HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        for (int closed = 0; ; closed++) {
            try {
                return HTTP.send(request, Visitor::body);
            } catch (IOException e) {
                if (closed == MOST_CLOSED || !String.valueOf(e.getMessage()).contains("received no bytes")) {
                    throw e;
                }
            }
        }
    }

    /** Of a stream, which has no end, only how it begins: whoever wants more listens for it. */
    private static BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info) {
        var type = info.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream") ? new Leaving() : BodySubscribers.ofByteArray();
    }

    private static final class Leaving implements BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> nothing = new CompletableFuture<>();

        @Override
        public CompletionStage<byte[]> getBody() {
            return nothing;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
            nothing.complete(new byte[0]);
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            // Left already.
        }

        @Override
        public void onError(Throwable failure) {
            nothing.complete(new byte[0]);
        }

        @Override
        public void onComplete() {
            nothing.complete(new byte[0]);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.matches("(?i).*;\\s*max-age=0(;.*)?")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static List<Map.Entry<String, String>> pairs(String... form) {
        if (form.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in turn");
        }
        var pairs = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < form.length; i += 2) {
            pairs.add(Map.entry(form[i], form[i + 1]));
        }
        return pairs;
    }

    private static String encoded(List<Map.Entry<String, String>> form) {
        return form.stream()
                .map(pair -> URLEncoder.encode(pair.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] parts(Map<String, String> form, File... files) {
        var out = new ByteArrayOutputStream();
        form.forEach((name, value) ->
                part(out, "name=\"" + name + "\"", "text/plain;charset=utf-8", value.getBytes(StandardCharsets.UTF_8)));
        for (var file : files) {
            var disposition = "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"";
            part(out, disposition, "application/octet-stream", file.content());
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] content) {
        out.writeBytes(partHead(disposition, type));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] partHead(String disposition, String type) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n";
        return head.getBytes(StandardCharsets.UTF_8);
    }
}
