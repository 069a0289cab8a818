package io.remit.replication;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.bucket.BucketService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at buckets and times their samples when that is due, and says when it is due again. */
public final class ReplicationWatchService {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicationWatchService.class);

    /** Nobody's endpoint is to be asked at the full hour by all. */
    private static final int JITTER_SECONDS = 300;

    private final BucketService buckets;
    private final ReplicationService replication;
    private final SampleService samples;
    private final Clock clock;
    private final RandomGenerator random;

    public ReplicationWatchService(
            BucketService buckets,
            ReplicationService replication,
            SampleService samples,
            Clock clock,
            RandomGenerator random) {
        this.buckets = buckets;
        this.replication = replication;
        this.samples = samples;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Reads how a bucket is set up, and sends a sample of each purpose on its way.
     *
     * @return when that is due again; empty where never
     */
    public Optional<Instant> watch(Access access, BucketId id) {
        var declared = replication.declaration(access, id);
        var bucket = buckets.bucket(access, id);
        if (declared.everyHours() == 0 || bucket.retired()) {
            return Optional.empty();
        }
        unlessMissing(() -> replication.read(access, id));
        declared.spots().forEach(spot -> unlessMissing(() -> samples.start(access, id, spot.purpose())));
        return Optional.of(clock.instant()
                .plus(Duration.ofHours(declared.everyHours()))
                .plusSeconds(random.nextInt(JITTER_SECONDS)));
    }

    /** What is missing is said on the bucket's page; the watch goes on and finds it once it is there. */
    private static void unlessMissing(Runnable work) {
        try {
            work.run();
        } catch (Conflict e) {
            LOG.debug("Not looked at: {}", e.getMessage());
        }
    }

    /** When each bucket that is watched should be looked at, for those that nobody is to look at. */
    public Map<BucketId, Instant> due(Access access) {
        var due = new LinkedHashMap<BucketId, Instant>();
        replication.declarations(access).forEach((bucket, declared) -> {
            if (declared.everyHours() > 0) {
                due.put(bucket, clock.instant().plusSeconds(random.nextInt(JITTER_SECONDS)));
            }
        });
        return due;
    }
}
