package io.remit.incident;

import static io.remit.db.schema.Tables.INCIDENT;
import static io.remit.db.schema.Tables.INCIDENT_REGION;
import static io.remit.db.schema.Tables.INCIDENT_UPDATE;

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
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;

/** SQL on what the provider declares. */
final class IncidentQueries {
    /** More at once would be a mistake of a script. */
    static final int MOST_OPEN = 200;

    private static final int MOST_UPDATES = 1000;

    private IncidentQueries() {}

    static Optional<Incident> byId(Tx tx, IncidentId id) {
        return with(
                        tx,
                        List.copyOf(tx.sql()
                                .selectFrom(INCIDENT)
                                .where(INCIDENT.ID.eq(id.value()))
                                .fetch()))
                .stream()
                .findFirst();
    }

    /** What is open, the newest first. */
    static List<Incident> open(Tx tx) {
        return with(
                tx,
                List.copyOf(tx.sql()
                        .selectFrom(INCIDENT)
                        .where(INCIDENT.CLOSED_AT.isNull())
                        .orderBy(INCIDENT.ID.desc())
                        .limit(MOST_OPEN)
                        .fetch()));
    }

    /** What is closed and has the words in its title, scenario or regions; the newest before a place first. */
    static List<Incident> closed(Tx tx, String words, Optional<IncidentId> before, int limit) {
        return with(
                tx,
                List.copyOf(tx.sql()
                        .selectFrom(INCIDENT)
                        .where(INCIDENT.CLOSED_AT.isNotNull())
                        .and(says(words))
                        .and(before.map(id -> INCIDENT.ID.lt(id.value())).orElse(DSL.noCondition()))
                        .orderBy(INCIDENT.ID.desc())
                        .limit(limit)
                        .fetch()));
    }

    /** The same on the other side of a place, the oldest first. */
    static List<Incident> closedAfter(Tx tx, String words, IncidentId after, int limit) {
        return with(
                tx,
                List.copyOf(tx.sql()
                        .selectFrom(INCIDENT)
                        .where(INCIDENT.CLOSED_AT.isNotNull())
                        .and(says(words))
                        .and(INCIDENT.ID.gt(after.value()))
                        .orderBy(INCIDENT.ID.asc())
                        .limit(limit)
                        .fetch()));
    }

    private static Condition says(String words) {
        if (words.isEmpty()) {
            return DSL.noCondition();
        }
        var inRegion = DSL.exists(DSL.selectOne()
                .from(INCIDENT_REGION)
                .where(INCIDENT_REGION.INCIDENT_ID.eq(INCIDENT.ID))
                .and(INCIDENT_REGION.REGION.containsIgnoreCase(words)));
        return INCIDENT.TITLE
                .containsIgnoreCase(words)
                .or(INCIDENT.SCENARIO.containsIgnoreCase(words))
                .or(inRegion);
    }

    /** False where the id is taken: the same form came twice. */
    static boolean insert(Tx tx, IncidentId id, Declaration declaration) {
        boolean isNew = tx.sql()
                        .insertInto(INCIDENT)
                        .set(INCIDENT.ID, id.value())
                        .set(INCIDENT.SERVICE_ID, declaration.service().value())
                        .set(INCIDENT.TITLE, declaration.title())
                        .set(INCIDENT.SCENARIO, declaration.scenario())
                        .set(INCIDENT.DESCRIPTION, declaration.description())
                        .set(INCIDENT.DISRUPTED_AT, declaration.disruptedAt())
                        .set(INCIDENT.DETECTED_AT, declaration.detectedAt().orElse(null))
                        .set(INCIDENT.DECLARED_BY, tx.access().actor().reference())
                        .set(INCIDENT.DECLARED_AT, tx.now())
                        .set(INCIDENT.WITHDRAWN, false)
                        .set(INCIDENT.REVIEW, "")
                        .set(INCIDENT.VERSION, 0)
                        .onConflictDoNothing()
                        .execute()
                == 1;
        if (isNew) {
            declaration.regions().forEach(region -> add(tx, id, region));
        }
        return isNew;
    }

