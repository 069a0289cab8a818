package io.remit.bucket;

import static io.remit.db.schema.Tables.BUCKET_KEY;

import io.remit.access.BucketId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.BucketKeyRecord;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on tenants' own keys for their buckets. */
final class BucketKeyQueries {
    private BucketKeyQueries() {}

    /** A stored key, still sealed. */
    record Stored(OwnKey about, String sealedKey, String sealedSecret) {}

    static Optional<Stored> of(Tx tx, BucketId bucket) {
        return tx.sql().selectFrom(BUCKET_KEY).where(own(tx, bucket)).fetchOptional(BucketKeyQueries::stored);
    }

    static void insert(Tx tx, BucketId bucket, String named, String sealedKey, String sealedSecret) {
        tx.insert(BUCKET_KEY)
                .set(BUCKET_KEY.ID, tx.newId())
                .set(BUCKET_KEY.BUCKET_ID, bucket.value())
                .set(BUCKET_KEY.NAMED, named)
                .set(BUCKET_KEY.SEALED_KEY, sealedKey)
                .set(BUCKET_KEY.SEALED_SECRET, sealedSecret)
                .set(BUCKET_KEY.SET_BY, tx.access().actor().reference())
                .set(BUCKET_KEY.SET_AT, tx.now())
                .execute();
    }

    /** False where there is none. */
    static boolean delete(Tx tx, BucketId bucket) {
        return tx.sql().deleteFrom(BUCKET_KEY).where(own(tx, bucket)).execute() == 1;
    }

    private static Condition own(Tx tx, BucketId bucket) {
        return tx.mine(BUCKET_KEY).and(BUCKET_KEY.BUCKET_ID.eq(bucket.value()));
    }

    private static Stored stored(BucketKeyRecord row) {
        return new Stored(
                new OwnKey(row.getNamed(), row.getSetBy(), row.getSetAt()), row.getSealedKey(), row.getSealedSecret());
    }
}
