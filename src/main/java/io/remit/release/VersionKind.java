package io.remit.release;

/** What sort of version it is. */
public enum VersionKind {
    RELEASE("Release"),
    PATCH("Patch");

    private final String label;

    VersionKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
