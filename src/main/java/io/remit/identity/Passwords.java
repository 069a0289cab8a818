package io.remit.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.remit.access.Problem.TooMany;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Argon2id (RFC 9106; 19 MiB, 2 passes, as OWASP recommends), a bounded number at a time. */
final class Passwords {
    static final int MIN_CHARACTERS = 10;
    static final int MAX_CHARACTERS = 200;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 10;

    /**
     * Checked where there is no account, so that this takes as long. Zeros instead of a real hash, with the parameters of
     * {@link #ARGON2}: nothing may match it, and starting the portal does not wait for a hash.
     */
    private static final String DECOY = "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private final Semaphore running = new Semaphore(AT_ONCE);

    String hash(String password) {
        return bounded(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
    }

    /** False too where there is no hash, after the same time. */
    boolean matches(String password, Optional<String> hash) {
        boolean same =
                bounded(() -> Password.check(password, hash.orElse(DECOY)).with(ARGON2));
        return same && hash.isPresent();
    }

    private <T> T bounded(java.util.function.Supplier<T> work) {
        try {
            if (!running.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMany("Very many people are signing in just now. Try again in a moment.", WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to check a password", e);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
