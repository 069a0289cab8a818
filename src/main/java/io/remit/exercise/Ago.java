package io.remit.exercise;

import io.remit.web.parts.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times on the pages of a run: to the second, in the tenant's zone, which is named. */
record Ago(ZoneId zone, LocalDate today) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Ago of(ZoneId zone, Instant now) {
        return new Ago(zone, LocalDate.ofInstant(now, zone));
    }

    /** The time of day, and the day where it is not today. */
    Moment at(Instant time) {
        var local = time.atZone(zone);
        var iso = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return new Moment(iso, (local.toLocalDate().equals(today) ? TIME : DAY).format(local));
    }

    /** Day and time in the tenant's zone, and in UTC where that is another: for paper, which nobody can point at. */
    String full(Instant time) {
        var local = DAY.format(time.atZone(zone));
        var utc = UTC.format(time);
        return zone.getRules().equals(ZoneOffset.UTC.getRules()) ? utc : local + " (" + utc + ")";
    }
}
