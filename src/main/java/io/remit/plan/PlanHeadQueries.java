package io.remit.plan;

import static io.remit.db.schema.Tables.PLAN_STEP;
import static io.remit.db.schema.Tables.PLAN_VERSION;
import static io.remit.db.schema.Tables.RECOVERY_PLAN;
import static org.jooq.impl.DSL.count;

import io.remit.access.PlanId;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL on plans and versions as lists show them. */
final class PlanHeadQueries {
    private PlanHeadQueries() {}

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
                PlanQueries.plan(row.into(RECOVERY_PLAN)),
                PlanQueries.seconds(row.get(PLAN_VERSION.RTO_SECONDS)),
                PlanQueries.seconds(row.get(PLAN_VERSION.RPO_SECONDS)),
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

    static int countInUse(Tx tx) {
        return tx.sql()
                .fetchCount(tx.sql()
                        .selectFrom(RECOVERY_PLAN)
                        .where(tx.mine(RECOVERY_PLAN))
                        .and(RECOVERY_PLAN.REMOVED_AT.isNull()));
    }
}
