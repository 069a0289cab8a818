package io.remit.ledger;

/** What a look at a trail came to. */
public enum Verdict {
    RUNNING("Being looked at"),
    /** Every event is as it was when it got its number, and the tree's signed heads fit. */
    CONSISTENT("Consistent"),
    BROKEN("Does not fit"),
    /** The portal stopped in the middle. */
    BROKEN_OFF("Broken off");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
