package io.remit.web;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that came with a form. It lies in a temporary file until its request has been answered.
 *
 * @param name the name the browser gave it, not to be trusted
 * @param bytes how many bytes it has
 * @param source where they are read from
 */
public record Upload(String name, long bytes, Source source) {

    /** All its bytes, for a file that is small by the limit of its route. */
    public byte[] content() {
        try (var in = source.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
