package io.remit.ledger;

import static io.remit.db.schema.Tables.CHECKPOINT_KEY;

import io.remit.db.Tx;
import java.util.List;
import java.util.UUID;

/** SQL on the keys that sign checkpoints. For system transactions. */
final class CheckpointKeyQueries {
    private CheckpointKeyQueries() {}

    /** A stored key, its secret half still sealed. */
    record Stored(UUID id, String name, String publicKey, String sealedSecret) {}

    /** The newest first. */
    static List<Stored> all(Tx tx) {
        return tx.sql()
                .selectFrom(CHECKPOINT_KEY)
                .orderBy(CHECKPOINT_KEY.MADE_AT.desc(), CHECKPOINT_KEY.ID.desc())
                .fetch(row -> new Stored(row.getId(), row.getName(), row.getPublicKey(), row.getSealedSecret()));
    }

    /** False where another portal made one just now. */
    static boolean insert(Tx tx, Stored key) {
        return tx.sql()
                        .insertInto(CHECKPOINT_KEY)
                        .set(CHECKPOINT_KEY.ID, key.id())
                        .set(CHECKPOINT_KEY.NAME, key.name())
                        .set(CHECKPOINT_KEY.PUBLIC_KEY, key.publicKey())
                        .set(CHECKPOINT_KEY.SEALED_SECRET, key.sealedSecret())
                        .set(CHECKPOINT_KEY.MADE_AT, tx.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
