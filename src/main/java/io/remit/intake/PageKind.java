package io.remit.intake;

/** The pages a service publishes about responsibility. */
public enum PageKind {
    /** Who does what. */
    RESPONSIBILITIES,
    /** What may fail, who recovers it, and what must be in place before. */
    HA_DR
}
