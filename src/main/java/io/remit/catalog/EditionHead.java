package io.remit.catalog;

import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition without its content.
 *
 * @param id its id
 * @param service the service it belongs to
 * @param number 1 for the service's first, without gaps
 * @param title the page's title
 * @param note what the publisher wrote to tenants; may be empty
 * @param effectiveOn from when on it binds (UTC)
 * @param contentHash {@code sha256:} and 64 hex digits over the canonical content
 * @param publishedBy who published it, as an actor's reference
 * @param publishedAt when
 */
public record EditionHead(
        EditionId id,
        ServiceId service,
        int number,
        String title,
        String note,
        LocalDate effectiveOn,
        String contentHash,
        String publishedBy,
        Instant publishedAt) {

    /** How people call it. */
    public String label() {
        return "Edition " + number;
    }
}
