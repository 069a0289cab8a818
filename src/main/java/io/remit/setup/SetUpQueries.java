package io.remit.setup;

import static io.remit.db.schema.Tables.SET_UP;
import static io.remit.db.schema.Tables.SET_UP_PAST;

import io.remit.db.Tx;

/** SQL on setting up: at most one row, whose id is the tenant's own, so that the key keeps a second one out. */
final class SetUpQueries {
    private SetUpQueries() {}

    static boolean isDismissed(Tx tx) {
        return tx.sql().fetchExists(tx.sql().selectFrom(SET_UP).where(tx.mine(SET_UP)));
    }

    /** Whether it is answered what was done before. */
    static boolean isPastAnswered(Tx tx) {
        return tx.sql().fetchExists(tx.sql().selectFrom(SET_UP_PAST).where(tx.mine(SET_UP_PAST)));
    }

    /** False where it is answered already. */
    static boolean insertPast(Tx tx, boolean handedIn) {
        return tx.insert(SET_UP_PAST)
                        .set(SET_UP_PAST.ID, tx.access().tenant().value())
                        .set(SET_UP_PAST.HANDED_IN, handedIn)
                        .set(SET_UP_PAST.SAID_BY, tx.access().actor().reference())
                        .set(SET_UP_PAST.SAID_AT, tx.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static void insert(Tx tx) {
        tx.insert(SET_UP)
                .set(SET_UP.ID, tx.access().tenant().value())
                .set(SET_UP.DISMISSED_BY, tx.access().actor().reference())
                .set(SET_UP.DISMISSED_AT, tx.now())
                .execute();
    }
}
