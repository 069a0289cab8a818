package io.remit.replication;

/** What came of a sample. */
public enum SampleOutcome {
    WAITING("On its way"),
    ARRIVED("Arrived"),
    /** It was looked for until patience ended, and was not there. */
    TIMED_OUT("Timed out"),
    /** It could not be written, or nobody could look. */
    CANNOT_TELL("Cannot tell");

    private final String label;

    SampleOutcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
