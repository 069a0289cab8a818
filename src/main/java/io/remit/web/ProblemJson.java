package io.remit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong, as programs read it (RFC 9457). It names no address: that may be a secret. */
final class ProblemJson {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemJson() {}

    /** @param errors what is wrong with which member of the body, or with all of it under the empty name */
    static byte[] of(ProblemPage page, Map<String, String> errors) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "about:blank");
        members.put("title", page.title());
        members.put("status", page.status());
        members.put("detail", page.explanation());
        members.put("requestId", page.requestId());
        if (!errors.isEmpty()) {
            members.put(
                    "errors", errors.entrySet().stream().map(ProblemJson::error).toList());
        }
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and a number can be written as JSON", e);
        }
    }

    /** Where in the body, as a JSON pointer (RFC 6901) in a fragment. */
    private static Map<String, String> error(Map.Entry<String, String> error) {
        var member = error.getKey().replace("~", "~0").replace("/", "~1");
        return Map.of("pointer", member.isEmpty() ? "#" : "#/" + member, "detail", error.getValue());
    }
}
