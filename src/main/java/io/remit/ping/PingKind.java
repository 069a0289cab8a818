package io.remit.ping;

/** What a ping can say. */
public enum PingKind {
    /** All is well, or the job has ended well. */
    SUCCESS("success"),
    /** The job has begun. */
    START("start"),
    /** It went wrong. */
    FAIL("failure");

    private final String label;

    PingKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
