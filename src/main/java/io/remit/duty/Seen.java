package io.remit.duty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One duty with what it was derived from.
 *
 * @param entry the duty as it stands
 * @param gathered all that is known of it
 * @param today the tenant's day
 * @param changed tells in which edition its text really changed after one was bound
 * @param droppedIn the edition that no longer asks for it; empty while it binds
 */
record Seen(
        DutyEntry entry, Gathered gathered, LocalDate today, FactsOfDuty.Changed changed, Optional<Integer> droppedIn) {

    FactsOfDuty facts() {
        return FactsOfDuty.of(entry, gathered);
    }
}
