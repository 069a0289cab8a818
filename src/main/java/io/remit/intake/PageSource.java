package io.remit.intake;

import java.util.List;
import java.util.Map;

/**
 * What a draft is read from.
 *
 * @param content the page's bytes, at most {@link PageReader#MAX_BYTES}; UTF-8, a BOM and CRLF are fine
 * @param keyrefs keyword files ({@code keyref.yaml}), looked up in order before the built-in glossary
 * @param roles corrected column roles by table ordinal; a table without an entry keeps the roles its header gives it
 */
public record PageSource(byte[] content, List<String> keyrefs, Map<Integer, List<ColumnRole>> roles) {
    public PageSource {
        keyrefs = List.copyOf(keyrefs);
        roles = Map.copyOf(roles);
    }

    public static PageSource of(byte[] content) {
        return new PageSource(content, List.of(), Map.of());
    }
}
