package io.remit.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** An audit event as its row has it: the canonical bytes, and the columns beside them that lists are read by. */
record EventColumns(
        UUID id,
        Instant at,
        String actorKind,
        String actorName,
        String action,
        String subject,
        String subjectName,
        String outcome,
        String requestId,
        String address,
        byte[] canonical,
        String canonicalHash) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The columns that say something else than the canonical bytes; none where all agree. */
    List<String> disagreements(TenantId tenant) {
        var wrong = new ArrayList<String>();
        if (!DigestUtils.sha256Hex(canonical).equals(canonicalHash)) {
            wrong.add("its hash");
        }
        try {
            var said = JSON.readTree(canonical);
            compare(said, "tenant", tenant.toString(), wrong);
            compare(said, "id", id.toString(), wrong);
            compare(said, "at", at.toString(), wrong);
            compare(said, "action", action, wrong);
            compare(said, "subject", subject, wrong);
            compare(said, "subject_name", subjectName, wrong);
            compare(said, "outcome", outcome, wrong);
            compare(said, "request", requestId, wrong);
            compare(said, "address", address, wrong);
            compare(said, "actor", actorKind.toLowerCase(Locale.ROOT) + ":" + actorName, wrong);
        } catch (IOException e) {
            wrong.add("its canonical form, which is no JSON");
        }
        return wrong;
    }

    private static void compare(JsonNode said, String field, String column, List<String> wrong) {
        if (!said.path(field).asText("").equals(column)) {
            wrong.add(field.replace('_', ' '));
        }
    }
}
