package io.remit.exercise;

import io.remit.web.parts.Moment;
import io.remit.web.parts.Spoken;
import io.remit.web.parts.TimeScale;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Actual against objective, run after run: a mark for each run, at its height, with a line where its objective was. Places
 * across are shares of the width, so that the drawing fits a phone and its words stay as large as they are.
 *
 * @param summary the drawing in one sentence
 * @param marks the earliest first
 * @param lines where times are written
 */
public record HistoryChart(
        String title,
        String summary,
        List<Mark> marks,
        List<TimeScale.Line> lines,
        List<Kind> kinds,
        Moment from,
        Moment to) {

    public HistoryChart {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
        kinds = List.copyOf(kinds);
    }

    /** A run. The shape tells its kind, the tone whether it was within its objective. */
    public record Mark(
            String x,
            int y,
            String shape,
            String tone,
            String words,
            boolean hasObjective,
            int objectiveY,
            String left,
            String right) {}

    /** A kind of run, and its shape. */
    public record Kind(String shape, String label) {}

    private record Point(LocalDate day, Exercise run, Duration actual, Optional<Duration> objective) {}

    /** Empty where nothing was measured. */
    static Optional<HistoryChart> of(
            String title,
            List<Exercise> runs,
            Function<Exercise, Optional<Duration>> actual,
            Function<Exercise, Optional<Duration>> objective) {
        var points = runs.stream()
                .flatMap(run -> actual
                        .apply(run)
                        .map(took -> new Point(run.ending().orElseThrow().on(), run, took, objective.apply(run)))
                        .stream())
                .sorted(Comparator.comparing(Point::day)
                        .thenComparing(point -> point.run().id().value()))
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(drawn(title, points));
    }

    private static HistoryChart drawn(String title, List<Point> points) {
        var scale = TimeScale.upTo(points.stream()
                .flatMap(point -> Stream.concat(Stream.of(point.actual()), point.objective().stream()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
        var from = points.get(0).day();
        var to = points.get(points.size() - 1).day();
        long late = points.stream().filter(HistoryChart::isMissed).count();
        var marks = new ArrayList<Mark>();
        points.forEach(point -> marks.add(mark(point, from, to, scale)));
        return new HistoryChart(
                title,
                title + " of " + (points.size() == 1 ? "1 run" : points.size() + " runs") + ", from "
                        + Moment.on(from).text() + " to " + Moment.on(to).text() + ": "
                        + (late == 0 ? "all" : points.size() - late) + " within the objective or without one, " + late
                        + " not met",
                marks,
                scale.lines(),
                points.stream()
                        .map(point -> point.run().kind())
                        .distinct()
                        .sorted()
                        .map(kind -> new Kind(shape(kind), kind.label()))
                        .toList(),
                Moment.on(from),
                Moment.on(to));
    }

    /** Over the objective, or in time and not met all the same, as where a verification was skipped. */
    private static boolean isMissed(Point point) {
        return isOver(point) || missedOtherwise(point.run());
    }

    private static boolean missedOtherwise(Exercise run) {
        var outcome = run.outcome();
        return outcome.result() == Result.NOT_MET
                && isWithin(outcome.rto(), run.objectives().rto())
                && isWithin(outcome.rpo(), run.objectives().rpo());
    }

    private static boolean isWithin(Optional<Duration> actual, Optional<Duration> objective) {
        return actual.flatMap(took -> objective.filter(most -> took.compareTo(most) > 0))
                .isEmpty();
    }

    private static boolean isOver(Point point) {
        return point.objective()
                .filter(most -> point.actual().compareTo(most) > 0)
                .isPresent();
    }

    private static Mark mark(Point point, LocalDate from, LocalDate to, TimeScale scale) {
        long span = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double x = from.equals(to) ? 50 : 8 + 84.0 * ChronoUnit.DAYS.between(from, point.day()) / span;
        return new Mark(
                percent(x),
                scale.y(point.actual()),
                shape(point.run().kind()),
                isMissed(point) ? "bad" : point.objective().isEmpty() ? "quiet" : "ok",
                Moment.on(point.day()).text() + ", " + point.run().kind().label() + ", "
                        + point.run().name() + ": "
                        + Spoken.of(point.actual())
                        + point.objective()
                                .map(most -> ", objective " + Spoken.of(most))
                                .orElse(", no objective")
                        + (missedOtherwise(point.run()) ? ", not met: a verification is missing or failed" : ""),
                point.objective().isPresent(),
                scale.y(point.objective().orElse(Duration.ZERO)),
                percent(x - 3),
                percent(x + 3));
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.2f%%", share);
    }

    private static String shape(ExerciseKind kind) {
        return switch (kind) {
            case TABLETOP -> "dash";
            case COMPONENT -> "square";
            case FULL -> "circle";
            case INCIDENT -> "diamond";
        };
    }
}
