package io.remit.testing;

import static io.remit.db.schema.Tables.AUDIT_EVENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.TenantId;
import io.remit.db.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Reads a tenant's audit events as a test wants to see them. */
public final class AuditTrail {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditTrail() {}

    /**
     * One event.
     *
     * @param action what happened
     * @param actor who did it: an account's id, or a job's or command's name
     * @param subject what it was about, as {@code thing:id}
     * @param fields the canonical record, with {@code before} and {@code after}
     */
    public record Event(String action, String actor, String subject, JsonNode fields) {
        /** A field's value before the change; empty where none was recorded. */
        public String before(String field) {
            return fields.path("before").path(field).asText();
        }

        /** A field's value after the change; empty where none was recorded. */
        public String after(String field) {
            return fields.path("after").path(field).asText();
        }
    }

    /** A tenant's events, the oldest first. */
    public static List<Event> of(Store store, TenantId tenant) {
        var reader = new Access(
                new Actor(Actor.Kind.JOB, "test"), Access.Scope.TENANT, tenant, "test", Set.of(), Origin.LOCAL);
        return store.read(
                reader,
                tx -> tx.sql()
                        .selectFrom(AUDIT_EVENT)
                        .where(tx.mine(AUDIT_EVENT))
                        .orderBy(AUDIT_EVENT.ID)
                        .fetch(row -> new Event(
                                row.getAction(), row.getActorName(), row.getSubject(), fields(row.getCanonical()))));
    }

    /** The last event of a tenant. */
    public static Event last(Store store, TenantId tenant) {
        var events = of(store, tenant);
        if (events.isEmpty()) {
            throw new AssertionError("nothing was audited");
        }
        return events.get(events.size() - 1);
    }

    private static JsonNode fields(byte[] canonical) {
        try {
            return JSON.readTree(canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
