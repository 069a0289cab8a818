package io.remit.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page. They go straight to the connection, with their length, and are compressed at most once: a body
 * that is kept for many requests would otherwise be copied and compressed for each.
 */
final class Body {
    /** Below this, compressing costs more than it saves on the way. */
    private static final int WORTH_COMPRESSING_BYTES = 1500;

    private final byte[] plain;
    private volatile byte @Nullable [] gzipped;

    Body(byte[] plain) {
        this.plain = plain;
    }

    int bytes() {
        return plain.length;
    }

    /** Answers with this body; the status and every other header are set before. */
    void send(Context context, String contentType) throws IOException {
        var response = context.res();
        response.setContentType(contentType);
        var sent = plain;
        if (plain.length >= WORTH_COMPRESSING_BYTES && takesGzip(context)) {
            response.setHeader("Content-Encoding", "gzip");
            sent = gzipped();
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /** Two requests at the same time may both compress; they come to the same. */
    private byte[] gzipped() {
        var kept = gzipped;
        if (kept == null) {
            kept = gzip(plain);
            gzipped = kept;
        }
        return kept;
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean takesGzip(Context context) {
        var accepted = Optional.ofNullable(context.header("Accept-Encoding")).orElse("");
        if (!accepted.contains("gzip")) {
            return false;
        }
        for (var coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = coding.strip().split("\\s*;\\s*");
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
