package io.remit.incident;

import static io.remit.db.schema.Tables.INCIDENT;
import static io.remit.db.schema.Tables.INCIDENT_CASE;
import static io.remit.db.schema.Tables.INCIDENT_CASE_REGION;

import io.remit.access.CaseId;
import io.remit.access.IncidentId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** SQL on cases: incidents as tenants have them. */
final class CaseQueries {
    /** As far back as anything asks for all at once. */
    static final int MOST = 500;

    private CaseQueries() {}

    static Optional<IncidentCase> byId(Tx tx, CaseId id) {
        return first(tx, INCIDENT_CASE.ID.eq(id.value()));
    }

    static Optional<IncidentCase> of(Tx tx, IncidentId incident) {
        return first(tx, INCIDENT_CASE.INCIDENT_ID.eq(incident.value()));
    }

    /** The newest cases, the newest first. */
    static List<IncidentCase> newest(Tx tx) {
        return with(
                tx,
                cases(tx)
                        .where(tx.mine(INCIDENT_CASE))
                        .orderBy(INCIDENT_CASE.TENANT_ID.desc(), INCIDENT_CASE.ID.desc())
                        .limit(MOST)
                        .fetch());
    }

    /** What the tenant has not closed, the newest first. */
    static List<IncidentCase> unclosed(Tx tx) {
        return with(
                tx,
                cases(tx)
                        .where(tx.mine(INCIDENT_CASE))
                        .and(INCIDENT_CASE.CLOSED_AT.isNull())
                        .orderBy(INCIDENT_CASE.TENANT_ID.desc(), INCIDENT_CASE.ID.desc())
                        .limit(MOST)
                        .fetch());
    }

    /** What the tenant has closed and has the words in its title or scenario; the newest before a place first. */
    static List<IncidentCase> closed(Tx tx, String words, Optional<CaseId> before, int limit) {
        return with(
                tx,
                cases(tx)
                        .where(tx.mine(INCIDENT_CASE))
                        .and(INCIDENT_CASE.CLOSED_AT.isNotNull())
                        .and(says(words))
                        .and(before.map(id -> INCIDENT_CASE.ID.lt(id.value())).orElse(DSL.noCondition()))
                        .orderBy(INCIDENT_CASE.TENANT_ID.desc(), INCIDENT_CASE.ID.desc())
                        .limit(limit)
                        .fetch());
    }

    /** The same on the other side of a place, the oldest first. */
    static List<IncidentCase> closedAfter(Tx tx, String words, CaseId after, int limit) {
        return with(
                tx,
                cases(tx)
                        .where(tx.mine(INCIDENT_CASE))
                        .and(INCIDENT_CASE.CLOSED_AT.isNotNull())
                        .and(says(words))
                        .and(INCIDENT_CASE.ID.gt(after.value()))
                        .orderBy(INCIDENT_CASE.TENANT_ID.asc(), INCIDENT_CASE.ID.asc())
                        .limit(limit)
                        .fetch());
    }

    /** A case as every page tells of it. */
    record Brief(CaseId id, Optional<IncidentId> incident, String title, Instant disruptedAt, boolean closed) {}

    /** The tenant's cases of these incidents, and its own that are open. */
    static List<Brief> alarming(Tx tx, Collection<IncidentId> incidents) {
        var own = INCIDENT_CASE.INCIDENT_ID.isNull().and(INCIDENT_CASE.CLOSED_AT.isNull());
        var provided = INCIDENT_CASE.INCIDENT_ID.in(
                incidents.stream().map(IncidentId::value).toList());
        return tx.sql()
                .select(
                        INCIDENT_CASE.ID,
                        INCIDENT_CASE.INCIDENT_ID,
                        INCIDENT_CASE.TITLE,
                        INCIDENT_CASE.DISRUPTED_AT,
                        INCIDENT_CASE.CLOSED_AT)
                .from(INCIDENT_CASE)
                .where(tx.mine(INCIDENT_CASE))
                .and(incidents.isEmpty() ? own : own.or(provided))
                .orderBy(INCIDENT_CASE.TENANT_ID.desc(), INCIDENT_CASE.ID.desc())
                .limit(MOST)
                .fetch(row -> new Brief(
                        new CaseId(row.value1()),
                        Optional.ofNullable(row.value2()).map(IncidentId::new),
                        row.value3(),
                        row.value4(),
                        row.value5() != null));
    }

