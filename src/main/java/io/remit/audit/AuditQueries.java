package io.remit.audit;

import static io.remit.db.schema.Tables.AUDIT_EVENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.Actor;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AuditEventRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL that reads the audit log. */
final class AuditQueries {
    private static final String SESSIONS = "identity.session.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditQueries() {}

    /** The newest events that are wanted, the newest first. */
    static List<AuditEvent> newest(Tx tx, Wanted wanted, int limit) {
        return tx.sql()
                .selectFrom(AUDIT_EVENT)
                .where(tx.mine(AUDIT_EVENT))
                .and(is(wanted))
                .orderBy(AUDIT_EVENT.TENANT_ID.desc(), AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(limit)
                .fetch(AuditQueries::event);
    }

    /** The newest events without those of sessions, the newest first. */
    static List<AuditEvent> newestWithoutSessions(Tx tx, int limit) {
        return tx.sql()
                .selectFrom(AUDIT_EVENT)
                .where(tx.mine(AUDIT_EVENT))
                .and(AUDIT_EVENT.ACTION.startsWith(SESSIONS).not())
                .orderBy(AUDIT_EVENT.TENANT_ID.desc(), AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(limit)
                .fetch(AuditQueries::event);
    }

    private static Condition is(Wanted wanted) {
        var is = DSL.noCondition();
        if (wanted.from().isPresent()) {
            is = is.and(AUDIT_EVENT.AT.ge(wanted.from().get()));
        }
        if (wanted.until().isPresent()) {
            is = is.and(AUDIT_EVENT.AT.lt(wanted.until().get()));
        }
        if (wanted.actor().isPresent()) {
            var actor = wanted.actor().get();
            is = is.and(AUDIT_EVENT.ACTOR_KIND.eq(actor.kind().name())).and(AUDIT_EVENT.ACTOR_NAME.eq(actor.name()));
        }
        if (!wanted.action().isEmpty()) {
            is = is.and(
                    AUDIT_EVENT.ACTION.eq(wanted.action()).or(AUDIT_EVENT.ACTION.startsWith(wanted.action() + ".")));
        }
        return wanted.words().isEmpty() ? is : is.and(AUDIT_EVENT.SUBJECT_NAME.containsIgnoreCase(wanted.words()));
    }

    /** The newest events about one subject, the newest first. */
    static List<AuditEvent> about(Tx tx, String subject, int limit) {
        return tx.sql()
                .selectFrom(AUDIT_EVENT)
                .where(tx.mine(AUDIT_EVENT))
                .and(AUDIT_EVENT.SUBJECT.eq(subject))
                .orderBy(
                        AUDIT_EVENT.TENANT_ID.desc(),
                        AUDIT_EVENT.SUBJECT.desc(),
                        AUDIT_EVENT.AT.desc(),
                        AUDIT_EVENT.ID.desc())
                .limit(limit)
                .fetch(AuditQueries::event);
    }

    static Optional<AuditEvent> byId(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(AUDIT_EVENT)
                .where(tx.mine(AUDIT_EVENT))
                .and(AUDIT_EVENT.ID.eq(id))
                .fetchOptional(AuditQueries::event);
    }

    /** Events before a place, the newest first. The first condition on the time is what the index can use. */
    static List<AuditEvent> before(Tx tx, Wanted wanted, Place place, int limit) {
        return tx.sql()
                .selectFrom(AUDIT_EVENT)
                .where(tx.mine(AUDIT_EVENT))
                .and(AUDIT_EVENT.AT.le(place.at()))
                .and(AUDIT_EVENT.AT.lt(place.at()).or(AUDIT_EVENT.ID.lt(place.id())))
                .and(is(wanted))
                .orderBy(AUDIT_EVENT.TENANT_ID.desc(), AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
                .limit(limit)
                .fetch(AuditQueries::event);
    }

    /** Events after a place, those nearest to it, the newest first. */
    static List<AuditEvent> after(Tx tx, Wanted wanted, Place place, int limit) {
        var events = new ArrayList<>(tx.sql()
                .selectFrom(AUDIT_EVENT)
                .where(tx.mine(AUDIT_EVENT))
                .and(AUDIT_EVENT.AT.ge(place.at()))
                .and(AUDIT_EVENT.AT.gt(place.at()).or(AUDIT_EVENT.ID.gt(place.id())))
                .and(is(wanted))
                .orderBy(AUDIT_EVENT.TENANT_ID, AUDIT_EVENT.AT, AUDIT_EVENT.ID)
                .limit(limit)
                .fetch(AuditQueries::event));
        Collections.reverse(events);
        return events;
    }

    private static AuditEvent event(AuditEventRecord row) {
        return new AuditEvent(
                row.getId(),
                row.getAt(),
                new Actor(Actor.Kind.valueOf(row.getActorKind()), row.getActorName()),
                row.getAction(),
                row.getSubject(),
                row.getSubjectName(),
                row.getOutcome(),
                row.getRequestId(),
                row.getAddress(),
                changes(row.getCanonical()));
    }

    private static List<AuditEvent.Change> changes(byte[] canonical) {
        try {
            var event = JSON.readTree(canonical);
            var before = event.path("before");
            var after = event.path("after");
            var fields = new TreeSet<String>();
            before.fieldNames().forEachRemaining(fields::add);
            after.fieldNames().forEachRemaining(fields::add);
            return fields.stream()
                    .map(field -> new AuditEvent.Change(field, text(before, field), text(after, field)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("An audit event is no JSON", e);
        }
    }

    private static String text(JsonNode side, String field) {
        return side.path(field).asText("");
    }
}
