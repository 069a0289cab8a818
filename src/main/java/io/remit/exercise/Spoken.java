package io.remit.exercise;

import java.time.Duration;

/** Durations as people read them: two units at most, and seconds only where there are no hours. */
final class Spoken {
    private Spoken() {}

    /** Such as "4 h", "1 h 5 min", "12 min 30 s", "2 d 3 h". */
    static String of(Duration duration) {
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

    /** As a clock shows it: hours, minutes and seconds; hours go on beyond a day. */
    static String clock(Duration duration) {
        var seconds = Math.max(0, duration.toSeconds());
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds % 3600 / 60, seconds % 60);
    }
}
