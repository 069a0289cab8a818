package io.remit.plan;

import static io.remit.db.schema.Tables.PLAN_STEP;
import static io.remit.db.schema.Tables.PLAN_VERSION;
import static io.remit.db.schema.Tables.RECOVERY_PLAN;
import static org.jooq.impl.DSL.count;

import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Record;

/** SQL on plans. */
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

    /** Plans with what their newest versions aim at, by name: those in use, or those removed. */
    static List<PlanHead> heads(Tx tx, boolean removed, int limit) {
        var rows = tx.sql()
                .select()
                .from(RECOVERY_PLAN)
                .join(PLAN_VERSION)
                .on(PLAN_VERSION.TENANT_ID.eq(RECOVERY_PLAN.TENANT_ID))
                .and(PLAN_VERSION.PLAN_ID.eq(RECOVERY_PLAN.ID))
                .and(PLAN_VERSION.NUMBER.eq(RECOVERY_PLAN.NEWEST))
                .where(tx.mine(RECOVERY_PLAN))
                .and(tx.mine(PLAN_VERSION))
                .and(removed ? RECOVERY_PLAN.REMOVED_AT.isNotNull() : RECOVERY_PLAN.REMOVED_AT.isNull())
                .orderBy(RECOVERY_PLAN.NAME, RECOVERY_PLAN.ID)
                .limit(limit)
                .fetch();
        var steps = steps(tx, rows.getValues(PLAN_VERSION.ID));
        return rows.map(row -> new PlanHead(
                plan(row.into(RECOVERY_PLAN)),
                seconds(row.get(PLAN_VERSION.RTO_SECONDS)),
                seconds(row.get(PLAN_VERSION.RPO_SECONDS)),
                steps.getOrDefault(row.get(PLAN_VERSION.ID), 0),
                row.get(PLAN_VERSION.MADE_AT),
                row.get(PLAN_VERSION.FROZEN_AT) != null));
    }

    private static Map<UUID, Integer> steps(Tx tx, Collection<UUID> versions) {
        return versions.isEmpty()
                ? Map.of()
                : tx.sql()
                        .select(PLAN_STEP.VERSION_ID, count())
                        .from(PLAN_STEP)
                        .where(tx.mine(PLAN_STEP))
                        .and(PLAN_STEP.VERSION_ID.in(versions))
                        .groupBy(PLAN_STEP.VERSION_ID)
                        .fetchMap(PLAN_STEP.VERSION_ID, count());
    }

    /** What plans are called, those removed too. */
    static Map<PlanId, String> names(Tx tx, Collection<PlanId> plans) {
        var ids = plans.stream().map(PlanId::value).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : tx
                        .sql()
                        .select(RECOVERY_PLAN.ID, RECOVERY_PLAN.NAME)
                        .from(RECOVERY_PLAN)
                        .where(tx.mine(RECOVERY_PLAN))
                        .and(RECOVERY_PLAN.ID.in(ids))
                        .fetch()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> new PlanId(row.get(RECOVERY_PLAN.ID)), row -> row.get(RECOVERY_PLAN.NAME)));
    }

    static int countInUse(Tx tx) {
        return tx.sql()
                .fetchCount(tx.sql()
                        .selectFrom(RECOVERY_PLAN)
                        .where(tx.mine(RECOVERY_PLAN))
                        .and(RECOVERY_PLAN.REMOVED_AT.isNull()));
    }

    private static Plan plan(Record row) {
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

    private static Optional<Duration> seconds(@org.jspecify.annotations.Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
