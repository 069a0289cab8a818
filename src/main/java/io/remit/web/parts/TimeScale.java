package io.remit.web.parts;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The height of durations in a drawing: a few round times from none at the foot to the longest at the top.
 *
 * @param step from one line to the next
 * @param steps how many of them reach the top
 */
public record TimeScale(Duration step, int steps) {
    private static final int HEIGHT = 180;
    private static final int TOP = 14;
    private static final int MOST_STEPS = 4;
    private static final long SECOND = 1000;

    /** In milliseconds. */
    private static final long[] STEPS = {
        100,
        200,
        500,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        30 * SECOND,
        60 * SECOND,
        300 * SECOND,
        600 * SECOND,
        900 * SECOND,
        1800 * SECOND,
        3600 * SECOND,
        7200 * SECOND,
        14_400 * SECOND,
        21_600 * SECOND,
        43_200 * SECOND,
        86_400 * SECOND,
        172_800 * SECOND,
        604_800 * SECOND
    };

    /** A time at the side, and its height. */
    public record Line(String text, int y) {
        /** Where the text's foot is: it stands on its line. */
        public int foot() {
            return y - 3;
        }
    }

    /** A scale that this fits on, with as few steps as are round. */
    public static TimeScale upTo(Duration most) {
        long step = step(most.toMillis());
        return new TimeScale(Duration.ofMillis(step), (int) Math.max(1, (most.toMillis() + step - 1) / step));
    }

    private static long step(long most) {
        for (long step : STEPS) {
            if (step * MOST_STEPS >= most) {
                return step;
            }
        }
        return most / MOST_STEPS + 1;
    }

    /** How far from the drawing's upper edge a duration is. */
    public int y(Duration duration) {
        return (int) (TOP
                + HEIGHT
                - HEIGHT * duration.toMillis() / step.multipliedBy(steps).toMillis());
    }

    /** From the foot up. */
    public List<Line> lines() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> step.multipliedBy(i))
                .map(time -> new Line(step.toMillis() < SECOND ? Spoken.precisely(time) : Spoken.of(time), y(time)))
                .toList();
    }
}
