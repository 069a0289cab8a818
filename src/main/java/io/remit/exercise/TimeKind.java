package io.remit.exercise;

/** The times of a run. */
public enum TimeKind {
    DISRUPTED("Disrupted", "when it broke, or was broken for practice"),
    DETECTED("Detected", "when somebody noticed"),
    DECLARED("Declared", "when recovery was called for"),
    RESTORED("Restored", "when the service answered again"),
    VERIFIED("Verified", "when the service was seen to work"),
    RECOVERY_POINT("Recovery point", "the time of the newest usable data that was recovered");

    private final String label;
    private final String meaning;

    TimeKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it is the time of. */
    public String meaning() {
        return meaning;
    }

    /** The name of its field in forms. */
    public String field() {
        return switch (this) {
            case DISRUPTED -> "disrupted";
            case DETECTED -> "detected";
            case DECLARED -> "declared";
            case RESTORED -> "restored";
            case VERIFIED -> "verified";
            case RECOVERY_POINT -> "recoveryPoint";
        };
    }
}
