package io.remit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.remit.access.Problem.Invalid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what a program posted, an object of JSON, and gathers what is wrong, member by member. A room reads its members,
 * then calls {@link #mustBeValid}, which also refuses members that nobody asked for: a misspelt one would be lost in silence.
 */
public final class JsonBody {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final JsonNode members;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private JsonBody(JsonNode members) {
        this.members = members;
    }

    /** A body that is no object of JSON. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String detail;

        Unreadable(int status, String detail) {
            super(detail, null, false, false);
            this.status = status;
            this.detail = detail;
        }

        int status() {
            return status;
        }

        String detail() {
            return detail;
        }
    }

    static JsonBody read(Context context) {
        var type = Optional.ofNullable(context.contentType())
                .orElse("")
                .split(";", 2)[0]
                .strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new Unreadable(415, "Send the body as application/json.");
        }
        return of(context.bodyAsBytes());
    }

    static JsonBody of(byte[] body) {
        try {
            var members = JSON.readTree(body);
            if (!members.isObject()) {
                throw new Unreadable(400, "The body must be one object of JSON.");
            }
            return new JsonBody(members);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new Unreadable(400, "The body is not JSON" + where + ".");
        } catch (IOException e) {
            throw new Unreadable(400, "The body is not JSON.");
        }
    }

    /** A text that may be absent and must fit; without surrounding white space, empty where absent. */
    public String optional(String name, int maxCharacters) {
        asked.add(name);
        var node = members.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isTextual()) {
            reject(name, "This must be a text.");
            return "";
        }
        var text = node.textValue().strip();
        if (!isKeepable(text)) {
            reject(name, "This holds characters that are no text.");
            return "";
        }
        if (text.length() > maxCharacters) {
            reject(name, "Use at most " + maxCharacters + " characters; these are " + text.length() + ".");
        }
        return text;
    }

    /** A text that must be there and fit. */
    public String required(String name, String whenMissing, int maxCharacters) {
        var text = optional(name, maxCharacters);
        if (text.isEmpty()) {
            reject(name, whenMissing);
        }
        return text;
    }

    /** A time with its zone, such as {@code 2026-11-27T10:04:00Z}, to the microsecond; empty where absent. */
    public Optional<Instant> time(String name) {
        var text = optional(name, 60);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return Optional.of(time.toInstant().truncatedTo(ChronoUnit.MICROS));
            }
            reject(name, "Use a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        } catch (DateTimeParseException e) {
            reject(name, "Write date, time and zone, such as 2026-11-27T10:04:00Z.");
        }
        return Optional.empty();
    }

    /** One of several words; empty where absent. */
    public <T> Optional<T> oneOf(String name, Function<String, Optional<T>> reading, String words) {
        var text = optional(name, 60);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = reading.apply(text);
        if (found.isEmpty()) {
            reject(name, "Use one of: " + words + ".");
        }
        return found;
    }

    /** Notes an error; the first of a member counts. */
    public void reject(String name, String message) {
        errors.putIfAbsent(name, message);
    }

    /**
     * Ends the reading.
     *
     * @throws Invalid with every error that was noted
     */
    public void mustBeValid() {
        members.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                reject(name, "This is not known here. Leave it out.");
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /** Neither the character NUL nor half a character: no database keeps them. */
    private static boolean isKeepable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
