package io.remit.plan;

import static io.remit.db.schema.Tables.PLAN_STEP;
import static io.remit.db.schema.Tables.PLAN_STEP_DEPENDENCY;
import static io.remit.db.schema.Tables.PLAN_VERSION;
import static io.remit.db.schema.Tables.RECOVERY_PLAN;

import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.PlanStepId;
import io.remit.access.PlanVersionId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** SQL on plans, their versions and steps. */
final class PlanQueries {
    private PlanQueries() {}

    /** The plans in use, by name. */
    static List<Plan> all(Tx tx) {
        return tx.sql()
                .selectFrom(RECOVERY_PLAN)
                .where(tx.mine(RECOVERY_PLAN))
                .and(RECOVERY_PLAN.REMOVED_AT.isNull())
                .orderBy(RECOVERY_PLAN.NAME, RECOVERY_PLAN.ID)
                .fetch(PlanQueries::plan);
    }

    /** A plan, in use or removed. */
    static Optional<Plan> byId(Tx tx, PlanId id) {
        return tx.sql()
                .selectFrom(RECOVERY_PLAN)
                .where(tx.mine(RECOVERY_PLAN))
                .and(RECOVERY_PLAN.ID.eq(id.value()))
                .fetchOptional(PlanQueries::plan);
    }

