package io.remit.replication;

/** What a tenant declares of encryption. */
public enum EncryptionWish {
    NOT_SAID("Nothing said"),
    ANY_KEY("Encrypted, with whatever key"),
    OWN_KEY("Encrypted with a key of our own");

    private final String label;

    EncryptionWish(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
