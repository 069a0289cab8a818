package io.remit.replication;

import io.remit.access.BucketId;
import io.remit.access.SampleId;
import io.remit.bucket.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One marked object on its way to the backup bucket.
 *
 * @param backup where it should arrive
 * @param startedBy an actor's reference
 * @param putAt when the portal began to write it; empty while it has not
 * @param finishedAt when it was seen or given up
 * @param unseen for how long after {@code putAt} it was certainly not there
 * @param seen how long after {@code putAt} it was seen, or given up
 * @param told what kept it, in a sentence; empty where it arrived
 */
public record Sample(
        SampleId id,
        BucketId bucket,
        BucketId backup,
        Spot spot,
        String startedBy,
        Instant startedAt,
        Optional<Instant> putAt,
        Optional<Instant> finishedAt,
        SampleOutcome outcome,
        Duration unseen,
        Duration seen,
        String told) {

    /** The lag; empty unless it arrived. */
    public Optional<Duration> lag() {
        return outcome == SampleOutcome.ARRIVED ? Optional.of(seen) : Optional.empty();
    }

    public boolean isWaiting() {
        return outcome == SampleOutcome.WAITING;
    }

    public Purpose purpose() {
        return spot.purpose();
    }

    Sample finished(SampleOutcome what, Instant at, Duration notThere, Duration after, String why) {
        return new Sample(
                id, bucket, backup, spot, startedBy, startedAt, putAt, Optional.of(at), what, notThere, after, why);
    }

    /** What is written: different each time, so that an old one is not taken for it. */
    byte[] content() {
        return ("Remit times how long this object takes to the backup bucket.\n" + id + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
