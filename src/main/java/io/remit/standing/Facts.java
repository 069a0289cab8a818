package io.remit.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that decides where a duty, or one of its subjects, stands.
 *
 * @param setting the cadence in force; for a subject that came later, from when it had time to be done
 * @param carried what fell due under an earlier cadence and is still to be made up for
 * @param last what counts last: neither withdrawn nor declined, nor waiting for its approver
 * @param earlierDays all other days it was done, in any order; only a cadence on fixed days looks at them
 * @param awaitsApproval whether an attestation waits for its approver
 * @param exception the last approved exception, in force or over
 * @param excuses when any approved exception was in force, the last one's days among them
 * @param checks what its checks found last
 * @param triggers what set it off and was not withdrawn
 */
public record Facts(
        CadenceSetting setting,
        Optional<LocalDate> carried,
        Optional<Attested> last,
        List<LocalDate> earlierDays,
        boolean awaitsApproval,
        Optional<Excepted> exception,
        List<Days> excuses,
        List<Check> checks,
        List<Trigger> triggers) {

    /**
     * What was attested last.
     *
     * @param doneOn the last day of the period it is about
     * @param evidenceExpiresOn when the first of its evidence expires; empty where none does
     * @param changedInEdition the edition that really changed the duty's text since; empty where none did
     * @param grade the best grade among its evidence; stated where it has none
     */
    public record Attested(
            LocalDate doneOn, Optional<LocalDate> evidenceExpiresOn, OptionalInt changedInEdition, Grade grade) {}

    /**
     * An approved exception.
     *
     * @param inForce until its end, or the day before it was ended early
     * @param changedInEdition the edition that really changed the duty's text since; empty where none did
     */
    public record Excepted(ExceptionKind kind, Days inForce, OptionalInt changedInEdition) {}

    /** What one check found. */
    public record Check(CheckOutcome outcome, Grade grade) {}

    public Facts {
        earlierDays = List.copyOf(earlierDays);
        excuses = List.copyOf(excuses);
        checks = List.copyOf(checks);
        triggers = List.copyOf(triggers);
    }

    /** Of a duty nobody has touched but to give it a cadence. */
    public static Facts untouched(CadenceSetting setting) {
        return new Facts(
                setting,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
