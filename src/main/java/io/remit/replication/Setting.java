package io.remit.replication;

/** What a bucket says of itself. */
public enum Setting {
    VERSIONING("Versioning"),
    REPLICATION("Replication"),
    RETENTION("Retention"),
    ENCRYPTION("Encryption");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
