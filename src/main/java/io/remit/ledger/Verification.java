package io.remit.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One look at all of a trail.
 *
 * @param startedBy an actor's reference
 * @param total how many events had a number when it began
 * @param done how many of them it has looked at
 * @param told what it found, a sentence each
 */
public record Verification(
        UUID id,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        long total,
        long done,
        Verdict verdict,
        List<String> told) {
    /** Far more than a look at ten million events takes. */
    static final Duration LONGEST = Duration.ofHours(2);

    public Verification {
        told = List.copyOf(told);
    }

    boolean isRunning(Instant now) {
        return finishedAt.isEmpty() && startedAt.plus(LONGEST).isAfter(now);
    }
}
