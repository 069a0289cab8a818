package io.remit.exercise;

import static io.remit.db.schema.Tables.EXERCISE;
import static io.remit.db.schema.Tables.EXERCISE_ENTRY;
import static io.remit.db.schema.Tables.EXERCISE_STEP;

import io.remit.access.EvidenceId;
import io.remit.access.ExerciseId;
import io.remit.access.ExerciseStepId;
import io.remit.access.PlanStepId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.plan.PlanStep;
import io.remit.plan.PlanVersion;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Record;

/** SQL on the steps of runs, and on the log. */
final class StepQueries {
    private StepQueries() {}

    /** The steps of a run, in the order of its plan. */
    static List<RunStep> all(Tx tx, ExerciseId run, PlanVersion version) {
        Map<PlanStepId, PlanStep> said =
                version.steps().stream().collect(Collectors.toMap(PlanStep::id, Function.identity()));
        return tx
                .sql()
                .selectFrom(EXERCISE_STEP)
                .where(tx.mine(EXERCISE_STEP))
                .and(EXERCISE_STEP.EXERCISE_ID.eq(run.value()))
                .fetch(row -> step(row, said))
                .stream()
                .sorted(java.util.Comparator.comparingInt(step -> step.plan().position()))
                .toList();
    }

    /** Steps of these that were done in runs that are finished, the last one first. */
    static List<DoneStep> done(Tx tx, Collection<PlanStepId> steps, int most) {
        return tx.sql()
                .select(
                        EXERCISE.ID,
                        EXERCISE.SERVICE_ID,
                        EXERCISE.NAME,
                        EXERCISE.KIND,
                        EXERCISE_STEP.OUTCOME,
                        EXERCISE_STEP.ENDED_AT)
                .from(EXERCISE_STEP)
                .join(EXERCISE)
                .on(EXERCISE.TENANT_ID.eq(EXERCISE_STEP.TENANT_ID))
                .and(EXERCISE.ID.eq(EXERCISE_STEP.EXERCISE_ID))
                .where(tx.mine(EXERCISE_STEP))
                .and(tx.mine(EXERCISE))
                .and(EXERCISE_STEP.PLAN_STEP_ID.in(
                        steps.stream().map(PlanStepId::value).toList()))
                .and(EXERCISE_STEP.STATE.eq(StepState.DONE.name()))
                .and(EXERCISE.STATE.eq(ExerciseState.FINISHED.name()))
                .orderBy(EXERCISE_STEP.ENDED_AT.desc(), EXERCISE_STEP.ID.desc())
                .limit(most)
                .fetch(row -> new DoneStep(
                        new ExerciseId(row.value1()),
                        new ServiceId(row.value2()),
                        row.value3(),
                        ExerciseKind.valueOf(row.value4()),
                        StepOutcome.valueOf(row.value5()),
                        row.value6()));
    }

    /** One open step for each of the plan. */
    static void insert(Tx tx, ExerciseId run, PlanVersion version, long changeNo) {
        for (var step : version.steps()) {
            tx.insert(EXERCISE_STEP)
                    .set(EXERCISE_STEP.ID, tx.newId())
                    .set(EXERCISE_STEP.EXERCISE_ID, run.value())
                    .set(EXERCISE_STEP.PLAN_STEP_ID, step.id().value())
                    .set(EXERCISE_STEP.STATE, StepState.OPEN.name())
                    .set(EXERCISE_STEP.OUTCOME, StepOutcome.NONE.name())
                    .set(EXERCISE_STEP.NOTE, "")
                    .set(EXERCISE_STEP.WAITED_SECONDS, 0L)
                    .set(EXERCISE_STEP.CHANGE_NO, changeNo)
                    .set(EXERCISE_STEP.VERSION, 0)
                    .execute();
        }
    }

    /** Brings a step into what it is now, if it still is in one of those states; false where somebody was quicker. */
    static boolean change(Tx tx, RunStep step, Collection<StepState> from) {
        return tx.sql()
                        .update(EXERCISE_STEP)
                        .set(EXERCISE_STEP.STATE, step.state().name())
                        .set(EXERCISE_STEP.OUTCOME, step.outcome().name())
                        .set(EXERCISE_STEP.TAKEN_BY, step.takenBy().orElse(null))
                        .set(EXERCISE_STEP.STARTED_AT, step.startedAt().orElse(null))
                        .set(EXERCISE_STEP.ENDED_AT, step.endedAt().orElse(null))
                        .set(EXERCISE_STEP.CHANGED_BY, tx.access().actor().reference())
                        .set(EXERCISE_STEP.CHANGED_AT, tx.now())
                        .set(EXERCISE_STEP.NOTE, step.note())
                        .set(EXERCISE_STEP.BLOCKED_AT, step.blockedAt().orElse(null))
                        .set(EXERCISE_STEP.WAITED_SECONDS, step.waited().toSeconds())
                        .set(EXERCISE_STEP.MEASURED_SECONDS, Columns.seconds(step.measured()))
                        .set(EXERCISE_STEP.CHANGE_NO, step.changeNo())
                        .set(EXERCISE_STEP.VERSION, EXERCISE_STEP.VERSION.plus(1))
                        .where(tx.mine(EXERCISE_STEP))
                        .and(EXERCISE_STEP.ID.eq(step.id().value()))
                        .and(EXERCISE_STEP.STATE.in(
                                from.stream().map(Enum::name).toList()))
                        .execute()
                == 1;
    }

