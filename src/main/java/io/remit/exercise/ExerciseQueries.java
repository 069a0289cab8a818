package io.remit.exercise;

import static io.remit.db.schema.Tables.EXERCISE;
import static io.remit.db.schema.Tables.EXERCISE_PARTICIPANT;

import io.remit.access.AccountId;
import io.remit.access.CaseId;
import io.remit.access.ExerciseId;
import io.remit.access.PlanId;
import io.remit.access.PlanVersionId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** SQL on runs and who takes part in them. */
final class ExerciseQueries {
    private static final String LINE = "\n";

    private ExerciseQueries() {}

    static Optional<Exercise> byId(Tx tx, ExerciseId id) {
        return tx.sql()
                .selectFrom(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(id.value()))
                .fetchOptional(ExerciseQueries::exercise);
    }

    /** How often it was changed, which tells whether there is news. */
    static Optional<Long> changes(Tx tx, ExerciseId id) {
        return tx.sql()
                .select(EXERCISE.CHANGES)
                .from(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(id.value()))
                .fetchOptional(EXERCISE.CHANGES);
    }

    static Optional<Exercise> ofCase(Tx tx, CaseId incident, PlanId plan) {
        return tx.sql()
                .selectFrom(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.CASE_ID.eq(incident.value()))
                .and(EXERCISE.PLAN_ID.eq(plan.value()))
                .fetchOptional(ExerciseQueries::exercise);
    }

    /** The runs of an incident, the earliest first. */
    static List<Exercise> ofCase(Tx tx, CaseId incident, int most) {
        return tx.sql()
                .selectFrom(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.CASE_ID.eq(incident.value()))
                .orderBy(EXERCISE.ID)
                .limit(most)
                .fetch(ExerciseQueries::exercise);
    }

    /** The runs in one state, the newest first. */
    static List<Exercise> inState(Tx tx, ExerciseState state, int most) {
        return tx.sql()
                .selectFrom(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.STATE.eq(state.name()))
                .orderBy(EXERCISE.TENANT_ID.desc(), EXERCISE.STATE.desc(), EXERCISE.ID.desc())
                .limit(most)
                .fetch(ExerciseQueries::exercise);
    }

    /** One more than a page of runs that fit, the newest first, from before that one on. */
    static List<Exercise> page(Tx tx, ExerciseFilter filter, Optional<ExerciseId> before, int most) {
        return fitting(tx, filter)
                .and(before.map(id -> EXERCISE.ID.lt(id.value())).orElse(DSL.noCondition()))
                .orderBy(EXERCISE.TENANT_ID.desc(), EXERCISE.ID.desc())
                .limit(most + 1)
                .fetch(ExerciseQueries::exercise);
    }

    private static SelectConditionStep<? extends Record> fitting(Tx tx, ExerciseFilter filter) {
        return tx.sql()
                .selectFrom(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(filter.kind().map(kind -> EXERCISE.KIND.eq(kind.name())).orElse(DSL.noCondition()))
                .and(filter.state()
                        .map(state -> EXERCISE.STATE.eq(state.name()))
                        .orElse(DSL.noCondition()))
                .and(filter.result()
                        .map(result -> EXERCISE.RESULT.eq(result.name()))
                        .orElse(DSL.noCondition()))
                .and(filter.plan()
                        .map(plan -> EXERCISE.PLAN_ID.eq(plan.value()))
                        .orElse(DSL.noCondition()));
    }

    /** The finished runs of these services, the newest first. */
    static List<Exercise> finished(Tx tx, Collection<ServiceId> services, int most) {
        return finished(
                tx,
                EXERCISE.SERVICE_ID.in(services.stream().map(ServiceId::value).toList()),
                most);
    }

    /** All finished runs, the newest first. */
    static List<Exercise> finished(Tx tx, int most) {
        return finished(tx, DSL.noCondition(), most);
    }

    /** The finished runs that recovered into a project, tabletops apart, the newest first. */
    static List<Exercise> recovered(Tx tx, int most) {
        return finished(
                tx, EXERCISE.RECOVERED_INTO.isNotNull().and(EXERCISE.KIND.ne(ExerciseKind.TABLETOP.name())), most);
    }

    private static List<Exercise> finished(Tx tx, Condition which, int most) {
        return tx.sql()
                .selectFrom(EXERCISE)
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.STATE.eq(ExerciseState.FINISHED.name()))
                .and(which)
                .orderBy(EXERCISE.TENANT_ID.desc(), EXERCISE.STATE.desc(), EXERCISE.ID.desc())
                .limit(most)
                .fetch(ExerciseQueries::exercise);
    }

