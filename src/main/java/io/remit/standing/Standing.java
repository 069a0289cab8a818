package io.remit.standing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a duty, or one of its subjects, stands on a day.
 *
 * @param day the day that belongs to the state: until when it is fulfilled or excepted, by when it is due, since when it
 *     is overdue
 * @param reason one sentence for people
 * @param grade how good the proof is that gave the state; empty where none did
 * @param awaitsApproval whether an attestation waits for its approver, which fulfils nothing yet
 */
public record Standing(
        DutyState state, Optional<LocalDate> day, String reason, Optional<Grade> grade, boolean awaitsApproval) {

    /**
     * The one derivation: the first rule that applies decides.
     *
     * <ol>
     *   <li>An approved exception is in force: not applicable, or risk accepted, until its end; stale where the text has
     *       really changed since. It hides even a check that fails: that risk was accepted.
     *   <li>A check fails: failing, whatever a person said.
     *   <li>The duty is conditional and nothing has set it off, or what did was answered: standing by, unless something
     *       is owed from before it was. A text that changed since is read by whoever answers the next time.
     *   <li>A check cannot tell, and no attestation answers: cannot tell; unless it is late, which not knowing does not
     *       excuse.
     *   <li>It was attested and its text has really changed since: stale, even where a check holds, as nobody has looked
     *       whether the check still shows what the text asks. Where it was set off again, the old attestation is beside
     *       the point anyway.
     *   <li>All its checks hold: fulfilled, as good as the weakest of them, with no end but the check's own. Where one
     *       holds and another cannot tell, the attestation decides.
     *   <li>It fell due under an earlier cadence and was not done since: overdue, whatever the cadence is now.
     *   <li>It was set off and not done since: open, overdue after its day; where only the calendar's day has passed, that
     *       decides.
     *   <li>It fell due, or its evidence expired, while an exception was in force that is over now: open again, until the
     *       next due date. What was fulfilled longer than the exception lasted stays so, and what was late before it
     *       stays late.
     *   <li>It was never done: open, and overdue once its first due date has passed. Neither it nor the
     *       three before are ever "due soon": that is said of what is fulfilled today.
     *   <li>Its due date has passed, or its evidence has expired: overdue. Within the lead before: due soon.
     *   <li>Else fulfilled, until it falls due or its evidence expires.
     * </ol>
     *
     * An attestation that waits for its approver changes nothing but the reason.
     */
    public static Standing of(Facts facts, LocalDate today) {
        return new Derivation(facts, today).standing();
    }

    /** As people read it: "fulfilled until 3 Mar 2026". */
    public String label() {
        return day.map(named -> state.label() + " " + between() + " " + Wording.day(named))
                .orElse(state.label());
    }

    private String between() {
        return switch (state) {
            case OVERDUE -> "since";
            case OPEN -> "and due by";
            case DUE_SOON -> "on";
            default -> "until";
        };
    }
}
