package io.remit.attestation;

import org.apache.commons.codec.digest.DigestUtils;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * What an attestation binds, as bytes that never change: JSON with sorted keys, no spaces, every value a string, in UTF-8.
 * The approval and the withdrawal are not part of it: they come later and are events of their own.
 */
final class Binding {
    private static final String FORMAT = "remit-attestation-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Binding() {}

    static String canonical(Attestation attestation) {
        var duty = attestation.duty();
        var fields = new TreeMap<String, String>();
        fields.put("attestation", attestation.id().toString());
        fields.put("duty_key", duty.key());
        fields.put("edition", duty.edition().toString());
        fields.put("edition_hash", duty.editionHash());
        fields.put("edition_number", Integer.toString(duty.editionNumber()));
        fields.put("evidence_hash", attestation.evidenceHash());
        fields.put("follows", attestation.follows().toString());
        fields.put("format", FORMAT);
        fields.put("made_at", attestation.madeAt().toString());
        fields.put("made_by", attestation.madeBy());
        fields.put("origin", attestation.origin().name());
        fields.put("period_from", attestation.periodFrom().toString());
        fields.put("period_to", attestation.periodTo().toString());
        fields.put("service", duty.service().toString());
        fields.put("statement", attestation.statement());
        fields.put("subject", attestation.subject());
        fields.put("tenant", attestation.tenant().toString());
        fields.put("text_hash", duty.textHash());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An attestation could not be written as JSON", e);
        }
    }

    static String hash(Attestation attestation) {
        return "sha256:" + DigestUtils.sha256Hex(canonical(attestation));
    }
}
