package io.remit.intake;

/** Who holds a responsibility: one party, both, or (a gap) nobody. */
public enum HeldBy {
    PROVIDER,
    CUSTOMER,
    SHARED,
    NONE;

    /** Who holds what the provider, the customer, both or nobody does. */
    static HeldBy of(boolean provider, boolean customer) {
        if (provider && customer) return SHARED;
        if (provider) return PROVIDER;
        return customer ? CUSTOMER : NONE;
    }
}
