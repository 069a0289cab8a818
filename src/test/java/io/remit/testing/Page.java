package io.remit.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came back. */
public final class Page {
    private final HttpResponse<byte[]> response;

    Page(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public boolean isRedirect() {
        return status() >= 300 && status() < 400 && !location().isEmpty();
    }

    /** A header's first value; empty where it is absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Every Set-Cookie header. */
    public List<String> setCookies() {
        return response.headers().allValues("Set-Cookie");
    }

    /** Where a redirect leads; empty for other answers. */
    public String location() {
        return header("Location");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as HTML. */
    public Document document() {
        return Jsoup.parse(body(), response.uri().toString());
    }

    /** What a reader sees of the main part; of the whole where there is none. */
    public String text() {
        var main = document().selectFirst("main");
        return main == null ? document().text() : main.text();
    }

    public URI address() {
        return response.uri();
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri().getPath() + " -> " + status()
                + (isRedirect() ? " to " + location() : "") + "\n" + text();
    }
}
