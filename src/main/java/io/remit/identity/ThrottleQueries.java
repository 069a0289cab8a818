package io.remit.identity;

import static io.remit.db.schema.Tables.SIGN_IN_THROTTLE;

import io.remit.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** SQL on counted sign-in failures. */
final class ThrottleQueries {
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private ThrottleQueries() {}

    record Failures(int count, Instant last) {}

    static Optional<Failures> failures(Tx tx, String subjectHash) {
        return tx.sql()
                .selectFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .and(SIGN_IN_THROTTLE.LAST_FAILURE_AT.gt(tx.now().minus(FORGOTTEN_AFTER)))
                .fetchOptional(row -> new Failures(row.getFailures(), row.getLastFailureAt()));
    }

    /** Counts one more, beginning anew where the last is forgotten. */
    static void count(Tx tx, String subjectHash) {
        forget(tx, subjectHash, tx.now().minus(FORGOTTEN_AFTER));
        var counted = tx.sql()
                .update(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.FAILURES, SIGN_IN_THROTTLE.FAILURES.plus(1))
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, tx.now())
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .execute();
        if (counted == 0) {
            tx.sql()
                    .insertInto(SIGN_IN_THROTTLE)
                    .set(SIGN_IN_THROTTLE.SUBJECT_HASH, subjectHash)
                    .set(SIGN_IN_THROTTLE.FAILURES, 1)
                    .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, tx.now())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Takes one back that turned out to be no failure. */
    static void takeBack(Tx tx, String subjectHash) {
        tx.sql()
                .update(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.FAILURES, SIGN_IN_THROTTLE.FAILURES.minus(1))
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .and(SIGN_IN_THROTTLE.FAILURES.gt(0))
                .execute();
    }

    static void clear(Tx tx, String subjectHash) {
        tx.sql()
                .deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .execute();
    }

    static int purge(Tx tx) {
        return tx.sql()
                .deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.LAST_FAILURE_AT.lt(tx.now().minus(FORGOTTEN_AFTER)))
                .execute();
    }

    private static void forget(Tx tx, String subjectHash, Instant before) {
        tx.sql()
                .deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .and(SIGN_IN_THROTTLE.LAST_FAILURE_AT.lt(before))
                .execute();
    }
}