    static void insert(Tx tx, Exercise run) {
        tx.insert(EXERCISE)
                .set(EXERCISE.ID, run.id().value())
                .set(EXERCISE.PLAN_ID, run.plan().value())
                .set(EXERCISE.PLAN_NAME, run.planName())
                .set(EXERCISE.VERSION_ID, run.version().value())
                .set(EXERCISE.VERSION_NUMBER, run.versionNumber())
                .set(
                        EXERCISE.RTO_OBJECTIVE_SECONDS,
                        Columns.seconds(run.objectives().rto()))
                .set(
                        EXERCISE.RPO_OBJECTIVE_SECONDS,
                        Columns.seconds(run.objectives().rpo()))
                .set(EXERCISE.SERVICE_ID, run.service().value())
                .set(EXERCISE.KIND, run.kind().name())
                .set(EXERCISE.CASE_ID, run.incident().map(CaseId::value).orElse(null))
                .set(EXERCISE.NAME, run.name())
                .set(EXERCISE.SCENARIO, run.scenario())
                .set(
                        EXERCISE.COMMANDER_ID,
                        run.commander().map(AccountId::value).orElse(null))
                .set(EXERCISE.STATE, run.state().name())
                .set(EXERCISE.PLANNED_ON, run.plannedOn().orElse(null))
                .set(
                        EXERCISE.RECOVERED_INTO,
                        run.recoveredInto().map(ProjectId::value).orElse(null))
                .set(EXERCISE.DISRUPTED_AT, run.times().disrupted().orElse(null))
                .set(EXERCISE.DETECTED_AT, run.times().detected().orElse(null))
                .set(EXERCISE.DECLARED_AT, run.times().declared().orElse(null))
                .set(EXERCISE.MADE_BY, run.madeBy())
                .set(EXERCISE.MADE_AT, run.madeAt())
                .set(EXERCISE.STARTED_BY, run.begun().map(Exercise.Begun::by).orElse(null))
                .set(EXERCISE.STARTED_AT, run.begun().map(Exercise.Begun::at).orElse(null))
                .set(EXERCISE.END_NOTE, "")
                .set(EXERCISE.RESULT, Result.NONE.name())
                .set(EXERCISE.RESULT_REASONS, "")
                .set(EXERCISE.CHANGES, run.changes())
                .execute();
    }

    /** Counts one change more, and by that keeps others out of the run until the transaction ends; false where it is not in this state. */
    static boolean touch(Tx tx, ExerciseId id, ExerciseState state) {
        return tx.sql()
                        .update(EXERCISE)
                        .set(EXERCISE.CHANGES, EXERCISE.CHANGES.plus(1))
                        .where(tx.mine(EXERCISE))
                        .and(EXERCISE.ID.eq(id.value()))
                        .and(EXERCISE.STATE.eq(state.name()))
                        .execute()
                == 1;
    }

