package io.remit.identity;

import static io.remit.db.schema.Tables.SIGN_IN_THROTTLE;

import io.remit.db.Tx;
import java.time.Duration;
import java.time.Instant;

/** SQL on counted sign-in failures. */
final class ThrottleQueries {
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private ThrottleQueries() {}

    record Failures(int count, Instant last) {}

    /**
     * The failures so far, none where the last is forgotten. The row is made where there is none, and locked: of many
     * tries at once each sees those before it.
     */
    static Failures lock(Tx tx, String subjectHash) {
        tx.sql()
                .insertInto(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.SUBJECT_HASH, subjectHash)
                .set(SIGN_IN_THROTTLE.FAILURES, 0)
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, tx.now())
                .onConflictDoNothing()
                .execute();
        return tx.sql()
                .selectFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .forUpdate()
                .fetchOptional(row -> new Failures(row.getFailures(), row.getLastFailureAt()))
                .filter(failures -> failures.last().isAfter(tx.now().minus(FORGOTTEN_AFTER)))
                .orElse(new Failures(0, tx.now()));
    }

    /** Counts one more than there were. */
    static void count(Tx tx, String subjectHash, Failures before) {
        tx.sql()
                .update(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.FAILURES, before.count() + 1)
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, tx.now())
                .where(SIGN_IN_THROTTLE.SUBJECT_HASH.eq(subjectHash))
                .execute();
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
}
