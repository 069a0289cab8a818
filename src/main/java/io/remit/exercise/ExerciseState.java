package io.remit.exercise;

/** Where a run is. */
public enum ExerciseState {
    PLANNED("Planned"),
    RUNNING("Running"),
    FINISHED("Finished"),
    ABORTED("Aborted");

    private final String label;

    ExerciseState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
