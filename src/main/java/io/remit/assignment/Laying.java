package io.remit.assignment;

import io.remit.access.AccountId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.standing.Cadence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to hold for a duty from now on.
 *
 * @param duty which
 * @param seenVersion the version that the person saw
 * @param owner who is to answer for it; empty for nobody
 * @param cadence how often it is to fall due
 * @param firstDueOn by when first; empty to say nothing
 * @param perSubject for what
 * @param notes how it is done here
 */
public record Laying(
        DutyRef duty,
        int seenVersion,
        Optional<AccountId> owner,
        Cadence cadence,
        Optional<LocalDate> firstDueOn,
        PerSubject perSubject,
        String notes) {

    /** As it is for a duty, to be changed in part. */
    public static Laying of(DutyRef duty, Assignment now) {
        return new Laying(
                duty,
                now.version(),
                now.owner(),
                now.cadence().orElse(Cadence.ONCE),
                now.firstDueOn(),
                now.perSubject(),
                now.notes());
    }

    public Laying ownedBy(Optional<AccountId> other) {
        return new Laying(duty, seenVersion, other, cadence, firstDueOn, perSubject, notes);
    }
}
