package io.remit.mail;

/** The server did not take the mail this time; it may the next. */
public final class MailUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