    /** The plan, until the end of the transaction for nobody else to change. */
    static Optional<Plan> lock(Tx tx, PlanId id) {
        return tx.sql()
                .selectFrom(RECOVERY_PLAN)
                .where(tx.mine(RECOVERY_PLAN))
                .and(RECOVERY_PLAN.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(PlanQueries::plan);
    }

    static Optional<PlanVersion> version(Tx tx, PlanId plan, int number) {
        return tx.sql()
                .selectFrom(PLAN_VERSION)
                .where(tx.mine(PLAN_VERSION))
                .and(PLAN_VERSION.PLAN_ID.eq(plan.value()))
                .and(PLAN_VERSION.NUMBER.eq(number))
                .fetchOptional()
                .map(row -> version(tx, row));
    }

    static Optional<PlanVersion> version(Tx tx, PlanVersionId id) {
        return tx.sql()
                .selectFrom(PLAN_VERSION)
                .where(tx.mine(PLAN_VERSION))
                .and(PLAN_VERSION.ID.eq(id.value()))
                .fetchOptional()
                .map(row -> version(tx, row));
    }

    static void insert(Tx tx, Plan plan) {
        tx.insert(RECOVERY_PLAN)
                .set(RECOVERY_PLAN.ID, plan.id().value())
                .set(RECOVERY_PLAN.SERVICE_ID, plan.service().value())
                .set(RECOVERY_PLAN.NAME, plan.name())
                .set(RECOVERY_PLAN.SCENARIO, plan.scenario())
                .set(RECOVERY_PLAN.NEWEST, plan.newest())
                .set(RECOVERY_PLAN.MADE_BY, plan.madeBy())
                .set(RECOVERY_PLAN.MADE_AT, plan.madeAt())
                .set(RECOVERY_PLAN.VERSION, plan.version())
                .execute();
    }

    static void insert(Tx tx, PlanVersion version) {
        tx.insert(PLAN_VERSION)
                .set(PLAN_VERSION.ID, version.id().value())
                .set(PLAN_VERSION.PLAN_ID, version.plan().value())
                .set(PLAN_VERSION.NUMBER, version.number())
                .set(
                        PLAN_VERSION.RTO_SECONDS,
                        version.rto().map(Duration::toSeconds).orElse(null))
                .set(
                        PLAN_VERSION.RPO_SECONDS,
                        version.rpo().map(Duration::toSeconds).orElse(null))
                .set(PLAN_VERSION.SUMMARY, version.summary())
                .set(PLAN_VERSION.MADE_BY, version.madeBy())
                .set(PLAN_VERSION.MADE_AT, version.madeAt())
                .execute();
        insertSteps(tx, version);
    }

    private static void insertSteps(Tx tx, PlanVersion version) {
        version.steps().forEach(step -> insert(tx, version.id(), step));
        version.steps().forEach(step -> step.needs().forEach(needed -> needs(tx, version.id(), step.id(), needed)));
    }

    private static void insert(Tx tx, PlanVersionId version, PlanStep step) {
        tx.insert(PLAN_STEP)
                .set(PLAN_STEP.ID, step.id().value())
                .set(PLAN_STEP.VERSION_ID, version.value())
                .set(PLAN_STEP.STEP_KEY, step.key())
                .set(PLAN_STEP.POSITION, step.position())
                .set(PLAN_STEP.KIND, step.kind().name())
                .set(PLAN_STEP.TITLE, step.title())
                .set(PLAN_STEP.INSTRUCTIONS, step.instructions())
                .set(PLAN_STEP.ROLE, step.role())
                .set(PLAN_STEP.MEMBER_ID, step.member().map(AccountId::value).orElse(null))
                .set(
                        PLAN_STEP.EXPECTED_SECONDS,
                        step.expected().map(Duration::toSeconds).orElse(null))
                .set(PLAN_STEP.REQUIRED, step.required())
                .execute();
    }

    private static void needs(Tx tx, PlanVersionId version, PlanStepId step, PlanStepId needed) {
        tx.insert(PLAN_STEP_DEPENDENCY)
                .set(PLAN_STEP_DEPENDENCY.ID, tx.newId())
                .set(PLAN_STEP_DEPENDENCY.VERSION_ID, version.value())
                .set(PLAN_STEP_DEPENDENCY.STEP_ID, step.value())
                .set(PLAN_STEP_DEPENDENCY.NEEDS_ID, needed.value())
                .execute();
    }

    /** Writes what a plan says over what it said; false where somebody else changed it since. */
    static boolean update(Tx tx, Plan plan, int seen) {
        return tx.sql()
                        .update(RECOVERY_PLAN)
                        .set(RECOVERY_PLAN.NAME, plan.name())
                        .set(RECOVERY_PLAN.SCENARIO, plan.scenario())
                        .set(RECOVERY_PLAN.NEWEST, plan.newest())
                        .set(RECOVERY_PLAN.VERSION, seen + 1)
                        .where(tx.mine(RECOVERY_PLAN))
                        .and(RECOVERY_PLAN.ID.eq(plan.id().value()))
                        .and(RECOVERY_PLAN.VERSION.eq(seen))
                        .and(RECOVERY_PLAN.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it was removed already. */
    static boolean remove(Tx tx, PlanId id) {
        return tx.sql()
                        .update(RECOVERY_PLAN)
                        .set(RECOVERY_PLAN.REMOVED_BY, tx.access().actor().reference())
                        .set(RECOVERY_PLAN.REMOVED_AT, tx.now())
                        .set(RECOVERY_PLAN.VERSION, RECOVERY_PLAN.VERSION.plus(1))
                        .where(tx.mine(RECOVERY_PLAN))
                        .and(RECOVERY_PLAN.ID.eq(id.value()))
                        .and(RECOVERY_PLAN.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it is in use already. */
    static boolean reinstate(Tx tx, PlanId id) {
        return tx.sql()
                        .update(RECOVERY_PLAN)
                        .setNull(RECOVERY_PLAN.REMOVED_BY)
                        .setNull(RECOVERY_PLAN.REMOVED_AT)
                        .set(RECOVERY_PLAN.VERSION, RECOVERY_PLAN.VERSION.plus(1))
                        .where(tx.mine(RECOVERY_PLAN))
                        .and(RECOVERY_PLAN.ID.eq(id.value()))
                        .and(RECOVERY_PLAN.REMOVED_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** Writes what a version says over what it said; its steps anew, as any of them may need any other. */
    static void rewrite(Tx tx, PlanVersion version) {
        tx.sql()
                .update(PLAN_VERSION)
                .set(
                        PLAN_VERSION.RTO_SECONDS,
                        version.rto().map(Duration::toSeconds).orElse(null))
                .set(
                        PLAN_VERSION.RPO_SECONDS,
                        version.rpo().map(Duration::toSeconds).orElse(null))
                .set(PLAN_VERSION.SUMMARY, version.summary())
                .where(tx.mine(PLAN_VERSION))
                .and(PLAN_VERSION.ID.eq(version.id().value()))
                .and(PLAN_VERSION.FROZEN_AT.isNull())
                .execute();
        tx.sql()
                .deleteFrom(PLAN_STEP_DEPENDENCY)
                .where(tx.mine(PLAN_STEP_DEPENDENCY))
                .and(PLAN_STEP_DEPENDENCY.VERSION_ID.eq(version.id().value()))
                .execute();
        tx.sql()
                .deleteFrom(PLAN_STEP)
                .where(tx.mine(PLAN_STEP))
                .and(PLAN_STEP.VERSION_ID.eq(version.id().value()))
                .execute();
        insertSteps(tx, version);
    }

    /** False where it was frozen already. */
    static boolean freeze(Tx tx, PlanVersionId id) {
        return tx.sql()
                        .update(PLAN_VERSION)
                        .set(PLAN_VERSION.FROZEN_AT, tx.now())
                        .where(tx.mine(PLAN_VERSION))
                        .and(PLAN_VERSION.ID.eq(id.value()))
                        .and(PLAN_VERSION.FROZEN_AT.isNull())
                        .execute()
                == 1;
    }

    private static List<PlanStep> steps(Tx tx, UUID version) {
        Map<UUID, List<UUID>> needs = tx.sql()
                .selectFrom(PLAN_STEP_DEPENDENCY)
                .where(tx.mine(PLAN_STEP_DEPENDENCY))
                .and(PLAN_STEP_DEPENDENCY.VERSION_ID.eq(version))
                .orderBy(PLAN_STEP_DEPENDENCY.ID)
                .fetchGroups(PLAN_STEP_DEPENDENCY.STEP_ID, PLAN_STEP_DEPENDENCY.NEEDS_ID);
        return tx.sql()
                .selectFrom(PLAN_STEP)
                .where(tx.mine(PLAN_STEP))
                .and(PLAN_STEP.VERSION_ID.eq(version))
                .orderBy(PLAN_STEP.POSITION, PLAN_STEP.ID)
                .fetch(row -> step(row, needs.getOrDefault(row.get(PLAN_STEP.ID), List.of())));
    }

    static Plan plan(Record row) {
        return new Plan(
                new PlanId(row.get(RECOVERY_PLAN.ID)),
                new ServiceId(row.get(RECOVERY_PLAN.SERVICE_ID)),
                row.get(RECOVERY_PLAN.NAME),
                row.get(RECOVERY_PLAN.SCENARIO),
                row.get(RECOVERY_PLAN.NEWEST),
                row.get(RECOVERY_PLAN.MADE_BY),
                row.get(RECOVERY_PLAN.MADE_AT),
                row.get(RECOVERY_PLAN.REMOVED_AT) != null,
                row.get(RECOVERY_PLAN.VERSION));
    }

    private static PlanVersion version(Tx tx, Record row) {
        return new PlanVersion(
                new PlanVersionId(row.get(PLAN_VERSION.ID)),
                new PlanId(row.get(PLAN_VERSION.PLAN_ID)),
                row.get(PLAN_VERSION.NUMBER),
                seconds(row.get(PLAN_VERSION.RTO_SECONDS)),
                seconds(row.get(PLAN_VERSION.RPO_SECONDS)),
                row.get(PLAN_VERSION.SUMMARY),
                row.get(PLAN_VERSION.MADE_BY),
                row.get(PLAN_VERSION.MADE_AT),
                row.get(PLAN_VERSION.FROZEN_AT) != null,
                steps(tx, row.get(PLAN_VERSION.ID)));
    }

    private static PlanStep step(Record row, List<UUID> needs) {
        return new PlanStep(
                new PlanStepId(row.get(PLAN_STEP.ID)),
                row.get(PLAN_STEP.STEP_KEY),
                row.get(PLAN_STEP.POSITION),
                StepKind.valueOf(row.get(PLAN_STEP.KIND)),
                row.get(PLAN_STEP.TITLE),
                row.get(PLAN_STEP.INSTRUCTIONS),
                row.get(PLAN_STEP.ROLE),
                Optional.ofNullable(row.get(PLAN_STEP.MEMBER_ID)).map(AccountId::new),
                seconds(row.get(PLAN_STEP.EXPECTED_SECONDS)),
                row.get(PLAN_STEP.REQUIRED),
                needs.stream().map(PlanStepId::new).toList());
    }

    static Optional<Duration> seconds(@org.jspecify.annotations.Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
