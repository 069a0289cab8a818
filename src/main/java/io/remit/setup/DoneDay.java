package io.remit.setup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day as people write it, where it can mean one day only: 3/4/2026 is March to some and April to others. */
final class DoneDay {
    private static final List<DateTimeFormatter> WAYS = Stream.of(
                    "uuuu-M-d",
                    "uuuu/M/d",
                    "uuuuMMdd",
                    "d.M.uuuu",
                    "d. M. uuuu",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "d-MMM-uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private DoneDay() {}

    static Optional<LocalDate> read(String text) {
        // A spreadsheet may add the time of day; it tells nothing here.
        var day = text.replaceFirst("[T ]\\d{1,2}:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?$", "");
        return WAYS.stream().flatMap(way -> read(day, way).stream()).findFirst();
    }

    private static Optional<LocalDate> read(String day, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDate.parse(day, way));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
