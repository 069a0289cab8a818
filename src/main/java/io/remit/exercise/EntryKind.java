package io.remit.exercise;

/** What a line of a run's log tells. */
public enum EntryKind {
    STARTED("Started"),
    STEP_STARTED("Step started"),
    CHECKED_OFF("Checked off"),
    UNDONE("Undone"),
    SKIPPED("Skipped"),
    BLOCKED("Blocked"),
    RELEASED("Unblocked"),
    NOTED("Note"),
    EVIDENCE("Evidence"),
    TIME_SET("Time set"),
    PEOPLE_CHANGED("People"),
    FOLLOW_UP("Follow-up"),
    FINISHED("Finished"),
    ABORTED("Aborted");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
