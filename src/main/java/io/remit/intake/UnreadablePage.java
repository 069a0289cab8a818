package io.remit.intake;

/** A page or keyword file that cannot be read at all; the message says what to do about it. */
public final class UnreadablePage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadablePage(String message) {
        super(message);
    }
}
