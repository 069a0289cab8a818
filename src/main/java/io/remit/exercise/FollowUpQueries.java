package io.remit.exercise;

import static io.remit.db.schema.Tables.EXERCISE;
import static io.remit.db.schema.Tables.EXERCISE_FOLLOW_UP;

import io.remit.access.AccountId;
import io.remit.access.ExerciseId;
import io.remit.access.FollowUpId;
import io.remit.db.Tx;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** SQL on what runs found out. */
final class FollowUpQueries {
    private FollowUpQueries() {}

    static List<FollowUp> ofRun(Tx tx, ExerciseId run, int most) {
        return joined(tx)
                .where(tx.mine(EXERCISE_FOLLOW_UP))
                .and(tx.mine(EXERCISE))
                .and(EXERCISE_FOLLOW_UP.EXERCISE_ID.eq(run.value()))
                .orderBy(EXERCISE_FOLLOW_UP.ID)
                .limit(most)
                .fetch(FollowUpQueries::followUp);
    }

    /** Those that are open, the soonest due first, those without a day last. */
    static List<FollowUp> open(Tx tx, int most) {
        return joined(tx)
                .where(tx.mine(EXERCISE_FOLLOW_UP))
                .and(tx.mine(EXERCISE))
                .and(EXERCISE_FOLLOW_UP.DONE_AT.isNull())
                .orderBy(EXERCISE_FOLLOW_UP.DUE_ON, EXERCISE_FOLLOW_UP.ID)
                .limit(most)
                .fetch(FollowUpQueries::followUp);
    }

    /** Those that are over, the last one first. */
    static List<FollowUp> closed(Tx tx, int most) {
        return joined(tx)
                .where(tx.mine(EXERCISE_FOLLOW_UP))
                .and(tx.mine(EXERCISE))
                .and(EXERCISE_FOLLOW_UP.DONE_AT.isNotNull())
                .orderBy(
                        EXERCISE_FOLLOW_UP.TENANT_ID.desc(),
                        EXERCISE_FOLLOW_UP.DONE_AT.desc(),
                        EXERCISE_FOLLOW_UP.ID.desc())
                .limit(most)
                .fetch(FollowUpQueries::followUp);
    }

    static Optional<FollowUp> byId(Tx tx, FollowUpId id) {
        return joined(tx)
                .where(tx.mine(EXERCISE_FOLLOW_UP))
                .and(tx.mine(EXERCISE))
                .and(EXERCISE_FOLLOW_UP.ID.eq(id.value()))
                .fetchOptional(FollowUpQueries::followUp);
    }

    static void insert(Tx tx, FollowUp made) {
        tx.insert(EXERCISE_FOLLOW_UP)
                .set(EXERCISE_FOLLOW_UP.ID, made.id().value())
                .set(EXERCISE_FOLLOW_UP.EXERCISE_ID, made.exercise().value())
                .set(EXERCISE_FOLLOW_UP.FINDING, made.finding())
                .set(EXERCISE_FOLLOW_UP.ACTION, made.action())
                .set(
                        EXERCISE_FOLLOW_UP.OWNER_ID,
                        made.owner().map(AccountId::value).orElse(null))
                .set(EXERCISE_FOLLOW_UP.DUE_ON, made.dueOn().orElse(null))
                .set(EXERCISE_FOLLOW_UP.MADE_BY, made.madeBy())
                .set(EXERCISE_FOLLOW_UP.MADE_AT, made.madeAt())
                .set(EXERCISE_FOLLOW_UP.DONE_NOTE, "")
                .set(EXERCISE_FOLLOW_UP.DROPPED, false)
                .set(EXERCISE_FOLLOW_UP.VERSION, 0)
                .execute();
    }

    /** False where somebody closed it already. */
    static boolean close(Tx tx, FollowUpId id, boolean dropped, String note) {
        return tx.sql()
                        .update(EXERCISE_FOLLOW_UP)
                        .set(EXERCISE_FOLLOW_UP.DONE_BY, tx.access().actor().reference())
                        .set(EXERCISE_FOLLOW_UP.DONE_AT, tx.now())
                        .set(EXERCISE_FOLLOW_UP.DONE_NOTE, note)
                        .set(EXERCISE_FOLLOW_UP.DROPPED, dropped)
                        .set(EXERCISE_FOLLOW_UP.VERSION, EXERCISE_FOLLOW_UP.VERSION.plus(1))
                        .where(tx.mine(EXERCISE_FOLLOW_UP))
                        .and(EXERCISE_FOLLOW_UP.ID.eq(id.value()))
                        .and(EXERCISE_FOLLOW_UP.DONE_AT.isNull())
                        .execute()
                == 1;
    }

    private static SelectOnConditionStep<Record> joined(Tx tx) {
        return tx.sql()
                .select(EXERCISE_FOLLOW_UP.fields())
                .select(EXERCISE.NAME)
                .from(EXERCISE_FOLLOW_UP)
                .join(EXERCISE)
                .on(EXERCISE.TENANT_ID.eq(EXERCISE_FOLLOW_UP.TENANT_ID))
                .and(EXERCISE.ID.eq(EXERCISE_FOLLOW_UP.EXERCISE_ID));
    }

    private static FollowUp followUp(Record row) {
        return new FollowUp(
                new FollowUpId(row.get(EXERCISE_FOLLOW_UP.ID)),
                new ExerciseId(row.get(EXERCISE_FOLLOW_UP.EXERCISE_ID)),
                row.get(EXERCISE.NAME),
                row.get(EXERCISE_FOLLOW_UP.FINDING),
                row.get(EXERCISE_FOLLOW_UP.ACTION),
                Columns.account(row.get(EXERCISE_FOLLOW_UP.OWNER_ID)),
                Optional.ofNullable(row.get(EXERCISE_FOLLOW_UP.DUE_ON)),
                row.get(EXERCISE_FOLLOW_UP.MADE_BY),
                row.get(EXERCISE_FOLLOW_UP.MADE_AT),
                Optional.ofNullable(row.get(EXERCISE_FOLLOW_UP.DONE_BY))
                        .map(by -> new FollowUp.Closed(
                                by,
                                row.get(EXERCISE_FOLLOW_UP.DONE_AT),
                                row.get(EXERCISE_FOLLOW_UP.DONE_NOTE),
                                row.get(EXERCISE_FOLLOW_UP.DROPPED))),
                row.get(EXERCISE_FOLLOW_UP.VERSION));
    }
}
