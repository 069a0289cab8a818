package io.remit.probe;

/** What is tried. */
public enum StepKind {
    CLAIM("Claim", "The challenge object is in the bucket."),
    CONTROL("Control", "The key works at the operator's own bucket."),
    LIST("List", "Keys below the prefix are listed."),
    WRITE("Write", "The marked object is written."),
    READ("Read", "The marked object is read and compared, or the first byte of another."),
    HEAD("Look up", "The marked object's size is looked up."),
    LIST_OUTSIDE("List all", "Keys outside the prefixes are listed."),
    WRITE_OUTSIDE("Write elsewhere", "An object is written outside the prefixes."),
    ANYBODY_LIST("List, as anybody", "Keys are listed without any key."),
    ANYBODY_READ("Read, as anybody", "An object that is there is read without any key."),
    PUBLIC("Public", "Rights of the bucket that let everybody in.");

    private final String label;
    private final String meaning;

    StepKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
