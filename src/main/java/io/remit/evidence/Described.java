package io.remit.evidence;

import io.remit.access.Problem.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is said about a piece of evidence when it is added.
 *
 * @param note in somebody's words; may be empty
 * @param aboutOn the day it is about
 * @param expiresOn the last day on which it counts, where there is one
 */
public record Described(String note, LocalDate aboutOn, Optional<LocalDate> expiresOn) {
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2199;
    /** Where days begin first. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    /** About a day, and no more. */
    public static Described about(LocalDate day) {
        return new Described("", day, Optional.empty());
    }

    /** @throws Invalid at the date that cannot be */
    void mustBeSane(Instant now) {
        if (aboutOn.isAfter(LocalDate.ofInstant(now, EASTERNMOST))) {
            throw new Invalid("aboutOn", "Choose today or an earlier day: evidence is about what has been.");
        }
        if (aboutOn.getYear() < EARLIEST_YEAR) {
            throw new Invalid("aboutOn", "Choose a year from " + EARLIEST_YEAR + " on.");
        }
        expiresOn.ifPresent(last -> {
            if (!last.isAfter(aboutOn)) {
                throw new Invalid("expiresOn", "Choose a day after the one it is about, or leave it out.");
            }
            if (last.getYear() > LATEST_YEAR) {
                throw new Invalid("expiresOn", "Choose a year up to " + LATEST_YEAR + ", or leave it out.");
            }
        });
    }
}
