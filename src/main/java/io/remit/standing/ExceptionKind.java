package io.remit.standing;

/** Why a duty need not be fulfilled for a while. */
public enum ExceptionKind {
    NOT_APPLICABLE("not applicable", DutyState.NOT_APPLICABLE),
    RISK_ACCEPTED("risk accepted", DutyState.RISK_ACCEPTED);

    private final String label;
    private final DutyState state;

    ExceptionKind(String label, DutyState state) {
        this.label = label;
        this.state = state;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    DutyState state() {
        return state;
    }
}
