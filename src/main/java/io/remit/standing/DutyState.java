package io.remit.standing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Where a duty stands. Declared from worst to best: of several subjects the worst gives the duty its state. */
public enum DutyState {
    /** A check says that it does not hold. */
    FAILING("failing"),
    /** It fell due and was not done. */
    OVERDUE("overdue"),
    /** It was attested or excepted, but its text has really changed since. */
    STALE("stale"),
    /** Nobody has done it yet, or not since something set it off. */
    OPEN("open"),
    /** The check that should tell does not, and nobody attested it. */
    CANNOT_TELL("cannot tell"),
    /** It is fulfilled, and falls due within the lead. */
    DUE_SOON("due soon"),
    /** It is not fulfilled, and somebody answers for that until a day. */
    RISK_ACCEPTED("risk accepted"),
    FULFILLED("fulfilled"),
    /** It is conditional, and nothing has set it off. */
    STANDING_BY("standing by"),
    /** It does not concern the tenant until a day. */
    NOT_APPLICABLE("not applicable");

    private final String label;

    DutyState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether somebody has to do something. */
    public boolean needsAction() {
        return ordinal() <= DUE_SOON.ordinal();
    }

    /** Whether nothing is missing today; what falls due soon is not missing yet. */
    public boolean inOrder() {
        return ordinal() >= DUE_SOON.ordinal();
    }

    /** From worst to best. */
    public static Comparator<DutyState> worstFirst() {
        return Comparator.naturalOrder();
    }

    /** The worst of them; empty where there is none. */
    public static Optional<DutyState> worst(Collection<DutyState> states) {
        return states.stream().min(worstFirst());
    }
}
