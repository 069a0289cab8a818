package io.remit.db;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened; the message is one line that says what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
