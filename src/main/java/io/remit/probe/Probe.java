package io.remit.probe;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ProbeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One live test.
 *
 * @param granted whom the tenant authorized
 * @param testedAs as whom it was tried; empty where the portal has no key
 * @param standIn whether those are two
 * @param startedBy an actor's reference
 * @param finishedAt empty while it runs, and where the portal died in the middle
 * @param summary what it found, in a sentence
 */
public record Probe(
        ProbeId id,
        BucketId bucket,
        Optional<AuthorizationId> authorization,
        Occasion occasion,
        String granted,
        String testedAs,
        boolean standIn,
        String startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Finding finding,
        String summary) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Whether it goes on: one that was begun long ago and has no end was broken off. */
    public boolean isRunning(Instant now) {
        return finishedAt.isEmpty() && startedAt.plus(LONGEST).isAfter(now);
    }

    public boolean isBrokenOff(Instant now) {
        return finishedAt.isEmpty() && !isRunning(now);
    }
}
