package io.remit.catalog;

import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

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

    /** Whether it would bind on a day, were there no later one: a service's first binds before its day too. */
    public boolean bindsOn(LocalDate day) {
        return number == 1 || !effectiveOn.isAfter(day);
    }

    /** How many days there were from its publication until it takes effect; none where it took effect at once. */
    public int noticeDays() {
        var published = LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
        return (int) Math.max(0, ChronoUnit.DAYS.between(published, effectiveOn));
    }

    /** The same in words. */
    public String notice() {
        int days = noticeDays();
        return days == 0 ? "no notice" : days == 1 ? "1 day’s notice" : days + " days’ notice";
    }
}
