package io.remit.web;

import io.remit.access.Problem.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a posted form and gathers what is wrong, field by field. A room's {@code XForm} reads its fields, then calls
 * {@link #mustBeValid}.
 */
public final class Form {
    /** Java reads years that no database keeps and no calendar can be counted on from. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;
    private final Map<String, List<String>> values;
    private final Map<String, List<Upload>> uploads;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Form(Map<String, List<String>> values, Map<String, List<Upload>> uploads) {
        this.values = values;
        this.uploads = uploads;
    }

    /** The text without surrounding white space; empty where absent. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** The text as it came, line ends as {@code \n}; empty where absent. */
    public String raw(String name) {
        var typed = values.getOrDefault(name, List.of());
        return typed.isEmpty() ? "" : typed.get(0).replace("\r\n", "\n");
    }

    /** Every value of a field that may come more than once. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Names of all fields that came. */
    public java.util.Set<String> names() {
        return values.keySet();
    }

    /** A text that must be there and fit. */
    public String required(String name, String whenMissing, int maxCharacters) {
        var text = optional(name, maxCharacters);
        if (text.isEmpty()) {
            reject(name, whenMissing);
        }
        return text;
    }

    /** A text that may be absent and must fit. */
    public String optional(String name, int maxCharacters) {
        var text = text(name);
        if (text.length() > maxCharacters) {
            reject(name, "Use at most " + maxCharacters + " characters; these are " + text.length() + ".");
        }
        return text;
    }

    /** The version of a row that whoever sends the form has seen; -1, which no row has, where there is none. */
    public int seen(String name) {
        return text(name).matches("\\d{1,9}") ? Integer.parseInt(text(name)) : -1;
    }

    /** A date as browsers send it, {@code 2026-11-22}; today's, as given, where there is none. */
    public LocalDate date(String name, LocalDate whenMissing) {
        var text = text(name);
        if (text.isEmpty()) {
            return whenMissing;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
            reject(name, "Choose a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        } catch (DateTimeParseException e) {
            reject(name, "Write the date as year-month-day, such as 2026-01-31.");
        }
        return whenMissing;
    }

    /** The first file of a field, where one with content came. */
    public Optional<Upload> upload(String name) {
        return uploads(name).stream().findFirst();
    }

    /** The files of a field, those without content left out. */
    public List<Upload> uploads(String name) {
        return uploads.getOrDefault(name, List.of()).stream()
                .filter(upload -> upload.bytes() > 0)
                .toList();
    }

    /** Whether a file of this field has a name and nothing in it: somebody chose it, and should be told. */
    public boolean hasEmptyUpload(String name) {
        return uploads.getOrDefault(name, List.of()).stream()
                .anyMatch(upload -> upload.bytes() == 0 && !upload.name().isBlank());
    }

    /** Notes an error; the first of a field counts. */
    public void reject(String name, String message) {
        errors.putIfAbsent(name, message);
    }

    /** Whether nothing is wrong so far. */
    public boolean isValid() {
        return errors.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws Invalid with every error that was noted
     */
    public void mustBeValid() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
