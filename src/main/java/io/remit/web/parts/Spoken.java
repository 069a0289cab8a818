package io.remit.web.parts;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them: two units at most, and seconds only where there are no hours. */
public final class Spoken {
    private static final int ONE_SECOND = 1000;
    private static final int TEN_SECONDS = 10_000;

    private Spoken() {}

    /** Such as "4 h", "1 h 5 min", "12 min 30 s", "2 d 3 h". */
    public static String of(Duration duration) {
        var seconds = Math.abs(duration.toSeconds());
        var days = seconds / 86_400;
        var hours = seconds % 86_400 / 3600;
        var minutes = seconds % 3600 / 60;
        var rest = seconds % 60;
        if (days > 0) {
            return days + " d" + (hours > 0 ? " " + hours + " h" : "");
        }
        if (hours > 0) {
            return hours + " h" + (minutes > 0 ? " " + minutes + " min" : "");
        }
        if (minutes > 0) {
            return minutes + " min" + (rest > 0 ? " " + rest + " s" : "");
        }
        return rest + " s";
    }

    /** The same for what may be short, such as "0.83 s", "4.2 s", "12 s", "1 min 5 s". */
    public static String precisely(Duration duration) {
        long millis = Math.abs(duration.toMillis());
        if (millis < ONE_SECOND) {
            return String.format(Locale.ROOT, "%.2f s", millis / (double) ONE_SECOND);
        }
        return millis < TEN_SECONDS ? String.format(Locale.ROOT, "%.1f s", millis / (double) ONE_SECOND) : of(duration);
    }

    /** As a clock shows it: hours, minutes and seconds; hours go on beyond a day. */
    public static String clock(Duration duration) {
        var seconds = Math.max(0, duration.toSeconds());
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds % 3600 / 60, seconds % 60);
    }
}
