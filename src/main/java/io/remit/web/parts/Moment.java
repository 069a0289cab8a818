package io.remit.web.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time or a date for a {@code time} element. The server does not know where its readers are, so a time of day is
 * always in UTC and says so.
 *
 * @param iso for machines, ISO 8601; also shown when a person points at the text
 * @param text for people, such as "21 Apr 2025" or "2 hours ago"
 */
public record Moment(String iso, String text) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Where nothing has happened: it shows nothing. */
    public static final Moment NONE = new Moment("", "");

    /** A day, such as "21 Apr 2025". */
    public static Moment on(LocalDate day) {
        return new Moment(day.toString(), DAY.format(day));
    }

    /** The day on which something happened, where the time of day tells nothing. */
    public static Moment dayOf(Instant time) {
        return new Moment(seconds(time), DAY.format(LocalDate.ofInstant(time, ZoneOffset.UTC)));
    }

    /** Day and time, such as "21 Apr 2025, 10:04 UTC". */
    public static Moment at(Instant time) {
        return new Moment(seconds(time), TIME.format(time));
    }

    /** The same for whoever reads in that zone, such as "21 Apr 2025, 10:04 UTC (12:04 in Europe/Berlin)". */
    public static Moment at(Instant time, ZoneId zone) {
        var here = time.atZone(zone);
        var there = time.atZone(ZoneOffset.UTC);
        if (here.toLocalDateTime().equals(there.toLocalDateTime())) {
            return at(time);
        }
        var sameDay = here.toLocalDate().equals(there.toLocalDate());
        var local = (sameDay ? "" : DAY.format(here) + ", ") + CLOCK.format(here);
        return new Moment(seconds(time), TIME.format(time) + " (" + local + " in " + zone + ")");
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
