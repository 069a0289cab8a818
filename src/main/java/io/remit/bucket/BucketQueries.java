package io.remit.bucket;

import static io.remit.db.schema.Tables.BUCKET;
import static io.remit.db.schema.Tables.BUCKET_CLAIM;

import io.remit.access.BucketId;
import io.remit.access.ProjectId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.BucketRecord;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Platform;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on buckets and on whose they are. */
final class BucketQueries {
    private BucketQueries() {}

    /** Those in use, by name. */
    static List<Bucket> inUse(Tx tx, int most) {
        return tx.sql()
                .selectFrom(BUCKET)
                .where(tx.mine(BUCKET))
                .and(BUCKET.RETIRED_AT.isNull())
                .orderBy(BUCKET.NAME, BUCKET.ID)
                .limit(most)
                .fetch(BucketQueries::bucket);
    }

    static int count(Tx tx) {
        return tx.sql().fetchCount(BUCKET, tx.mine(BUCKET).and(BUCKET.RETIRED_AT.isNull()));
    }

    static Optional<Bucket> byId(Tx tx, BucketId id) {
        return tx.sql().selectFrom(BUCKET).where(own(tx, id)).fetchOptional(BucketQueries::bucket);
    }

    /** False where the tenant has registered it already. */
    static boolean insert(Tx tx, Bucket bucket) {
        return tx.insert(BUCKET)
                        .set(BUCKET.ID, bucket.id().value())
                        .set(
                                BUCKET.PROJECT_ID,
                                bucket.project().map(ProjectId::value).orElse(null))
                        .set(BUCKET.PLATFORM, bucket.address().platform().name())
                        .set(BUCKET.ENDPOINT, bucket.address().endpoint().toString())
                        .set(BUCKET.REGION, bucket.address().region())
                        .set(BUCKET.NAME, bucket.name())
                        .set(BUCKET.INSTANCE, bucket.instance())
                        .set(BUCKET.PURPOSES, Purpose.text(bucket.purposes()))
                        .set(
                                BUCKET.BACKUP_ID,
                                bucket.backup().map(BucketId::value).orElse(null))
                        .set(BUCKET.NOTE, bucket.note())
                        .set(BUCKET.IDENTITY, bucket.address().identity())
                        .set(BUCKET.CHALLENGE, bucket.challenge())
                        .set(BUCKET.CHECKED_AS, "")
                        .set(BUCKET.CHECK_OUTCOME, bucket.claim().found().name())
                        .set(BUCKET.CHECK_TOLD, "")
                        .set(BUCKET.MADE_BY, bucket.madeBy())
                        .set(BUCKET.MADE_AT, bucket.madeAt())
                        .set(BUCKET.VERSION, bucket.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody else changed it meanwhile. */
    static boolean update(Tx tx, BucketId id, BucketDraft.About about, int seen) {
        return tx.sql()
                        .update(BUCKET)
                        .set(
                                BUCKET.PROJECT_ID,
                                about.project().map(ProjectId::value).orElse(null))
                        .set(BUCKET.INSTANCE, about.instance())
                        .set(BUCKET.PURPOSES, Purpose.text(about.purposes()))
                        .set(
                                BUCKET.BACKUP_ID,
                                about.backup().map(BucketId::value).orElse(null))
                        .set(BUCKET.NOTE, about.note())
                        .set(BUCKET.VERSION, seen + 1)
                        .where(own(tx, id))
                        .and(BUCKET.VERSION.eq(seen))
                        .and(BUCKET.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it was retired already. */
    static boolean retire(Tx tx, BucketId id) {
        return tx.sql()
                        .update(BUCKET)
                        .set(BUCKET.RETIRED_BY, tx.access().actor().reference())
                        .set(BUCKET.RETIRED_AT, tx.now())
                        .setNull(BUCKET.IDENTITY)
                        .where(own(tx, id))
                        .and(BUCKET.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Notes what was found, and nothing of the claim itself. */
    static void looked(Tx tx, BucketId id, Claim.Look look) {
        tx.sql()
                .update(BUCKET)
                .set(BUCKET.CHECKED_AT, tx.now())
                .set(BUCKET.CHECKED_AS, look.as())
                .set(BUCKET.CHECK_OUTCOME, look.found().name())
                .set(BUCKET.CHECK_TOLD, look.told())
                .where(own(tx, id))
                .execute();
    }

    static void claimed(Tx tx, BucketId id) {
        tx.sql()
                .update(BUCKET)
                .set(BUCKET.CLAIMED_AT, tx.now())
                .set(BUCKET.CLAIMED_BY, tx.access().actor().reference())
                .where(own(tx, id))
                .execute();
    }

    /** Whose a bucket is; empty where nobody has claimed it. For system transactions. */
    static Optional<Holder> holder(Tx tx, String identity) {
        return tx.sql()
                .selectFrom(BUCKET_CLAIM)
                .where(BUCKET_CLAIM.IDENTITY.eq(identity))
                .fetchOptional(row -> new Holder(new TenantId(row.getTenantId()), new BucketId(row.getBucketId())));
    }

    /** Who holds a claim. */
    record Holder(TenantId tenant, BucketId bucket) {}

    /** False where somebody holds it. */
    static boolean take(Tx tx, String identity, BucketId bucket) {
        return tx.sql()
                        .insertInto(BUCKET_CLAIM)
                        .set(BUCKET_CLAIM.IDENTITY, identity)
                        .set(BUCKET_CLAIM.TENANT_ID, tx.access().tenant().value())
                        .set(BUCKET_CLAIM.BUCKET_ID, bucket.value())
                        .set(BUCKET_CLAIM.CLAIMED_AT, tx.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The bucket that a claim is for, whoever's it is. For system transactions. */
    static Optional<Bucket> heldBy(Tx tx, Holder holder) {
        return tx.sql()
                .selectFrom(BUCKET)
                .where(BUCKET.TENANT_ID.eq(holder.tenant().value()))
                .and(BUCKET.ID.eq(holder.bucket().value()))
                .fetchOptional(BucketQueries::bucket);
    }

    /** Ends a claim, whosever it is. For system transactions. */
    static void giveUp(Tx tx, Holder holder) {
        tx.sql()
                .update(BUCKET)
                .setNull(BUCKET.CLAIMED_AT)
                .setNull(BUCKET.CLAIMED_BY)
                .where(BUCKET.TENANT_ID.eq(holder.tenant().value()))
                .and(BUCKET.ID.eq(holder.bucket().value()))
                .execute();
        tx.sql()
                .deleteFrom(BUCKET_CLAIM)
                .where(BUCKET_CLAIM.TENANT_ID.eq(holder.tenant().value()))
                .and(BUCKET_CLAIM.BUCKET_ID.eq(holder.bucket().value()))
                .execute();
    }

    private static Condition own(Tx tx, BucketId id) {
        return tx.mine(BUCKET).and(BUCKET.ID.eq(id.value()));
    }

    private static Bucket bucket(BucketRecord row) {
        return new Bucket(
                new BucketId(row.getId()),
                Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                new BucketAddress(
                        Platform.valueOf(row.getPlatform()),
                        URI.create(row.getEndpoint()),
                        row.getRegion(),
                        row.getName()),
                row.getInstance(),
                Purpose.parse(row.getPurposes()),
                Optional.ofNullable(row.getBackupId()).map(BucketId::new),
                row.getNote(),
                row.getChallenge(),
                new Claim(
                        Optional.ofNullable(row.getClaimedBy()),
                        Optional.ofNullable(row.getClaimedAt()),
                        Optional.ofNullable(row.getCheckedAt()),
                        row.getCheckedAs(),
                        Claim.Found.valueOf(row.getCheckOutcome()),
                        row.getCheckTold()),
                row.getMadeBy(),
                row.getMadeAt(),
                Optional.ofNullable(row.getRetiredAt()),
                row.getVersion());
    }
}
