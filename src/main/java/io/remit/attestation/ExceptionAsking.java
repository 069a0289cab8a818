package io.remit.attestation;

import io.remit.access.ExceptionId;
import io.remit.standing.ExceptionKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An exception somebody is about to ask for.
 *
 * @param kind which
 * @param reason why
 * @param endsOn the last day on which it holds
 * @param follows the last exception of the duty that whoever asks has seen, or {@link #FIRST}
 */
public record ExceptionAsking(ExceptionKind kind, String reason, LocalDate endsOn, ExceptionId follows) {
    /** What the first exception of a duty follows. */
    public static final ExceptionId FIRST = new ExceptionId(new UUID(0, 0));

    public ExceptionAsking {
        reason = reason.strip();
    }
}
