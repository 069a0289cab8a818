package io.remit.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The five ways in which a request fails by name. Everything else that is thrown is a bug.
 *
 * <p>The message is for the person who asked: it says what is wrong and what to do.
 */
public abstract sealed class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Problem(String message) {
        super(message, null, false, false);
    }

    /** Absent, or somebody else's: the two are not told apart. HTTP 404. */
    public static final class NotFound extends Problem {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("There is nothing here, or it is not yours to see.");
        }
    }

    /** A member without the permission. HTTP 403. */
    public static final class Forbidden extends Problem {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** Bad input, with a message per field (the empty name stands for the whole form). HTTP 422. */
    public static final class Invalid extends Problem {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> errors;

        public Invalid(Map<String, String> errors) {
            super(String.join(" ", errors.values()));
            this.errors = Map.copyOf(new LinkedHashMap<>(errors));
        }

        public Invalid(String field, String message) {
            this(Map.of(field, message));
        }

        public Map<String, String> errors() {
            return errors;
        }
    }

    /** Somebody else was first, or it is already so. HTTP 409. */
    public static final class Conflict extends Problem {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message);
        }
    }

    /** Too many tries. HTTP 429. */
    public static final class TooMany extends Problem {
        private static final long serialVersionUID = 1L;
        private final long retryAfterSeconds;

        public TooMany(String message, long retryAfterSeconds) {
            super(message);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        /** When to try again, in seconds from now. */
        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
