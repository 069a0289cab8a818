package io.remit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;

/** What went wrong, as programs read it (RFC 9457). It names no address: that may be a secret. */
final class ProblemJson {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemJson() {}

    static byte[] of(ProblemPage page) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", page.title());
        members.put("status", page.status());
        members.put("detail", page.explanation());
        members.put("requestId", page.requestId());
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and a number can be written as JSON", e);
        }
    }
}
