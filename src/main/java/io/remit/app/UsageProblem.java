package io.remit.app;

/** A setting or argument that is wrong; the message is one line that says what to do. */
final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
