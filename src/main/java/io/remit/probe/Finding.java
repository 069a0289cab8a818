package io.remit.probe;

/** What a probe found as a whole. */
public enum Finding {
    /** None was made, or none was finished. */
    NONE("Not tested"),
    /** What was granted works, and nothing else does. */
    AS_GRANTED("As granted"),
    /** What was granted works, and more does. */
    BROADER("Broader than needed"),
    /** Something that was granted is refused. */
    NARROWER("Failing"),
    /** Nothing is allowed any more. */
    CLOSED("Refused"),
    /** Something is still allowed that should not be. */
    OPEN("Still open"),
    /** No answer that proves anything. */
    CANNOT_TELL("Cannot tell");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
