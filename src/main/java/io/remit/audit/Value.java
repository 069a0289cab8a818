package io.remit.audit;

import io.remit.access.Problem.Invalid;
import io.remit.standing.Cadence;
import io.remit.web.parts.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A field's value as people read it.
 *
 * @param text what is shown
 * @param whole what it was shortened from; empty where nothing was
 */
public record Value(String text, String whole) {
    static final Value NOTHING = new Value("", "");
    private static final Pattern HASH = Pattern.compile("(sha256:)?[0-9a-f]{32,128}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final int SHOWN_OF_HASH = 12;

    /** What people write is shown as they wrote it, also where it looks like something of ours. */
    private static final Set<String> WRITTEN = Set.of(
            "address",
            "category",
            "change",
            "comment",
            "email",
            "name",
            "note",
            "notes",
            "reason",
            "region",
            "slug",
            "subject");

    /** Whether anything is shown. */
    public boolean any() {
        return !text.isEmpty();
    }

    /**
     * @param names of accounts by id; an id of anything else says nothing to people and is left out
     */
    static Value of(String field, String raw, Map<UUID, String> names) {
        if (raw.isEmpty()) {
            return NOTHING;
        }
        var id = id(raw);
        if (id.isPresent()) {
            return new Value(names.getOrDefault(id.get(), ""), "");
        }
        if (HASH.matcher(raw).matches()) {
            return new Value(raw.replace("sha256:", "").substring(0, SHOWN_OF_HASH) + "…", raw);
        }
        return new Value(WRITTEN.contains(field) ? raw : words(field, raw), "");
    }

    /** The id that a value is, where it is one. */
    static Optional<UUID> id(String raw) {
        try {
            return raw.length() == 36 ? Optional.of(UUID.fromString(raw)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String words(String field, String raw) {
        if (field.equals("cadence")) {
            return cadence(raw);
        }
        if (raw.equals("true") || raw.equals("false")) {
            return raw.equals("true") ? "yes" : "no";
        }
        try {
            return DAY.matcher(raw).matches()
                    ? Moment.on(LocalDate.parse(raw)).text()
                    : TIME.matcher(raw).matches()
                            ? Moment.at(Instant.parse(raw)).text()
                            : CONSTANT.matcher(raw).matches()
                                    ? raw.toLowerCase(Locale.ROOT).replace('_', ' ')
                                    : raw;
        } catch (DateTimeParseException e) {
            return raw;
        }
    }

    private static String cadence(String raw) {
        try {
            return Cadence.parse(raw).label();
        } catch (Invalid e) {
            return raw;
        }
    }
}
