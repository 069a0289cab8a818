package io.remit.incident;

import io.remit.exercise.Exercise;
import io.remit.web.parts.Badge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** A run in a line: where it is, and its clock against the objective. */
final class RunWords {
    private static final long MINUTES_OF_HOUR = 60;

    private RunWords() {}

    static Badge badge(Exercise run) {
        return switch (run.state()) {
            case RUNNING -> Badge.info(run.state().label());
            case FINISHED -> Badge.ok(run.state().label());
            case ABORTED -> Badge.quiet("circle-x", run.state().label());
            case PLANNED -> Badge.quiet("clock", run.state().label());
        };
    }

    /** Such as "Verified 3 h 20 min after the disruption; objective 4 h". */
    static String clock(Exercise run, Instant now) {
        var times = run.times();
        var parts = new ArrayList<String>();
        times.disrupted().ifPresent(from -> {
            if (times.verified().isPresent()) {
                parts.add("verified " + spoken(from, times.verified().get()) + " after the disruption");
            } else if (times.restored().isPresent()) {
                parts.add("restored " + spoken(from, times.restored().get()) + " after the disruption");
            } else if (run.isRunning()) {
                parts.add(spoken(from, now) + " since the disruption");
            }
        });
        run.objectives().rto().ifPresent(rto -> parts.add("objective " + spoken(rto)));
        var line = String.join("; ", parts);
        return line.isEmpty() ? line : Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    private static String spoken(Instant from, Instant to) {
        return spoken(Duration.between(from, to));
    }

    private static String spoken(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        long hours = minutes / MINUTES_OF_HOUR;
        long rest = minutes % MINUTES_OF_HOUR;
        return hours == 0 ? rest + " min" : hours + " h" + (rest == 0 ? "" : " " + rest + " min");
    }
}
