package io.remit.replication;

/** What a tenant declares of versions. */
public enum VersioningWish {
    NOT_SAID("Nothing said"),
    KEPT("Versions are kept"),
    NOT_KEPT("Versions are not kept");

    private final String label;

    VersioningWish(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
