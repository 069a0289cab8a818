package io.remit.attestation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a row after it was made: decided on it, withdrew it, ended it.
 *
 * @param by who, as an actor's reference
 * @param at when
 * @param text the note or reason; may be empty where a note was not asked for
 */
public record Remark(String by, Instant at, String text) {

    /** From the columns of a row, which are empty until somebody does it. */
    static Optional<Remark> of(@Nullable String by, @Nullable Instant at, String text) {
        return by == null || at == null ? Optional.empty() : Optional.of(new Remark(by, at, text));
    }
}
