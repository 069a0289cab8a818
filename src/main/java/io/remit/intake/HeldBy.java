package io.remit.intake;

/** Who holds a responsibility: one party, both, or (a gap) nobody. */
public enum HeldBy {
    PROVIDER,
    CUSTOMER,
    SHARED,
    NONE
}
