package io.remit.audit;

import io.remit.access.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is asked of the log.
 *
 * @param from the first instant
 * @param until the first instant that is not wanted any more
 * @param actor who did it
 * @param action name of an action, or its beginning up to a dot; empty for any
 * @param words what must stand in the name of what it was done to; empty for any
 */
record Wanted(Optional<Instant> from, Optional<Instant> until, Optional<Actor> actor, String action, String words) {
    static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), "", "");

    /** @param zone in which the filter's days begin and end */
    static Wanted of(AuditFilter filter, ZoneId zone) {
        return new Wanted(
                filter.fromDay().map(day -> begins(day, zone)),
                filter.toDay().map(day -> begins(day.plusDays(1), zone)),
                filter.who(),
                filter.action(),
                filter.words());
    }

    private static Instant begins(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
