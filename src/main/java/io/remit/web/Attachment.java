package io.remit.web;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file that is sent to be kept.
 *
 * @param name what it is called; any characters
 * @param contentType what browsers are told it is
 * @param bytes its length; -1 where nobody knows it before the end
 * @param source where it is read from, after the handler has returned
 */
public record Attachment(String name, String contentType, long bytes, Source source) {

    /** A table for spreadsheets. */
    public static Attachment csv(String name, byte[] content) {
        return new Attachment(name, "text/csv; charset=utf-8", content.length, () -> new ByteArrayInputStream(content));
    }

    /** RFC 6266: a name that every browser reads, and the real one for those that read it (RFC 8187). */
    String disposition() {
        var plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
