package io.remit.mail;

/** The server will never take this mail; sending it again would not help. */
public final class MailRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