    /** False where it is there. */
    static boolean add(Tx tx, IncidentId id, String region) {
        return tx.sql()
                        .insertInto(INCIDENT_REGION)
                        .set(INCIDENT_REGION.INCIDENT_ID, id.value())
                        .set(INCIDENT_REGION.REGION, region)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static IncidentUpdate insert(Tx tx, IncidentId id, UpdateState state, String text) {
        var update =
                new IncidentUpdate(tx.newId(), state, text, tx.access().actor().reference(), tx.now());
        tx.sql()
                .insertInto(INCIDENT_UPDATE)
                .set(INCIDENT_UPDATE.ID, update.id())
                .set(INCIDENT_UPDATE.INCIDENT_ID, id.value())
                .set(INCIDENT_UPDATE.STATE, state.name())
                .set(INCIDENT_UPDATE.TEXT, text)
                .set(INCIDENT_UPDATE.POSTED_BY, update.by())
                .set(INCIDENT_UPDATE.POSTED_AT, update.at())
                .execute();
        return update;
    }

    /** The updates, the newest first. */
    static List<IncidentUpdate> updates(Tx tx, IncidentId id) {
        return tx.sql()
                .selectFrom(INCIDENT_UPDATE)
                .where(INCIDENT_UPDATE.INCIDENT_ID.eq(id.value()))
                .orderBy(INCIDENT_UPDATE.INCIDENT_ID.desc(), INCIDENT_UPDATE.ID.desc())
                .limit(MOST_UPDATES)
                .fetch(IncidentQueries::update);
    }

    /** The last update of each of these that has one. */
    static Map<IncidentId, IncidentUpdate> lastUpdates(Tx tx, Collection<IncidentId> incidents) {
        var newer = INCIDENT_UPDATE.as("newer");
        return tx.sql()
                .selectFrom(INCIDENT_UPDATE)
                .where(INCIDENT_UPDATE.INCIDENT_ID.in(
                        incidents.stream().map(IncidentId::value).toList()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(newer)
                        .where(newer.INCIDENT_ID.eq(INCIDENT_UPDATE.INCIDENT_ID))
                        .and(newer.ID.gt(INCIDENT_UPDATE.ID))))
                .fetch()
                .intoMap(row -> new IncidentId(row.get(INCIDENT_UPDATE.INCIDENT_ID)), IncidentQueries::update);
    }

    /** Counts a change of an open incident; false where it is closed. */
    static boolean touch(Tx tx, IncidentId id) {
        return changing(tx).where(isOpen(id)).execute() == 1;
    }

    /** Says that some tenants have not got theirs yet; false where it is closed. */
    static boolean handOutAgain(Tx tx, IncidentId id) {
        return changing(tx).setNull(INCIDENT.HANDED_OUT_AT).where(isOpen(id)).execute() == 1;
    }

    /** False where it was said before, or is closed. */
    static boolean handedOut(Tx tx, IncidentId id, int seen) {
        return tx.sql()
                        .update(INCIDENT)
                        .set(INCIDENT.HANDED_OUT_AT, tx.now())
                        .where(isOpen(id))
                        .and(INCIDENT.HANDED_OUT_AT.isNull())
                        .and(INCIDENT.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    /** False where it is closed, or somebody changed it since it was seen so. */
    static boolean correct(Tx tx, Incident seen, Instant disruptedAt, Optional<Instant> detectedAt) {
        return changing(tx)
                        .set(INCIDENT.DISRUPTED_AT, disruptedAt)
                        .set(INCIDENT.DETECTED_AT, detectedAt.orElse(null))
                        .where(isOpen(seen.id()))
                        .and(INCIDENT.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }

    /** False where it is closed already. */
    static boolean close(Tx tx, IncidentId id, boolean withdrawn, String review) {
        return changing(tx)
                        .set(INCIDENT.CLOSED_BY, tx.access().actor().reference())
                        .set(INCIDENT.CLOSED_AT, tx.now())
                        .set(INCIDENT.WITHDRAWN, withdrawn)
                        .set(INCIDENT.REVIEW, review)
                        .where(isOpen(id))
                        .execute()
                == 1;
    }

    private static UpdateSetMoreStep<?> changing(Tx tx) {
        return tx.sql().update(INCIDENT).set(INCIDENT.VERSION, INCIDENT.VERSION.plus(1));
    }

    private static Condition isOpen(IncidentId id) {
        return INCIDENT.ID.eq(id.value()).and(INCIDENT.CLOSED_AT.isNull());
    }

    /** One more statement for the regions of all. */
    private static List<Incident> with(Tx tx, List<? extends Record> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> regions = tx.sql()
                .select(INCIDENT_REGION.INCIDENT_ID, INCIDENT_REGION.REGION)
                .from(INCIDENT_REGION)
                .where(INCIDENT_REGION.INCIDENT_ID.in(
                        rows.stream().map(row -> row.get(INCIDENT.ID)).toList()))
                .orderBy(INCIDENT_REGION.INCIDENT_ID, INCIDENT_REGION.REGION)
                .fetchGroups(INCIDENT_REGION.INCIDENT_ID, INCIDENT_REGION.REGION);
        return rows.stream()
                .map(row -> incident(row, regions.getOrDefault(row.get(INCIDENT.ID), List.of())))
                .toList();
    }

    private static Incident incident(Record row, List<String> regions) {
        return new Incident(
                new IncidentId(row.get(INCIDENT.ID)),
                new ServiceId(row.get(INCIDENT.SERVICE_ID)),
                row.get(INCIDENT.TITLE),
                row.get(INCIDENT.SCENARIO),
                row.get(INCIDENT.DESCRIPTION),
                row.get(INCIDENT.DISRUPTED_AT),
                Optional.ofNullable(row.get(INCIDENT.DETECTED_AT)),
                row.get(INCIDENT.DECLARED_BY),
                row.get(INCIDENT.DECLARED_AT),
                Optional.ofNullable(row.get(INCIDENT.HANDED_OUT_AT)),
                closing(row),
                regions,
                row.get(INCIDENT.VERSION));
    }

    private static Optional<Closing> closing(Record row) {
        return Optional.ofNullable(row.get(INCIDENT.CLOSED_AT))
                .map(at -> new Closing(
                        row.get(INCIDENT.CLOSED_BY), at, row.get(INCIDENT.WITHDRAWN), row.get(INCIDENT.REVIEW)));
    }

    private static IncidentUpdate update(Record row) {
        return new IncidentUpdate(
                row.get(INCIDENT_UPDATE.ID),
                UpdateState.valueOf(row.get(INCIDENT_UPDATE.STATE)),
                row.get(INCIDENT_UPDATE.TEXT),
                row.get(INCIDENT_UPDATE.POSTED_BY),
                row.get(INCIDENT_UPDATE.POSTED_AT));
    }
}