    /** Counts one change more, whatever state it is in. */
    static void touch(Tx tx, ExerciseId id) {
        tx.sql()
                .update(EXERCISE)
                .set(EXERCISE.CHANGES, EXERCISE.CHANGES.plus(1))
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(id.value()))
                .execute();
    }

    /** From planned to running, with what the plan says now. */
    static void begin(Tx tx, Exercise run) {
        tx.sql()
                .update(EXERCISE)
                .set(EXERCISE.STATE, ExerciseState.RUNNING.name())
                .set(EXERCISE.VERSION_ID, run.version().value())
                .set(EXERCISE.VERSION_NUMBER, run.versionNumber())
                .set(
                        EXERCISE.RTO_OBJECTIVE_SECONDS,
                        Columns.seconds(run.objectives().rto()))
                .set(
                        EXERCISE.RPO_OBJECTIVE_SECONDS,
                        Columns.seconds(run.objectives().rpo()))
                .set(EXERCISE.STARTED_BY, tx.access().actor().reference())
                .set(EXERCISE.STARTED_AT, tx.now())
                .set(EXERCISE.DISRUPTED_AT, run.times().disrupted().orElse(null))
                .set(EXERCISE.DETECTED_AT, run.times().detected().orElse(null))
                .set(EXERCISE.DECLARED_AT, run.times().declared().orElse(null))
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(run.id().value()))
                .execute();
    }

    static void setTimes(Tx tx, ExerciseId id, RunTimes times) {
        tx.sql()
                .update(EXERCISE)
                .set(EXERCISE.DISRUPTED_AT, times.disrupted().orElse(null))
                .set(EXERCISE.DETECTED_AT, times.detected().orElse(null))
                .set(EXERCISE.DECLARED_AT, times.declared().orElse(null))
                .set(EXERCISE.RESTORED_AT, times.restored().orElse(null))
                .set(EXERCISE.VERIFIED_AT, times.verified().orElse(null))
                .set(EXERCISE.RECOVERY_POINT_AT, times.recoveryPoint().orElse(null))
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(id.value()))
                .execute();
    }

    static void setPeople(Tx tx, ExerciseId id, Optional<AccountId> commander, Optional<ProjectId> into) {
        tx.sql()
                .update(EXERCISE)
                .set(EXERCISE.COMMANDER_ID, commander.map(AccountId::value).orElse(null))
                .set(EXERCISE.RECOVERED_INTO, into.map(ProjectId::value).orElse(null))
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(id.value()))
                .execute();
    }

    static void end(Tx tx, ExerciseId id, ExerciseState state, Instant at, LocalDate on, String note, Outcome outcome) {
        tx.sql()
                .update(EXERCISE)
                .set(EXERCISE.STATE, state.name())
                .set(EXERCISE.ENDED_BY, tx.access().actor().reference())
                .set(EXERCISE.ENDED_AT, at)
                .set(EXERCISE.ENDED_ON, on)
                .set(EXERCISE.END_NOTE, note)
                .set(EXERCISE.RESULT, outcome.result().name())
                .set(EXERCISE.RESULT_REASONS, String.join(LINE, outcome.reasons()))
                .set(EXERCISE.RTO_SECONDS, Columns.seconds(outcome.rto()))
                .set(EXERCISE.RPO_SECONDS, Columns.seconds(outcome.rpo()))
                .where(tx.mine(EXERCISE))
                .and(EXERCISE.ID.eq(id.value()))
                .execute();
    }

    /** Who takes part, in the order in which they came. */
    static List<AccountId> participants(Tx tx, ExerciseId id) {
        return tx.sql()
                .select(EXERCISE_PARTICIPANT.ACCOUNT_ID)
                .from(EXERCISE_PARTICIPANT)
                .where(tx.mine(EXERCISE_PARTICIPANT))
                .and(EXERCISE_PARTICIPANT.EXERCISE_ID.eq(id.value()))
                .orderBy(EXERCISE_PARTICIPANT.ID)
                .fetch(row -> new AccountId(row.get(EXERCISE_PARTICIPANT.ACCOUNT_ID)));
    }

    /** Who led runs that were finished since a day, or took part in them, by service. */
    static Map<ServiceId, List<AccountId>> tookPart(Tx tx, LocalDate since) {
        var led = tx.sql()
                .select(EXERCISE.SERVICE_ID, EXERCISE.COMMANDER_ID)
                .from(EXERCISE)
                .where(finishedSince(tx, since))
                .and(EXERCISE.COMMANDER_ID.isNotNull());
        var helped = tx.sql()
                .select(EXERCISE.SERVICE_ID, EXERCISE_PARTICIPANT.ACCOUNT_ID)
                .from(EXERCISE_PARTICIPANT)
                .join(EXERCISE)
                .on(EXERCISE.TENANT_ID.eq(EXERCISE_PARTICIPANT.TENANT_ID))
                .and(EXERCISE.ID.eq(EXERCISE_PARTICIPANT.EXERCISE_ID))
                .where(finishedSince(tx, since))
                .and(tx.mine(EXERCISE_PARTICIPANT));
        return led.union(helped).fetchGroups(row -> new ServiceId(row.value1()), row -> new AccountId(row.value2()));
    }

    private static Condition finishedSince(Tx tx, LocalDate since) {
        return tx.mine(EXERCISE)
                .and(EXERCISE.STATE.eq(ExerciseState.FINISHED.name()))
                .and(EXERCISE.ENDED_ON.ge(since));
    }

    static void addParticipant(Tx tx, ExerciseId id, AccountId account) {
        tx.insert(EXERCISE_PARTICIPANT)
                .set(EXERCISE_PARTICIPANT.ID, tx.newId())
                .set(EXERCISE_PARTICIPANT.EXERCISE_ID, id.value())
                .set(EXERCISE_PARTICIPANT.ACCOUNT_ID, account.value())
                .execute();
    }

    static void removeParticipant(Tx tx, ExerciseId id, AccountId account) {
        tx.sql()
                .deleteFrom(EXERCISE_PARTICIPANT)
                .where(tx.mine(EXERCISE_PARTICIPANT))
                .and(EXERCISE_PARTICIPANT.EXERCISE_ID.eq(id.value()))
                .and(EXERCISE_PARTICIPANT.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private static Exercise exercise(Record row) {
        return new Exercise(
                new ExerciseId(row.get(EXERCISE.ID)),
                new PlanId(row.get(EXERCISE.PLAN_ID)),
                row.get(EXERCISE.PLAN_NAME),
                new PlanVersionId(row.get(EXERCISE.VERSION_ID)),
                row.get(EXERCISE.VERSION_NUMBER),
                new Objectives(
                        Columns.duration(row.get(EXERCISE.RTO_OBJECTIVE_SECONDS)),
                        Columns.duration(row.get(EXERCISE.RPO_OBJECTIVE_SECONDS))),
                new ServiceId(row.get(EXERCISE.SERVICE_ID)),
                ExerciseKind.valueOf(row.get(EXERCISE.KIND)),
                Optional.ofNullable(row.get(EXERCISE.CASE_ID)).map(CaseId::new),
                row.get(EXERCISE.NAME),
                row.get(EXERCISE.SCENARIO),
                Optional.ofNullable(row.get(EXERCISE.COMMANDER_ID)).map(AccountId::new),
                ExerciseState.valueOf(row.get(EXERCISE.STATE)),
                Optional.ofNullable(row.get(EXERCISE.PLANNED_ON)),
                Optional.ofNullable(row.get(EXERCISE.RECOVERED_INTO)).map(ProjectId::new),
                times(row),
                row.get(EXERCISE.MADE_BY),
                row.get(EXERCISE.MADE_AT),
                Optional.ofNullable(row.get(EXERCISE.STARTED_BY))
                        .map(by -> new Exercise.Begun(by, row.get(EXERCISE.STARTED_AT))),
                Optional.ofNullable(row.get(EXERCISE.ENDED_BY)).map(by -> ending(row, by)),
                row.get(EXERCISE.CHANGES));
    }

    private static RunTimes times(Record row) {
        return new RunTimes(
                time(row.get(EXERCISE.DISRUPTED_AT)),
                time(row.get(EXERCISE.DETECTED_AT)),
                time(row.get(EXERCISE.DECLARED_AT)),
                time(row.get(EXERCISE.RESTORED_AT)),
                time(row.get(EXERCISE.VERIFIED_AT)),
                time(row.get(EXERCISE.RECOVERY_POINT_AT)));
    }

    private static Optional<Instant> time(@Nullable Instant time) {
        return Optional.ofNullable(time);
    }

    private static Exercise.Ending ending(Record row, String by) {
        var reasons = row.get(EXERCISE.RESULT_REASONS);
        return new Exercise.Ending(
                by,
                row.get(EXERCISE.ENDED_AT),
                row.get(EXERCISE.ENDED_ON),
                row.get(EXERCISE.END_NOTE),
                new Outcome(
                        Result.valueOf(row.get(EXERCISE.RESULT)),
                        Columns.duration(row.get(EXERCISE.RTO_SECONDS)),
                        Columns.duration(row.get(EXERCISE.RPO_SECONDS)),
                        reasons.isEmpty() ? List.of() : List.of(reasons.split(LINE))));
    }
}
