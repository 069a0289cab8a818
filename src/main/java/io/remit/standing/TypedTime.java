package io.remit.standing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day and time as a person typed it, and the zone it was meant in. Where clocks are changed, some times of day come
 * twice and some never: neither is guessed.
 *
 * @param time the time; empty where it is unclear
 * @param problem what is wrong and what to do; empty where nothing is
 * @param choices where the time came twice, the offsets it came with, in order; each can be given as the zone
 */
public record TypedTime(Optional<Instant> time, String problem, List<ZoneOffset> choices) {
    private static final DateTimeFormatter TYPED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    public TypedTime {
        choices = List.copyOf(choices);
    }

    /**
     * Reads what was typed.
     *
     * @param text such as {@code 2026-03-29T09:00}, as browsers send it, or with a space in the middle
     * @param zone {@code UTC}, the name of a zone, or an offset such as {@code +02:00}
     */
    public static TypedTime read(String text, String zone) {
        var in = zone(zone);
        if (in.isEmpty()) {
            return unclear("Choose a time zone from the list, such as Europe/Berlin.", List.of());
        }
        try {
            var typed = LocalDateTime.parse(text.strip(), TYPED);
            boolean isOdd = typed.getYear() < FIRST_YEAR || typed.getYear() > LAST_YEAR;
            return isOdd
                    ? unclear("Choose a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".", List.of())
                    : in(typed, in.get());
        } catch (DateTimeException e) {
            return unclear("Write day and time, such as 2026-01-31 09:00.", List.of());
        }
    }

    /** The time as a field for day and time takes it. */
    public static String shown(Instant time, ZoneId zone) {
        return SHOWN.format(time.atZone(zone));
    }

    private static TypedTime in(LocalDateTime typed, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(typed);
        if (offsets.size() == 1) {
            return new TypedTime(Optional.of(typed.toInstant(offsets.get(0))), "", List.of());
        }
        if (offsets.isEmpty()) {
            var gap = rules.getTransition(typed);
            return unclear(
                    "There was no " + OF_DAY.format(typed) + " on this day in " + zone + ": clocks went from "
                            + OF_DAY.format(gap.getDateTimeBefore()) + " to " + OF_DAY.format(gap.getDateTimeAfter())
                            + ".",
                    List.of());
        }
        return unclear(
                "It was " + OF_DAY.format(typed) + " twice on this day in " + zone
                        + ", because clocks were set back. Write " + offsets.get(0)
                        + " as the time zone for the first, " + offsets.get(1) + " for the second.",
                offsets);
    }

    private static TypedTime unclear(String problem, List<ZoneOffset> choices) {
        return new TypedTime(Optional.empty(), problem, choices);
    }

    private static Optional<ZoneId> zone(String zone) {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
