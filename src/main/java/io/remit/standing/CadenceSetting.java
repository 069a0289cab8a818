package io.remit.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The cadence of a duty from a day on, until the next setting begins.
 *
 * @param fromOn the first day whose due dates come from it
 * @param firstDueOn nothing of it falls due before this day; empty where nobody set one
 */
public record CadenceSetting(Cadence cadence, LocalDate fromOn, Optional<LocalDate> firstDueOn) {

    /** One of which nothing was said but how often. */
    public CadenceSetting(Cadence cadence, LocalDate fromOn) {
        this(cadence, fromOn, Optional.empty());
    }
}
