package io.remit.db;

import static io.remit.db.schema.Tables.AUDIT_EVENT;
import static io.remit.db.schema.Tables.AUDIT_PENDING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.Access;
import io.remit.access.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Appends audit events. Each keeps its canonical bytes (JSON, sorted keys, no spaces) and their SHA-256. */
final class AuditLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditLog() {}

    static void append(
            Tx tx, TenantId tenant, Access access, AuditAction action, AuditSubject subject, AuditChanges changes) {
        var id = tx.newId();
        var canonical = canonical(id, tx.now(), tenant, access, action, subject, changes);
        tx.sql()
                .insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.TENANT_ID, new OwnTenant(tenant))
                .set(AUDIT_EVENT.ID, id)
                .set(AUDIT_EVENT.AT, tx.now())
                .set(AUDIT_EVENT.ACTOR_KIND, access.actor().kind().name())
                .set(AUDIT_EVENT.ACTOR_NAME, access.actor().name())
                .set(AUDIT_EVENT.ACTION, action.name())
                .set(AUDIT_EVENT.SUBJECT, subject.reference())
                .set(AUDIT_EVENT.SUBJECT_NAME, subject.name())
                .set(AUDIT_EVENT.OUTCOME, "done")
                .set(AUDIT_EVENT.REQUEST_ID, access.origin().requestId())
                .set(AUDIT_EVENT.ADDRESS, access.origin().address())
                .set(AUDIT_EVENT.CANONICAL, canonical)
                .set(AUDIT_EVENT.CANONICAL_HASH, DigestUtils.sha256Hex(canonical))
                .execute();
        // Its number comes later, from the sequencer: a number taken here would make writers wait for each other.
        tx.sql()
                .insertInto(AUDIT_PENDING)
                .set(AUDIT_PENDING.TENANT_ID, new OwnTenant(tenant))
                .set(AUDIT_PENDING.ID, id)
                .execute();
    }

    private static byte[] canonical(
            UUID id,
            Instant at,
            TenantId tenant,
            Access access,
            AuditAction action,
            AuditSubject subject,
            AuditChanges changes) {
        var fields = new TreeMap<String, Object>();
        fields.put("action", action.name());
        fields.put("actor", access.actor().reference());
        fields.put("address", access.origin().address());
        fields.put("after", changes.after());
        fields.put("at", at.toString());
        fields.put("before", changes.before());
        fields.put("id", id.toString());
        fields.put("outcome", "done");
        fields.put("request", access.origin().requestId());
        fields.put("subject", subject.reference());
        fields.put("subject_name", subject.name());
        fields.put("tenant", tenant.toString());
        try {
            return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit event could not be written as JSON", e);
        }
    }
}
