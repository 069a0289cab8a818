package io.remit.exercise;

import io.remit.access.Problem.Invalid;
import io.remit.web.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as people write it, on their clock, and what it is on the one time line. Where clocks are put back an hour comes
 * twice, and where they are put forward one never comes: neither is guessed.
 */
final class TypedTime {
    /** What a form's zone field sends for UTC. */
    static final String UTC = "UTC";

    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH);

    private TypedTime() {}

    /** Reads a field; what is wrong is noted in the form. Empty where nothing was written. */
    static Optional<Instant> read(Form form, String name, ZoneId zone) {
        var text = form.text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var chosen = form.text("zone").equals(UTC) ? ZoneOffset.UTC : zone;
        try {
            var local = LocalDateTime.parse(text);
            if (local.getYear() < 1990 || local.getYear() > 2999) {
                form.reject(name, "Choose a year from 1990 on.");
                return Optional.empty();
            }
            return Optional.of(at(local, chosen, form.text(name + "Which"), name));
        } catch (DateTimeException e) {
            form.reject(name, "Write day and time, such as 2026-01-31T09:20.");
        } catch (Invalid e) {
            e.errors().forEach(form::reject);
        }
        return Optional.empty();
    }

    /**
     * The time that a clock in this zone showed.
     *
     * @param which {@code first} or {@code second}, where it came twice
     * @throws Invalid where it never came, or came twice and nobody said which
     */
    static Instant at(LocalDateTime local, ZoneId zone, String which, String field) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            throw new Invalid(
                    field,
                    "That time did not exist: the clocks went forward from "
                            + CLOCK.format(gap.getDateTimeBefore()) + " to " + CLOCK.format(gap.getDateTimeAfter())
                            + ".");
        }
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (which.equals(FIRST) || which.equals(SECOND)) {
            return local.toInstant(offsets.get(which.equals(FIRST) ? 0 : 1));
        }
        throw new Invalid(
                field,
                "That time came twice, because the clocks went back. Choose the first or the second, or write it in UTC.");
    }

    /** Whether the clock shows this time twice. */
    static boolean isTwice(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).size() > 1;
    }

    /** Which of two equal times it is: {@code first}, {@code second}, or empty where it is the only one. */
    static String which(Instant at, ZoneId zone) {
        var local = LocalDateTime.ofInstant(at, zone);
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() < 2 ? "" : zone.getRules().getOffset(at).equals(offsets.get(0)) ? FIRST : SECOND;
    }

    /** As a field shows it, to the second. */
    static String shown(Instant at, ZoneId zone) {
        return LOCAL.format(LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS));
    }
}
