package io.remit.incident;

/** How far the provider is with an incident. */
public enum UpdateState {
    INVESTIGATING("Investigating"),
    IDENTIFIED("Cause identified"),
    RECOVERING("Recovering"),
    RESTORED("Service restored"),
    WATCHING("Watching");

    private final String label;

    UpdateState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
