package io.remit.replication;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketKeyService;
import io.remit.bucket.BucketService;
import io.remit.bucket.Purpose;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.objectstorage.ObjectStorage;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.secret.Vault.CannotOpen;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tenants declare of how their buckets are kept, and what those report. */
public final class ReplicationService {
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(2);
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_PREFIX = 400;
    private static final int MOST_LOOKED_AT = 50;
    private static final String NO_KEY =
            "The portal has no key of yours for this bucket. Enter one first; it only has to read how the bucket is set up.";
    private final Store store;
    private final BucketService buckets;
    private final BucketKeyService keys;
    private final ObjectStorage storage;
    private final ReplicationCalendar calendar;
    private final Clock clock;

    public ReplicationService(
            Store store,
            BucketService buckets,
            BucketKeyService keys,
            ObjectStorage storage,
            ReplicationCalendar calendar,
            Clock clock) {
        this.store = store;
        this.buckets = buckets;
        this.keys = keys;
        this.storage = storage;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What was declared of a bucket. */
    public Declaration declaration(Access access, BucketId bucket) {
        return store.read(access, tx -> ReplicationQueries.declaration(tx, bucket))
                .orElse(Declaration.NONE);
    }

    /** What was declared of each bucket that something was declared of; two queries, whatever their number. */
    public Map<BucketId, Declaration> declarations(Access access) {
        return store.read(access, ReplicationQueries::declarations);
    }

    /** What a bucket reported last; empty where it was never read. */
    List<SettingRead> settings(Access access, BucketId bucket) {
        return store.read(access, tx -> ReplicationQueries.settings(tx, bucket));
    }

    /** Where a bucket stands against what was declared of it. */
    public BucketStanding standing(Access access, Bucket bucket) {
        var backup = bucket.backup().map(id -> buckets.bucket(access, id).name());
        return store.read(
                access,
                tx -> BucketStanding.of(
                        ReplicationQueries.declaration(tx, bucket.id()).orElse(Declaration.NONE),
                        backup,
                        ReplicationQueries.settings(tx, bucket.id()),
                        SampleQueries.of(tx, bucket.id(), Optional.empty(), MOST_LOOKED_AT)));
    }

    /** Where each of these buckets stands against what was declared of it; four queries, whatever their number. */
    public Map<BucketId, BucketStanding> standings(Access access, Collection<Bucket> all) {
        var names = all.stream().collect(Collectors.toMap(Bucket::id, Bucket::name));
        return store.read(access, tx -> {
            var declared = ReplicationQueries.declarations(tx);
            var settings = ReplicationQueries.settings(tx);
            var latest = SampleQueries.latest(tx).stream().collect(Collectors.groupingBy(Sample::bucket));
            return all.stream()
                    .collect(Collectors.toMap(
                            Bucket::id,
                            one -> BucketStanding.of(
                                    declared.getOrDefault(one.id(), Declaration.NONE),
                                    one.backup().map(backup -> names.getOrDefault(backup, "")),
                                    settings.getOrDefault(one.id(), List.of()),
                                    latest.getOrDefault(one.id(), List.of()))));
        });
    }

    /**
     * Declares how a bucket is kept, and where samples are put.
     *
     * @param said its version is the one that the form showed
     * @throws Invalid at the fields that cannot be so
     * @throws Conflict where somebody else declared something meanwhile, or the bucket is retired
     */
    public Declaration declare(Access access, BucketId id, Declaration said) {
        var bucket = buckets.bucket(access, id);
        if (bucket.retired()) {
            throw new Conflict("This bucket is retired.");
        }
        mustBeSound(bucket, said);
        var now = new Declaration(
                said.versioning(),
                said.encryption(),
                said.retentionDays(),
                said.mostLag(),
                said.patience(),
                said.everyHours(),
                said.spots(),
                said.version() + 1);
        store.write(access, tx -> {
            var before = ReplicationQueries.declaration(tx, id).orElse(Declaration.NONE);
            if (!ReplicationQueries.declare(tx, id, now)) {
                throw new Conflict("Somebody else declared something meanwhile. Look again, then send it again.");
            }
            tx.audit(ReplicationAudit.DECLARED, ReplicationAudit.subject(bucket), told(before, now));
            return now;
        });
        if (now.everyHours() > 0) {
            calendar.watch(access, id, clock.instant());
        }
        return now;
    }

    private static void mustBeSound(Bucket bucket, Declaration said) {
        if (said.patience().compareTo(LONGEST_PATIENCE) > 0 || said.patience().toMinutes() < 1) {
            throw new Invalid("patience", "Write 1 to 120 minutes.");
        }
        if (said.mostLag().filter(lag -> lag.compareTo(said.patience()) > 0).isPresent()) {
            throw new Invalid(
                    "mostLag",
                    "Nobody would see it: a sample is given up after "
                            + said.patience().toMinutes() + " minutes.");
        }
        if (said.retentionDays() < 0 || said.retentionDays() > MOST_DAYS) {
            throw new Invalid("retentionDays", "Write 0 to " + MOST_DAYS + " days.");
        }
        var prefixes = new HashSet<String>();
        for (var spot : said.spots()) {
            var field = "prefix-" + spot.purpose().name();
            if (spot.purpose() == Purpose.BACKUP || !bucket.purposes().contains(spot.purpose())) {
                throw new Invalid(field, "The bucket is not for this.");
            }
            if (spot.prefix().length() > MOST_PREFIX
                    || spot.prefix().chars().anyMatch(Character::isISOControl)
                    || spot.prefix().startsWith("/")) {
                throw new Invalid(field, "Write how the keys begin, such as taxonomy/, without a slash before it.");
            }
            if (spot.prefix().startsWith(Bucket.CHALLENGES)) {
                throw new Invalid(field, "The objects of claims are there.");
            }
            if (!prefixes.add(spot.prefix())) {
                throw new Invalid(field, "Two samples at the same place would overwrite each other.");
            }
        }
    }

    private static AuditChanges told(Declaration before, Declaration now) {
        return AuditChanges.changed(
                        "versioning",
                        before.versioning().name(),
                        now.versioning().name())
                .andChanged(
                        "encryption",
                        before.encryption().name(),
                        now.encryption().name())
                .andChanged("retention_days", text(before.retentionDays()), text(now.retentionDays()))
                .andChanged("most_lag", text(before.mostLag()), text(now.mostLag()))
                .andChanged("patience", text(before.patience()), text(now.patience()))
                .andChanged("every_hours", text(before.everyHours()), text(now.everyHours()))
                .andChanged("samples", spots(before), spots(now));
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static String spots(Declaration said) {
        return said.spots().stream()
                .map(spot -> spot.purpose().name() + " at " + spot.key())
                .collect(Collectors.joining(", "));
    }

    /**
     * Reads how a bucket is set up, with the tenant's own key, for as long as its endpoint takes. A setting that cannot be
     * read says why.
     *
     * @throws Conflict where the bucket is not claimed, or the portal has no key for it
     */
    List<SettingRead> read(Access access, BucketId id) {
        var bucket = buckets.bucket(access, id);
        if (!bucket.isClaimed()) {
            throw new Conflict("Claim the bucket first.");
        }
        var named =
                keys.owned(access, id).orElseThrow(() -> new Conflict(NO_KEY)).named();
        var read = asked(access, bucket, named);
        store.write(access, tx -> {
            ReplicationQueries.keep(tx, id, read);
            var changes = AuditChanges.set("as", named);
            for (var one : read) {
                changes = changes.andSet(
                        one.setting().name().toLowerCase(java.util.Locale.ROOT),
                        one.told().isEmpty() ? one.reported() : "cannot be read");
            }
            tx.audit(ReplicationAudit.READ, ReplicationAudit.subject(bucket), changes);
            return read;
        });
        return read;
    }

    private List<SettingRead> asked(Access access, Bucket bucket, String named) {
        var reader = new SettingsReader(clock, named);
        try {
            var key = keys.open(access, bucket.id());
            try (var door = storage.open(bucket.address(), key)) {
                return reader.read(bucket.address().platform(), door);
            }
        } catch (NotCalled | CannotOpen e) {
            return reader.none(e.getMessage());
        }
    }
}
