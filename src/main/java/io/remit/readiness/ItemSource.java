package io.remit.readiness;

/** Where an item comes from. */
public enum ItemSource {
    /** A checklist on the provider's page. */
    PAGE("page:", "From the provider’s page"),
    /** The list that comes with the portal. */
    OURS("ours:", "From Remit’s list"),
    /** Added by the tenant. */
    OWN("own:", "Your own");

    private final String prefix;
    private final String label;

    ItemSource(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /** What the keys of its items begin with. */
    String prefix() {
        return prefix;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
