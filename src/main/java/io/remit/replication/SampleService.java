package io.remit.replication;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.access.SampleId;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.BucketService;
import io.remit.bucket.Purpose;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.objectstorage.Answer;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.ObjectStorage;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.secret.Vault.CannotOpen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Times how long marked objects take to the backup bucket. */
public final class SampleService {
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int TENTH = 10;
    private final Store store;
    private final BucketService buckets;
    private final BucketKeyService keys;
    private final ObjectStorage storage;
    private final ReplicationService replication;
    private final ReplicationCalendar calendar;
    private final Clock clock;
    /** When each that is on its way was looked for last and not seen; what another portal saw is not known here. */
    private final Map<SampleId, Instant> unseen = new ConcurrentHashMap<>();

    public SampleService(
            Store store,
            BucketService buckets,
            BucketKeyService keys,
            ObjectStorage storage,
            ReplicationService replication,
            ReplicationCalendar calendar,
            Clock clock) {
        this.store = store;
        this.buckets = buckets;
        this.keys = keys;
        this.storage = storage;
        this.replication = replication;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The samples of a bucket, the newest first; from before one on, where it is given. */
    public List<Sample> samples(Access access, BucketId bucket, Optional<SampleId> before, int most) {
        return store.read(access, tx -> SampleQueries.of(tx, bucket, before, most));
    }

    /** Those of all buckets that were finished since, the newest first; at most 500. */
    public List<Sample> finishedSince(Access access, Instant since) {
        return store.read(access, tx -> SampleQueries.finishedSince(tx, since, 500));
    }

    /** Those on their way, in any bucket. */
    public List<Sample> waiting(Access access) {
        return store.read(access, SampleQueries::waiting);
    }

    /**
     * Sends a sample of a purpose on its way; it is written and looked for in the background.
     *
     * @throws Conflict where one is on its way, or something is missing that it needs
     */
    public Sample start(Access access, BucketId id, Purpose purpose) {
        var bucket = buckets.bucket(access, id);
        var missing = missing(access, bucket);
        if (!missing.isEmpty()) {
            throw new Conflict(missing.get(0));
        }
        var spot = replication.declaration(access, id).spots().stream()
                .filter(one -> one.purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> new Conflict("Declare where its sample is put first."));
        var sample = store.write(access, tx -> {
            var one = new Sample(
                    new SampleId(tx.newId()),
                    id,
                    bucket.backup().orElseThrow(),
                    spot,
                    tx.access().actor().reference(),
                    tx.now(),
                    Optional.empty(),
                    Optional.empty(),
                    SampleOutcome.WAITING,
                    Duration.ZERO,
                    Duration.ZERO,
                    "");
            if (!SampleQueries.insert(tx, one)) {
                throw new Conflict("A sample of " + purpose.label().toLowerCase(java.util.Locale.ROOT)
                        + " is on its way already. Wait until it has arrived, or is given up.");
            }
            tx.audit(
                    ReplicationAudit.STARTED,
                    ReplicationAudit.subject(bucket),
                    AuditChanges.set("sample", one.id()).andSet("key", spot.key()));
            return one;
        });
        calendar.look(access, sample.id(), clock.instant());
        return sample;
    }

    /** What has to be there before samples of a bucket can be timed, as sentences; empty where nothing is missing. */
    List<String> missing(Access access, Bucket bucket) {
        var missing = new ArrayList<String>();
        if (!bucket.isClaimed()) {
            missing.add("Claim " + bucket.name() + ".");
        }
        if (bucket.backup().isEmpty()) {
            missing.add("Say which bucket it is replicated to, among what is said of it.");
        }
        if (keys.owned(access, bucket.id()).isEmpty()) {
            missing.add("Enter a key of yours for " + bucket.name() + ", which writes the sample.");
        }
        bucket.backup().map(id -> buckets.bucket(access, id)).ifPresent(backup -> {
            if (!backup.isClaimed()) {
                missing.add("Claim " + backup.name() + ", the backup bucket.");
            }
            if (keys.owned(access, backup.id()).isEmpty()) {
                missing.add("Enter a key of yours for " + backup.name() + ", which reads the sample there.");
            }
        });
        return missing;
    }

    /**
     * Writes a sample that is not written yet, and looks for it once.
     *
     * @return when it is to be looked for again; empty where it was finished
     */
    public Optional<Instant> look(Access access, SampleId id) {
        var found = store.read(access, tx -> SampleQueries.byId(tx, id)).orElseThrow(NotFound::new);
        if (!found.isWaiting()) {
            return Optional.empty();
        }
        var bucket = buckets.bucket(access, found.bucket());
        var backup = buckets.bucket(access, found.backup());
        if (!bucket.isClaimed() || !backup.isClaimed()) {
            return finished(
                    access, found, SampleOutcome.CANNOT_TELL, "One of the two buckets is not claimed any more.");
        }
        try {
            var writing = keys.open(access, bucket.id());
            var reading = keys.open(access, backup.id());
            if (writing.isEmpty() || reading.isEmpty()) {
                return finished(access, found, SampleOutcome.CANNOT_TELL, "One of the two keys was removed.");
            }
            var sample = found.putAt().isPresent() ? found : put(access, found, bucket, writing);
            return sample.isWaiting() ? looked(access, sample, backup, reading) : Optional.empty();
        } catch (NotCalled | CannotOpen e) {
            return finished(access, found, SampleOutcome.CANNOT_TELL, e.getMessage());
        }
    }

    private Sample put(Access access, Sample sample, Bucket bucket, Optional<Keys> writing) throws NotCalled {
        var at = clock.instant();
        store.write(access, tx -> {
            SampleQueries.put(tx, sample.id(), at);
            tx.audit(
                    ReplicationAudit.PUT,
                    ReplicationAudit.subject(bucket),
                    AuditChanges.set("sample", sample.id()).andSet("at", at));
            return at;
        });
        try (var door = storage.open(bucket.address(), writing)) {
            var answer = door.put(sample.spot().key(), sample.content());
            var written = store.read(access, tx -> SampleQueries.byId(tx, sample.id()))
                    .orElseThrow(NotFound::new);
            if (!answer.isAllowed()) {
                finished(
                        access,
                        written,
                        SampleOutcome.CANNOT_TELL,
                        "It could not be written to " + bucket.name() + ". " + answer.told());
                return store.read(access, tx -> SampleQueries.byId(tx, sample.id()))
                        .orElseThrow(NotFound::new);
            }
            return written;
        }
    }

    private Optional<Instant> looked(Access access, Sample sample, Bucket backup, Optional<Keys> reading)
            throws NotCalled {
        var putAt = sample.putAt().orElseThrow();
        var patience = replication.declaration(access, sample.bucket()).patience();
        try (var door = storage.open(backup.address(), reading)) {
            var asked = clock.instant();
            var answer = door.get(sample.spot().key());
            if (answer.gave(content -> Arrays.equals(content, sample.content()))) {
                return finished(access, sample, SampleOutcome.ARRIVED, "");
            }
            var soFar = Duration.between(putAt, clock.instant());
            if (soFar.compareTo(patience) >= 0) {
                return gaveUp(access, sample, backup, answer);
            }
            unseen.put(sample.id(), asked);
            return Optional.of(clock.instant().plus(wait(soFar)));
        }
    }

    /** A tenth of what it took so far, so that no lag is told wrong by much more. */
    static Duration wait(Duration soFar) {
        var tenth = soFar.dividedBy(TENTH);
        return tenth.compareTo(SHORTEST_WAIT) < 0
                ? SHORTEST_WAIT
                : tenth.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : tenth;
    }

    /** Whoever may not list gets "access denied" for what is not there too, so a refusal tells nothing. */
    private Optional<Instant> gaveUp(Access access, Sample sample, Bucket backup, Answer<byte[]> last) {
        if (last.isAllowed()) {
            var other = last.value().isPresent()
                    ? "An older one is in " + backup.name() + "."
                    : "It is not in " + backup.name() + ".";
            return finished(access, sample, SampleOutcome.TIMED_OUT, other);
        }
        return finished(
                access,
                sample,
                SampleOutcome.CANNOT_TELL,
                last.isRefused()
                        ? "It is not in " + backup.name() + ", or the key may not read it there."
                        : "It could not be looked for in " + backup.name() + ". " + last.told());
    }

    private Optional<Instant> finished(Access access, Sample sample, SampleOutcome outcome, String told) {
        var now = clock.instant();
        var bucket = buckets.bucket(access, sample.bucket());
        var last = Optional.ofNullable(unseen.remove(sample.id()));
        var putAt = sample.putAt().orElse(now);
        var seen = Duration.between(putAt, now);
        var certainly = last.map(at -> Duration.between(putAt, at))
                .filter(one -> !one.isNegative())
                .orElse(Duration.ZERO);
        store.write(access, tx -> {
            boolean isNow = SampleQueries.finish(tx, sample.finished(outcome, now, certainly, seen, told));
            tx.audit(
                    ReplicationAudit.FINISHED,
                    ReplicationAudit.subject(bucket),
                    AuditChanges.set("sample", sample.id())
                            .andSet("outcome", isNow ? outcome : "known already")
                            .andSet("milliseconds", seen.toMillis()));
            return isNow;
        });
        return Optional.empty();
    }
}
