package io.remit.standing;

/** What a check found. */
public enum CheckOutcome {
    HOLDS("holds"),
    FAILS("fails"),
    /** It could not look, or there was nothing to look at: nothing registered is never "holds". */
    CANNOT_TELL("cannot tell");

    private final String label;

    CheckOutcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
