package io.remit.wording;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A length of time as people write it, "1 h 30" or "90 min", and as they read it. */
public final class DurationWords {
    /** How a time is to be written, for whoever wrote it otherwise. */
    public static final String HOW_TO_WRITE =
            "Write a time with its unit, such as 15 min, 4 h, 1 h 30 or 2 days; PT4H is read as well.";

    private static final int MOST_CHARACTERS = 60;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;
    private static final Pattern PART = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?\\s*([a-z]*)[\\s,]*(?:and\\s+)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?:\\s*h)?");

    private DurationWords() {}

    /** The length that the words say, in whole seconds; empty where they say none. A bare number says none. */
    public static Optional<Duration> read(String words) {
        var text = words.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        if (text.startsWith("p")) {
            return iso(text);
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(
                    Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2))));
        }
        return parts(text);
    }

    private static Optional<Duration> iso(String text) {
        try {
            var duration = Duration.parse(text);
            return duration.isNegative() ? Optional.empty() : Optional.of(Duration.ofSeconds(duration.toSeconds()));
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    /** Numbers with their units, the longer units first; "1 h 30" means thirty minutes. */
    private static Optional<Duration> parts(String text) {
        var part = PART.matcher(text);
        var sum = Duration.ZERO;
        long unitBefore = Long.MAX_VALUE;
        int end = 0;
        while (end < text.length()) {
            if (!part.find(end) || part.start() != end) {
                return Optional.empty();
            }
            var unit = part.group(3).isEmpty() ? unitAfter(unitBefore) : unit(part.group(3));
            if (unit.isEmpty() || unit.get() >= unitBefore) {
                return Optional.empty();
            }
            sum = sum.plus(length(part.group(1), part.group(2), unit.get()));
            unitBefore = unit.get();
            end = part.end();
        }
        return Optional.of(sum);
    }

    private static Duration length(String whole, @org.jspecify.annotations.Nullable String tenths, long unitSeconds) {
        var seconds = Math.multiplyExact(Long.parseLong(whole), unitSeconds);
        if (tenths != null) {
            seconds += Math.round(Double.parseDouble("0." + tenths) * unitSeconds);
        }
        return Duration.ofSeconds(seconds);
    }

    private static Optional<Long> unitAfter(long unitBefore) {
        return unitBefore == Duration.ofHours(1).toSeconds()
                ? Optional.of(Duration.ofMinutes(1).toSeconds())
                : Optional.empty();
    }

    private static Optional<Long> unit(String word) {
        return switch (word) {
            case "s", "sec", "secs", "second", "seconds" -> Optional.of(1L);
            case "m", "min", "mins", "minute", "minutes" ->
                Optional.of(Duration.ofMinutes(1).toSeconds());
            case "h", "hr", "hrs", "hour", "hours" ->
                Optional.of(Duration.ofHours(1).toSeconds());
            case "d", "day", "days" -> Optional.of(Duration.ofDays(1).toSeconds());
            case "w", "week", "weeks" -> Optional.of(Duration.ofDays(7).toSeconds());
            default -> Optional.empty();
        };
    }

    /** The length as people read it: "45 min", "1 h 30 min", "2 days 4 h". What {@link #read} reads back the same. */
    public static String of(Duration duration) {
        var parts = new ArrayList<String>();
        long days = duration.toDays();
        int hours = duration.toHoursPart() % HOURS_OF_A_DAY;
        int minutes = duration.toMinutesPart() % MINUTES_OF_AN_HOUR;
        if (days > 0) parts.add(days + (days == 1 ? " day" : " days"));
        if (hours > 0) parts.add(hours + " h");
        if (minutes > 0) parts.add(minutes + " min");
        if (duration.toSecondsPart() > 0) parts.add(duration.toSecondsPart() + " s");
        return parts.isEmpty() ? "0 min" : String.join(" ", parts);
    }
}
