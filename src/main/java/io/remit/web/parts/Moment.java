package io.remit.web.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time or a date for a {@code time} element.
 *
 * @param iso for machines, ISO 8601; also shown when a person points at the text
 * @param text for people, such as "21 Apr 2025" or "2 hours ago"
 */
public record Moment(String iso, String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A day, the same everywhere. */
    public static Moment of(LocalDate day) {
        return new Moment(day.toString(), DAY.format(day));
    }

    /** A point in time; shown in UTC, and by the script in the reader's own zone. */
    public static Moment of(Instant time) {
        return new Moment(time.toString(), MINUTE.format(time));
    }
}
