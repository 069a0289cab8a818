package io.remit.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.intake.PageKind;
import io.remit.revision.Responsibility;
import io.remit.wording.Link;
import java.util.List;

/** The few structured values that this room keeps in a column. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Responsibility.class, WithoutPage.class)
            .build();

    /**
     * Editions were hashed before they had more than one page. Which page a row stands in is in the hash of those that
     * have, and not in the row.
     */
    private interface WithoutPage {
        @JsonIgnore
        PageKind page();
    }

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value could not be written as JSON", e);
        }
    }

    static Correction correction(String json) {
        return read(json, new TypeReference<Correction>() {});
    }

    static List<String> strings(String json) {
        return read(json, new TypeReference<List<String>>() {});
    }

    static List<Link> links(String json) {
        return json.equals("[]") ? List.of() : read(json, new TypeReference<List<Link>>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept value is no JSON of the expected form", e);
        }
    }
}