    /** Appends to the log. */
    static void log(Tx tx, ExerciseId run, Entry entry) {
        tx.insert(EXERCISE_ENTRY)
                .set(EXERCISE_ENTRY.ID, tx.newId())
                .set(EXERCISE_ENTRY.EXERCISE_ID, run.value())
                .set(
                        EXERCISE_ENTRY.STEP_ID,
                        entry.step().map(ExerciseStepId::value).orElse(null))
                .set(EXERCISE_ENTRY.KIND, entry.kind().name())
                .set(EXERCISE_ENTRY.DETAIL, entry.detail())
                .set(EXERCISE_ENTRY.NOTE, entry.note())
                .set(EXERCISE_ENTRY.HAPPENED_AT, entry.happenedAt())
                .set(EXERCISE_ENTRY.RECORDED_AT, entry.recordedAt())
                .set(EXERCISE_ENTRY.RECORDED_BY, entry.recordedBy())
                .set(
                        EXERCISE_ENTRY.EVIDENCE_ID,
                        entry.evidence().map(EvidenceId::value).orElse(null))
                .set(EXERCISE_ENTRY.CHANGE_NO, entry.changeNo())
                .execute();
    }

    /** What was recorded last of a run, the newest record first. */
    static List<Entry> entries(Tx tx, ExerciseId run, int most) {
        return tx.sql()
                .selectFrom(EXERCISE_ENTRY)
                .where(tx.mine(EXERCISE_ENTRY))
                .and(EXERCISE_ENTRY.EXERCISE_ID.eq(run.value()))
                .orderBy(EXERCISE_ENTRY.TENANT_ID.desc(), EXERCISE_ENTRY.EXERCISE_ID.desc(), EXERCISE_ENTRY.ID.desc())
                .limit(most)
                .fetch(StepQueries::entry);
    }

    private static RunStep step(Record row, Map<PlanStepId, PlanStep> said) {
        return new RunStep(
                new ExerciseStepId(row.get(EXERCISE_STEP.ID)),
                java.util.Objects.requireNonNull(said.get(new PlanStepId(row.get(EXERCISE_STEP.PLAN_STEP_ID)))),
                StepState.valueOf(row.get(EXERCISE_STEP.STATE)),
                StepOutcome.valueOf(row.get(EXERCISE_STEP.OUTCOME)),
                Optional.ofNullable(row.get(EXERCISE_STEP.TAKEN_BY)),
                Optional.ofNullable(row.get(EXERCISE_STEP.STARTED_AT)),
                Optional.ofNullable(row.get(EXERCISE_STEP.ENDED_AT)),
                Optional.ofNullable(row.get(EXERCISE_STEP.CHANGED_BY)),
                Optional.ofNullable(row.get(EXERCISE_STEP.CHANGED_AT)),
                row.get(EXERCISE_STEP.NOTE),
                Optional.ofNullable(row.get(EXERCISE_STEP.BLOCKED_AT)),
                Duration.ofSeconds(row.get(EXERCISE_STEP.WAITED_SECONDS)),
                Columns.duration(row.get(EXERCISE_STEP.MEASURED_SECONDS)),
                row.get(EXERCISE_STEP.CHANGE_NO));
    }

    private static Entry entry(Record row) {
        return new Entry(
                Optional.ofNullable(row.get(EXERCISE_ENTRY.STEP_ID)).map(ExerciseStepId::new),
                EntryKind.valueOf(row.get(EXERCISE_ENTRY.KIND)),
                row.get(EXERCISE_ENTRY.DETAIL),
                row.get(EXERCISE_ENTRY.NOTE),
                row.get(EXERCISE_ENTRY.HAPPENED_AT),
                row.get(EXERCISE_ENTRY.RECORDED_AT),
                row.get(EXERCISE_ENTRY.RECORDED_BY),
                Optional.ofNullable(row.get(EXERCISE_ENTRY.EVIDENCE_ID)).map(EvidenceId::new),
                row.get(EXERCISE_ENTRY.CHANGE_NO));
    }
}
