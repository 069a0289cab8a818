package io.remit.exercise;

/** Where a step of a run is. */
public enum StepState {
    OPEN("Open"),
    STARTED("In progress"),
    BLOCKED("Blocked"),
    DONE("Done"),
    SKIPPED("Skipped");

    private final String label;

    StepState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether nothing is to be done about it any more. */
    public boolean isOver() {
        return this == DONE || this == SKIPPED;
    }
}
