package io.remit.exercise;

/** What a run showed of its objectives. */
public enum Result {
    /** It has not ended, or was aborted. */
    NONE("No result"),
    MET("Met"),
    NOT_MET("Not met"),
    /** A tabletop: nothing was recovered. */
    NOT_MEASURED("Not measured"),
    /** Measured, and nothing said how long it may take. */
    NO_OBJECTIVE("No objective");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
