package io.remit.resilience;

/** Who recovers from a failure, as the words of its resolution tell. */
public enum RecoveredBy {
    PROVIDER,
    CUSTOMER,
    SHARED,
    /** The words name nobody and tell nothing. */
    UNKNOWN
}
