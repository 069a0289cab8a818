package io.remit.standing;

/** How good a proof is. Declared from weakest to strongest. */
public enum Grade {
    /** A person says so. */
    STATED("stated"),
    /** Another system says so: a ping, a job's report. */
    REPORTED("reported"),
    /** The portal tried it itself. */
    OBSERVED("observed");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
