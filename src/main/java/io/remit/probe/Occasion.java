package io.remit.probe;

/** Why a probe is made. */
public enum Occasion {
    WATCH("Watch"),
    APPROVAL("After approval"),
    EXPIRY("At its end"),
    REVOCATION("After revocation");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether nothing at all should be allowed any more. */
    public boolean expectsNothing() {
        return this == EXPIRY || this == REVOCATION;
    }
}
