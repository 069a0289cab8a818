package io.remit.replication;

import static io.remit.db.schema.Tables.SAMPLE;

import io.remit.access.BucketId;
import io.remit.access.SampleId;
import io.remit.bucket.Purpose;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.SampleRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL on samples. */
final class SampleQueries {
    private SampleQueries() {}

    /** False where another of the same purpose is on its way. */
    static boolean insert(Tx tx, Sample sample) {
        return tx.insert(SAMPLE)
                        .set(SAMPLE.ID, sample.id().value())
                        .set(SAMPLE.BUCKET_ID, sample.bucket().value())
                        .set(SAMPLE.BACKUP_ID, sample.backup().value())
                        .set(SAMPLE.PURPOSE, sample.purpose().name())
                        .set(SAMPLE.PREFIX, sample.spot().prefix())
                        .set(SAMPLE.WAITING_FOR, sample.purpose().name())
                        .set(SAMPLE.LATEST, false)
                        .set(SAMPLE.STARTED_BY, sample.startedBy())
                        .set(SAMPLE.STARTED_AT, sample.startedAt())
                        .set(SAMPLE.OUTCOME, sample.outcome().name())
                        .set(SAMPLE.UNSEEN_MS, 0L)
                        .set(SAMPLE.SEEN_MS, 0L)
                        .set(SAMPLE.TOLD, "")
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Notes when it began to be written; the first time counts. */
    static boolean put(Tx tx, SampleId id, Instant at) {
        return tx.sql()
                        .update(SAMPLE)
                        .set(SAMPLE.PUT_AT, at)
                        .where(own(tx, id))
                        .and(SAMPLE.PUT_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it was finished already. */
    static boolean finish(Tx tx, Sample finished) {
        boolean isNow = tx.sql()
                        .update(SAMPLE)
                        .set(SAMPLE.OUTCOME, finished.outcome().name())
                        .set(SAMPLE.FINISHED_AT, finished.finishedAt().orElse(tx.now()))
                        .set(SAMPLE.UNSEEN_MS, finished.unseen().toMillis())
                        .set(SAMPLE.SEEN_MS, finished.seen().toMillis())
                        .set(SAMPLE.TOLD, finished.told())
                        .setNull(SAMPLE.WAITING_FOR)
                        .where(own(tx, finished.id()))
                        .and(SAMPLE.WAITING_FOR.isNotNull())
                        .execute()
                == 1;
        if (isNow) {
            tx.sql()
                    .update(SAMPLE)
                    .set(SAMPLE.LATEST, false)
                    .where(tx.mine(SAMPLE))
                    .and(SAMPLE.BUCKET_ID.eq(finished.bucket().value()))
                    .and(SAMPLE.PURPOSE.eq(finished.purpose().name()))
                    .and(SAMPLE.LATEST.isTrue())
                    .execute();
            tx.sql()
                    .update(SAMPLE)
                    .set(SAMPLE.LATEST, true)
                    .where(own(tx, finished.id()))
                    .execute();
        }
        return isNow;
    }

    /** The last finished one of each purpose of each bucket. */
    static List<Sample> latest(Tx tx) {
        return tx.sql()
                .selectFrom(SAMPLE)
                .where(tx.mine(SAMPLE))
                .and(SAMPLE.LATEST.isTrue())
                .fetch(SampleQueries::sample);
    }

    static Optional<Sample> byId(Tx tx, SampleId id) {
        return tx.sql().selectFrom(SAMPLE).where(own(tx, id)).fetchOptional(SampleQueries::sample);
    }

    /** Those of a bucket, the newest first; from before one on, where it is given. */
    static List<Sample> of(Tx tx, BucketId bucket, Optional<SampleId> before, int most) {
        return tx.sql()
                .selectFrom(SAMPLE)
                .where(tx.mine(SAMPLE))
                .and(SAMPLE.BUCKET_ID.eq(bucket.value()))
                .and(before.map(id -> SAMPLE.ID.lt(id.value())).orElseGet(DSL::noCondition))
                .orderBy(SAMPLE.TENANT_ID.desc(), SAMPLE.BUCKET_ID.desc(), SAMPLE.ID.desc())
                .limit(most)
                .fetch(SampleQueries::sample);
    }

    /** Those that were finished since, the newest first. */
    static List<Sample> finishedSince(Tx tx, Instant since, int most) {
        return tx.sql()
                .selectFrom(SAMPLE)
                .where(tx.mine(SAMPLE))
                .and(SAMPLE.FINISHED_AT.ge(since))
                .orderBy(SAMPLE.ID.desc())
                .limit(most)
                .fetch(SampleQueries::sample);
    }

    static List<Sample> waiting(Tx tx) {
        return tx.sql()
                .selectFrom(SAMPLE)
                .where(tx.mine(SAMPLE))
                .and(SAMPLE.WAITING_FOR.isNotNull())
                .orderBy(SAMPLE.ID)
                .fetch(SampleQueries::sample);
    }

    private static Condition own(Tx tx, SampleId id) {
        return tx.mine(SAMPLE).and(SAMPLE.ID.eq(id.value()));
    }

    private static Sample sample(SampleRecord row) {
        return new Sample(
                new SampleId(row.getId()),
                new BucketId(row.getBucketId()),
                new BucketId(row.getBackupId()),
                new Spot(Purpose.valueOf(row.getPurpose()), row.getPrefix()),
                row.getStartedBy(),
                row.getStartedAt(),
                Optional.ofNullable(row.getPutAt()),
                Optional.ofNullable(row.getFinishedAt()),
                SampleOutcome.valueOf(row.getOutcome()),
                Duration.ofMillis(row.getUnseenMs()),
                Duration.ofMillis(row.getSeenMs()),
                row.getTold());
    }
}
