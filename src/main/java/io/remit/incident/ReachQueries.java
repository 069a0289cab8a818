package io.remit.incident;

import static io.remit.db.schema.Tables.EXERCISE;
import static io.remit.db.schema.Tables.EXERCISE_STEP;
import static io.remit.db.schema.Tables.INCIDENT_CASE;
import static io.remit.db.schema.Tables.JOB_VERIFICATION;

import io.remit.access.IncidentId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** SQL on how far tenants are with an incident, in numbers and without what they wrote; for system acts only. */
final class ReachQueries {
    private static final String UNTOUCHED = "OPEN";

    private ReachQueries() {}

    /** How far all tenants are together. */
    record Totals(int given, int withRuns, int acting, int finished, int verified) {}

    static Totals totals(Tx tx, IncidentId incident) {
        var ended = some(runs(EXERCISE.ENDED_AT.isNotNull()));
        return new Totals(
                count(tx, incident, INCIDENT_CASE.HANDED_OUT_AT.isNotNull()),
                count(tx, incident, some(runs(DSL.noCondition()))),
                count(tx, incident, some(runs(isTouched()))),
                count(tx, incident, ended.andNot(some(runs(EXERCISE.ENDED_AT.isNull())))),
                count(tx, incident, some(verifications())));
    }

    private static Condition some(SelectConditionStep<Record1<Integer>> counted) {
        return DSL.field(counted).gt(0);
    }

    private static int count(Tx tx, IncidentId incident, Condition which) {
        return tx.sql()
                .fetchCount(tx.sql()
                        .select(INCIDENT_CASE.ID)
                        .from(INCIDENT_CASE)
                        .where(INCIDENT_CASE.INCIDENT_ID.eq(incident.value()))
                        .and(which));
    }

    /** By tenant; those without a case are absent. */
    static Map<TenantId, Progress> progress(Tx tx, IncidentId incident, Collection<TenantId> tenants) {
        var runs = DSL.field(runs(DSL.noCondition()));
        var acting = DSL.field(runs(isTouched()));
        var ended = DSL.field(runs(EXERCISE.ENDED_AT.isNotNull()));
        var verified = DSL.field(verifications());
        return tx.sql()
                .select(
                        INCIDENT_CASE.TENANT_ID,
                        INCIDENT_CASE.HANDED_OUT_AT,
                        INCIDENT_CASE.CLOSED_AT,
                        runs,
                        acting,
                        ended,
                        verified)
                .from(INCIDENT_CASE)
                .where(INCIDENT_CASE.INCIDENT_ID.eq(incident.value()))
                .and(INCIDENT_CASE.TENANT_ID.in(
                        tenants.stream().map(TenantId::value).toList()))
                .fetch()
                .intoMap(
                        row -> new TenantId(row.get(INCIDENT_CASE.TENANT_ID)),
                        row -> new Progress(
                                Optional.ofNullable(row.get(INCIDENT_CASE.HANDED_OUT_AT)),
                                row.get(INCIDENT_CASE.CLOSED_AT) != null,
                                row.get(runs),
                                row.get(acting),
                                row.get(ended),
                                row.get(verified)));
    }

    private static SelectConditionStep<Record1<Integer>> runs(Condition which) {
        return DSL.select(DSL.count())
                .from(EXERCISE)
                .where(EXERCISE.TENANT_ID.eq(INCIDENT_CASE.TENANT_ID))
                .and(EXERCISE.CASE_ID.eq(INCIDENT_CASE.ID))
                .and(which);
    }

    private static Condition isTouched() {
        return DSL.exists(DSL.selectOne()
                .from(EXERCISE_STEP)
                .where(EXERCISE_STEP.TENANT_ID.eq(EXERCISE.TENANT_ID))
                .and(EXERCISE_STEP.EXERCISE_ID.eq(EXERCISE.ID))
                .and(EXERCISE_STEP.STATE.ne(UNTOUCHED)));
    }

    private static SelectConditionStep<Record1<Integer>> verifications() {
        return DSL.select(DSL.count())
                .from(JOB_VERIFICATION)
                .where(JOB_VERIFICATION.TENANT_ID.eq(INCIDENT_CASE.TENANT_ID))
                .and(JOB_VERIFICATION.CASE_ID.eq(INCIDENT_CASE.ID))
                .and(JOB_VERIFICATION.WITHDRAWN_AT.isNull());
    }
}
