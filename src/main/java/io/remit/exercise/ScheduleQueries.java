package io.remit.exercise;

import static io.remit.db.schema.Tables.EXERCISE_SCHEDULE;

import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.ScheduleId;
import io.remit.db.Tx;
import io.remit.standing.Cadence;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** SQL on how often plans are practised. */
final class ScheduleQueries {
    private ScheduleQueries() {}

    /** Those in force, in the order in which they were laid down. */
    static List<PracticeSchedule> all(Tx tx, int most) {
        return tx.sql()
                .selectFrom(EXERCISE_SCHEDULE)
                .where(tx.mine(EXERCISE_SCHEDULE))
                .and(EXERCISE_SCHEDULE.ENDED_AT.isNull())
                .orderBy(EXERCISE_SCHEDULE.ID)
                .limit(most)
                .fetch(ScheduleQueries::schedule);
    }

    static Optional<PracticeSchedule> byId(Tx tx, ScheduleId id) {
        return tx.sql()
                .selectFrom(EXERCISE_SCHEDULE)
                .where(tx.mine(EXERCISE_SCHEDULE))
                .and(EXERCISE_SCHEDULE.ID.eq(id.value()))
                .fetchOptional(ScheduleQueries::schedule);
    }

    static void insert(Tx tx, PracticeSchedule made) {
        tx.insert(EXERCISE_SCHEDULE)
                .set(EXERCISE_SCHEDULE.ID, made.id().value())
                .set(EXERCISE_SCHEDULE.PLAN_ID, made.plan().value())
                .set(EXERCISE_SCHEDULE.KIND, made.kind().name())
                .set(EXERCISE_SCHEDULE.CADENCE, made.cadence().text())
                .set(EXERCISE_SCHEDULE.FIRST_DUE_ON, made.firstDueOn())
                .set(
                        EXERCISE_SCHEDULE.COMMANDER_ID,
                        made.commander().map(AccountId::value).orElse(null))
                .set(EXERCISE_SCHEDULE.SET_BY, made.setBy())
                .set(EXERCISE_SCHEDULE.SET_AT, made.setAt())
                .execute();
    }

    /** False where it was ended already. */
    static boolean end(Tx tx, ScheduleId id) {
        return tx.sql()
                        .update(EXERCISE_SCHEDULE)
                        .set(EXERCISE_SCHEDULE.ENDED_BY, tx.access().actor().reference())
                        .set(EXERCISE_SCHEDULE.ENDED_AT, tx.now())
                        .where(tx.mine(EXERCISE_SCHEDULE))
                        .and(EXERCISE_SCHEDULE.ID.eq(id.value()))
                        .and(EXERCISE_SCHEDULE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    private static PracticeSchedule schedule(Record row) {
        return new PracticeSchedule(
                new ScheduleId(row.get(EXERCISE_SCHEDULE.ID)),
                new PlanId(row.get(EXERCISE_SCHEDULE.PLAN_ID)),
                ExerciseKind.valueOf(row.get(EXERCISE_SCHEDULE.KIND)),
                Cadence.parse(row.get(EXERCISE_SCHEDULE.CADENCE)),
                row.get(EXERCISE_SCHEDULE.FIRST_DUE_ON),
                Columns.account(row.get(EXERCISE_SCHEDULE.COMMANDER_ID)),
                row.get(EXERCISE_SCHEDULE.SET_BY),
                row.get(EXERCISE_SCHEDULE.SET_AT));
    }
}
