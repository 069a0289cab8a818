package io.remit.replication;

import static io.remit.db.schema.Tables.BUCKET_DECLARATION;
import static io.remit.db.schema.Tables.BUCKET_SETTING;
import static io.remit.db.schema.Tables.SAMPLE_SPOT;

import io.remit.access.BucketId;
import io.remit.bucket.Purpose;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.BucketDeclarationRecord;
import io.remit.db.schema.tables.records.BucketSettingRecord;
import io.remit.objectstorage.Answer.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/** SQL on what tenants declare of their buckets, and on what those say of themselves. */
final class ReplicationQueries {
    private ReplicationQueries() {}

    /** What was declared, by bucket; two queries, whatever their number. */
    static Map<BucketId, Declaration> declarations(Tx tx) {
        Map<BucketId, List<Spot>> spots = tx.sql()
                .selectFrom(SAMPLE_SPOT)
                .where(tx.mine(SAMPLE_SPOT))
                .orderBy(SAMPLE_SPOT.PURPOSE)
                .fetchGroups(
                        row -> new BucketId(row.getBucketId()),
                        row -> new Spot(Purpose.valueOf(row.getPurpose()), row.getPrefix()));
        var declarations = new HashMap<BucketId, Declaration>();
        tx.sql()
                .selectFrom(BUCKET_DECLARATION)
                .where(tx.mine(BUCKET_DECLARATION))
                .forEach(row -> {
                    var bucket = new BucketId(row.getBucketId());
                    declarations.put(bucket, declaration(row, spots.getOrDefault(bucket, List.of())));
                });
        return declarations;
    }

    static Optional<Declaration> declaration(Tx tx, BucketId bucket) {
        var spots = tx.sql()
                .selectFrom(SAMPLE_SPOT)
                .where(tx.mine(SAMPLE_SPOT))
                .and(SAMPLE_SPOT.BUCKET_ID.eq(bucket.value()))
                .orderBy(SAMPLE_SPOT.PURPOSE)
                .fetch(row -> new Spot(Purpose.valueOf(row.getPurpose()), row.getPrefix()));
        return tx.sql()
                .selectFrom(BUCKET_DECLARATION)
                .where(tx.mine(BUCKET_DECLARATION))
                .and(BUCKET_DECLARATION.BUCKET_ID.eq(bucket.value()))
                .fetchOptional(row -> declaration(row, spots));
    }

    /** False where somebody else declared something meanwhile. */
    static boolean declare(Tx tx, BucketId bucket, Declaration said) {
        boolean kept = said.version() == 1 ? insert(tx, bucket, said) : update(tx, bucket, said);
        if (kept) {
            tx.sql()
                    .deleteFrom(SAMPLE_SPOT)
                    .where(tx.mine(SAMPLE_SPOT))
                    .and(SAMPLE_SPOT.BUCKET_ID.eq(bucket.value()))
                    .execute();
            said.spots()
                    .forEach(spot -> tx.insert(SAMPLE_SPOT)
                            .set(SAMPLE_SPOT.ID, tx.newId())
                            .set(SAMPLE_SPOT.BUCKET_ID, bucket.value())
                            .set(SAMPLE_SPOT.PURPOSE, spot.purpose().name())
                            .set(SAMPLE_SPOT.PREFIX, spot.prefix())
                            .execute());
        }
        return kept;
    }

    private static boolean insert(Tx tx, BucketId bucket, Declaration said) {
        return tx.insert(BUCKET_DECLARATION)
                        .set(BUCKET_DECLARATION.ID, tx.newId())
                        .set(BUCKET_DECLARATION.BUCKET_ID, bucket.value())
                        .set(values(tx, said))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static boolean update(Tx tx, BucketId bucket, Declaration said) {
        return tx.sql()
                        .update(BUCKET_DECLARATION)
                        .set(values(tx, said))
                        .where(tx.mine(BUCKET_DECLARATION))
                        .and(BUCKET_DECLARATION.BUCKET_ID.eq(bucket.value()))
                        .and(BUCKET_DECLARATION.VERSION.eq(said.version() - 1))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> values(Tx tx, Declaration said) {
        return Map.of(
                BUCKET_DECLARATION.VERSIONING, said.versioning().name(),
                BUCKET_DECLARATION.ENCRYPTION, said.encryption().name(),
                BUCKET_DECLARATION.RETENTION_DAYS, said.retentionDays(),
                BUCKET_DECLARATION.MOST_LAG_SECONDS, seconds(said.mostLag()),
                BUCKET_DECLARATION.PATIENCE_MINUTES, (int) said.patience().toMinutes(),
                BUCKET_DECLARATION.EVERY_HOURS, said.everyHours(),
                BUCKET_DECLARATION.MADE_BY, tx.access().actor().reference(),
                BUCKET_DECLARATION.MADE_AT, tx.now(),
                BUCKET_DECLARATION.VERSION, said.version());
    }

    private static int seconds(Optional<Duration> duration) {
        return duration.map(one -> (int) one.toSeconds()).orElse(0);
    }

    private static Declaration declaration(BucketDeclarationRecord row, List<Spot> spots) {
        return new Declaration(
                VersioningWish.valueOf(row.getVersioning()),
                EncryptionWish.valueOf(row.getEncryption()),
                row.getRetentionDays(),
                row.getMostLagSeconds() == 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofSeconds(row.getMostLagSeconds())),
                Duration.ofMinutes(row.getPatienceMinutes()),
                row.getEveryHours(),
                spots,
                row.getVersion());
    }

    static List<SettingRead> settings(Tx tx, BucketId bucket) {
        return tx.sql()
                .selectFrom(BUCKET_SETTING)
                .where(tx.mine(BUCKET_SETTING))
                .and(BUCKET_SETTING.BUCKET_ID.eq(bucket.value()))
                .fetch(ReplicationQueries::read);
    }

    static Map<BucketId, List<SettingRead>> settings(Tx tx) {
        return tx.sql()
                .selectFrom(BUCKET_SETTING)
                .where(tx.mine(BUCKET_SETTING))
                .fetchGroups(row -> new BucketId(row.getBucketId()), ReplicationQueries::read);
    }

    /** In place of what was read before. */
    static void keep(Tx tx, BucketId bucket, List<SettingRead> settings) {
        tx.sql()
                .deleteFrom(BUCKET_SETTING)
                .where(tx.mine(BUCKET_SETTING))
                .and(BUCKET_SETTING.BUCKET_ID.eq(bucket.value()))
                .execute();
        settings.forEach(one -> tx.insert(BUCKET_SETTING)
                .set(BUCKET_SETTING.ID, tx.newId())
                .set(BUCKET_SETTING.BUCKET_ID, bucket.value())
                .set(BUCKET_SETTING.SETTING, one.setting().name())
                .set(BUCKET_SETTING.VERDICT, one.verdict().name())
                .set(BUCKET_SETTING.REPORTED, one.reported())
                .set(BUCKET_SETTING.TOLD, one.told())
                .set(BUCKET_SETTING.CODE, one.code())
                .set(BUCKET_SETTING.READ_AS, one.as())
                .set(BUCKET_SETTING.READ_AT, one.at())
                .onConflictDoNothing()
                .execute());
    }

    private static SettingRead read(BucketSettingRecord row) {
        return new SettingRead(
                Setting.valueOf(row.getSetting()),
                Verdict.valueOf(row.getVerdict()),
                row.getReported(),
                row.getTold(),
                row.getCode(),
                row.getReadAs(),
                row.getReadAt());
    }
}
