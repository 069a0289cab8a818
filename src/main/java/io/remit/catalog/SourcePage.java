package io.remit.catalog;

import io.remit.intake.PageKind;
import java.time.LocalDate;
import java.util.List;

/**
 * One page that a draft or edition was read from.
 *
 * @param kind which of the service's pages
 * @param source its bytes
 * @param sourceHash {@code sha256:} and 64 hex digits over the bytes and the keyword files
 * @param keyrefs the keyword files
 * @param address where it comes from; empty for a pasted page
 * @param retrievedOn when it was retrieved
 */
public record SourcePage(
        PageKind kind, byte[] source, String sourceHash, List<String> keyrefs, String address, LocalDate retrievedOn) {

    public SourcePage {
        source = source.clone();
        keyrefs = List.copyOf(keyrefs);
    }

    @Override
    public byte[] source() {
        return source.clone();
    }
}
