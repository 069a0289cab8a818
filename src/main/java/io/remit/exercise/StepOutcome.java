package io.remit.exercise;

/** What a step found that looks whether something is well. */
public enum StepOutcome {
    NONE(""),
    PASSED("Passed"),
    FAILED("Failed");

    private final String label;

    StepOutcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
