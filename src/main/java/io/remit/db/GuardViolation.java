package io.remit.db;

/** A query that a transaction must not make. Always a bug: the transaction rolls back. */
public final class GuardViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GuardViolation(String message) {
        super(message);
    }
}
