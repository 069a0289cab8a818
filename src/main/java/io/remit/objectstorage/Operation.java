package io.remit.objectstorage;

/** What a service may do in a bucket, as the responsibilities page promises it: no more than these three. */
public enum Operation {
    LIST("List"),
    READ("Read"),
    WRITE("Write");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
