package io.remit.plan;

import static io.remit.db.schema.Tables.PLAN_STEP;
import static io.remit.db.schema.Tables.PLAN_STEP_DEPENDENCY;
import static io.remit.db.schema.Tables.PLAN_VERSION;

import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.PlanStepId;
import io.remit.access.PlanVersionId;
import io.remit.db.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** SQL on the versions of plans and their steps. */
final class VersionQueries {
    private VersionQueries() {}

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

    static List<PlanStepId> stepsOf(Tx tx, StepKind kind, int most) {
        return tx.sql()
                .select(PLAN_STEP.ID)
                .from(PLAN_STEP)
                .where(tx.mine(PLAN_STEP))
                .and(PLAN_STEP.KIND.eq(kind.name()))
                .orderBy(PLAN_STEP.ID.desc())
                .limit(most)
                .fetch(row -> new PlanStepId(row.value1()));
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

    /** A plan's versions, the newest first. */
    static List<VersionHead> versions(Tx tx, PlanId plan, int limit) {
        return tx.sql()
                .selectFrom(PLAN_VERSION)
                .where(tx.mine(PLAN_VERSION))
                .and(PLAN_VERSION.PLAN_ID.eq(plan.value()))
                .orderBy(PLAN_VERSION.TENANT_ID.desc(), PLAN_VERSION.PLAN_ID.desc(), PLAN_VERSION.NUMBER.desc())
                .limit(limit)
                .fetch(row -> new VersionHead(
                        row.get(PLAN_VERSION.NUMBER),
                        row.get(PLAN_VERSION.MADE_BY),
                        row.get(PLAN_VERSION.MADE_AT),
                        row.get(PLAN_VERSION.FROZEN_AT) != null));
    }

    private static Optional<Duration> seconds(@org.jspecify.annotations.Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