    private static Condition says(String words) {
        return words.isEmpty()
                ? DSL.noCondition()
                : INCIDENT_CASE.TITLE.containsIgnoreCase(words).or(INCIDENT_CASE.SCENARIO.containsIgnoreCase(words));
    }

    /** Opens a case; false where the tenant has this one, or one of this incident. */
    static boolean insert(Tx tx, CaseId id, Optional<IncidentId> incident, Declaration declared) {
        return tx.insert(INCIDENT_CASE)
                        .set(INCIDENT_CASE.ID, id.value())
                        .set(
                                INCIDENT_CASE.INCIDENT_ID,
                                incident.map(IncidentId::value).orElse(null))
                        .set(INCIDENT_CASE.SERVICE_ID, declared.service().value())
                        .set(INCIDENT_CASE.TITLE, declared.title())
                        .set(INCIDENT_CASE.SCENARIO, declared.scenario())
                        .set(INCIDENT_CASE.DISRUPTED_AT, declared.disruptedAt())
                        .set(INCIDENT_CASE.DETECTED_AT, declared.detectedAt().orElse(null))
                        .set(INCIDENT_CASE.DECLARED_AT, tx.now())
                        .set(INCIDENT_CASE.MADE_BY, tx.access().actor().reference())
                        .set(INCIDENT_CASE.MADE_AT, tx.now())
                        .set(INCIDENT_CASE.WITHDRAWN, false)
                        .set(INCIDENT_CASE.REVIEW, "")
                        .set(INCIDENT_CASE.VERSION, 0)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where the case has it. */
    static boolean add(Tx tx, CaseId id, String region) {
        return tx.insert(INCIDENT_CASE_REGION)
                        .set(INCIDENT_CASE_REGION.ID, tx.newId())
                        .set(INCIDENT_CASE_REGION.CASE_ID, id.value())
                        .set(INCIDENT_CASE_REGION.REGION, Incident.normal(region))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Opens the tenant's side anew and has its runs begun: there is a region more. */
    static void widen(Tx tx, CaseId id) {
        tx.sql()
                .update(INCIDENT_CASE)
                .setNull(INCIDENT_CASE.HANDED_OUT_AT)
                .setNull(INCIDENT_CASE.CLOSED_AT)
                .setNull(INCIDENT_CASE.CLOSED_BY)
                .set(INCIDENT_CASE.VERSION, INCIDENT_CASE.VERSION.plus(1))
                .where(tx.mine(INCIDENT_CASE))
                .and(INCIDENT_CASE.ID.eq(id.value()))
                .execute();
    }

    /** Says that the runs are begun; false where it was said before. */
    static boolean handedOut(Tx tx, CaseId id) {
        return tx.sql()
                        .update(INCIDENT_CASE)
                        .set(INCIDENT_CASE.HANDED_OUT_AT, tx.now())
                        .where(tx.mine(INCIDENT_CASE))
                        .and(INCIDENT_CASE.ID.eq(id.value()))
                        .and(INCIDENT_CASE.HANDED_OUT_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where the tenant closed it already. */
    static boolean close(Tx tx, CaseId id, boolean withdrawn, String review) {
        return tx.sql()
                        .update(INCIDENT_CASE)
                        .set(INCIDENT_CASE.CLOSED_BY, tx.access().actor().reference())
                        .set(INCIDENT_CASE.CLOSED_AT, tx.now())
                        .set(INCIDENT_CASE.WITHDRAWN, withdrawn)
                        .set(INCIDENT_CASE.REVIEW, review)
                        .set(INCIDENT_CASE.VERSION, INCIDENT_CASE.VERSION.plus(1))
                        .where(tx.mine(INCIDENT_CASE))
                        .and(INCIDENT_CASE.ID.eq(id.value()))
                        .and(INCIDENT_CASE.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }

    private static Optional<IncidentCase> first(Tx tx, Condition which) {
        return with(tx, cases(tx).where(tx.mine(INCIDENT_CASE)).and(which).fetch()).stream()
                .findFirst();
    }

    private static SelectOnConditionStep<Record> cases(Tx tx) {
        return tx.sql().select().from(INCIDENT_CASE).leftJoin(INCIDENT).on(INCIDENT.ID.eq(INCIDENT_CASE.INCIDENT_ID));
    }

    private static List<IncidentCase> with(Tx tx, List<Record> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> regions = tx.sql()
                .select(INCIDENT_CASE_REGION.CASE_ID, INCIDENT_CASE_REGION.REGION)
                .from(INCIDENT_CASE_REGION)
                .where(tx.mine(INCIDENT_CASE_REGION))
                .and(INCIDENT_CASE_REGION.CASE_ID.in(
                        rows.stream().map(row -> row.get(INCIDENT_CASE.ID)).toList()))
                .orderBy(INCIDENT_CASE_REGION.CASE_ID, INCIDENT_CASE_REGION.REGION)
                .fetchGroups(INCIDENT_CASE_REGION.CASE_ID, INCIDENT_CASE_REGION.REGION);
        return rows.stream()
                .map(row -> incidentCase(row, regions.getOrDefault(row.get(INCIDENT_CASE.ID), List.of())))
                .toList();
    }

    /** Of the provider's incident its own row says what it is. */
    private static IncidentCase incidentCase(Record row, List<String> regions) {
        var incident = Optional.ofNullable(row.get(INCIDENT_CASE.INCIDENT_ID)).map(IncidentId::new);
        boolean provided = incident.isPresent();
        return new IncidentCase(
                new CaseId(row.get(INCIDENT_CASE.ID)),
                incident,
                new ServiceId(row.get(INCIDENT_CASE.SERVICE_ID)),
                row.get(INCIDENT_CASE.TITLE),
                row.get(INCIDENT_CASE.SCENARIO),
                row.get(provided ? INCIDENT.DISRUPTED_AT : INCIDENT_CASE.DISRUPTED_AT),
                Optional.ofNullable(row.get(provided ? INCIDENT.DETECTED_AT : INCIDENT_CASE.DETECTED_AT)),
                row.get(provided ? INCIDENT.DECLARED_AT : INCIDENT_CASE.DECLARED_AT),
                row.get(INCIDENT_CASE.MADE_BY),
                row.get(INCIDENT_CASE.MADE_AT),
                Optional.ofNullable(row.get(INCIDENT_CASE.HANDED_OUT_AT)),
                regions,
                provided ? provided(row) : Optional.empty(),
                Optional.ofNullable(row.get(INCIDENT_CASE.CLOSED_AT))
                        .map(at -> new Closing(
                                row.get(INCIDENT_CASE.CLOSED_BY),
                                at,
                                row.get(INCIDENT_CASE.WITHDRAWN),
                                row.get(INCIDENT_CASE.REVIEW))),
                row.get(INCIDENT_CASE.VERSION));
    }

    /** How the provider closed its incident. */
    private static Optional<Closing> provided(Record row) {
        return Optional.ofNullable(row.get(INCIDENT.CLOSED_AT))
                .map(at -> new Closing(
                        row.get(INCIDENT.CLOSED_BY), at, row.get(INCIDENT.WITHDRAWN), row.get(INCIDENT.REVIEW)));
    }
}
