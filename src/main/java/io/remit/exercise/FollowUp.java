package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.ExerciseId;
import io.remit.access.FollowUpId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run found out, and what is done about it.
 *
 * @param exerciseName how the run is called
 * @param finding what was found
 * @param action what is to be done
 * @param closed how it came to an end; empty while it is open
 * @param version how often it was changed, which a form sends back
 */
public record FollowUp(
        FollowUpId id,
        ExerciseId exercise,
        String exerciseName,
        String finding,
        String action,
        Optional<AccountId> owner,
        Optional<LocalDate> dueOn,
        String madeBy,
        Instant madeAt,
        Optional<Closed> closed,
        int version) {

    /**
     * That it is over.
     *
     * @param dropped whether it was dropped rather than done
     */
    public record Closed(String by, Instant at, String note, boolean dropped) {}

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Whether it should have been done before that day. */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.filter(day -> day.isBefore(today)).isPresent();
    }
}
