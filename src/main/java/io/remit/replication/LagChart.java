package io.remit.replication;

import io.remit.bucket.Purpose;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Spoken;
import io.remit.web.parts.TimeScale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long samples took, one after the other: a mark for each at its height, a cross at the top for each that did not arrive.
 * Places across are shares of the width, so that the drawing fits a phone and its words stay as large as they are.
 *
 * @param summary the drawing in one sentence
 * @param marks the earliest first
 * @param lines where times are written
 * @param hasLimit whether the tenant said within what time samples should arrive, and at what height that is
 */
public record LagChart(
        String summary,
        List<Mark> marks,
        List<TimeScale.Line> lines,
        List<Kind> kinds,
        boolean hasLimit,
        int limitY,
        Moment from,
        Moment to) {
    public LagChart {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
        kinds = List.copyOf(kinds);
    }

    /** A sample. The shape tells its purpose, or that it did not arrive; the tone whether it was in time. */
    public record Mark(String x, int y, String shape, String tone, String words) {}

    /** A purpose, and its shape. */
    public record Kind(String shape, String label) {}

    /**
     * @param samples those that are finished, in any order
     * @return empty where nothing was timed
     */
    static Optional<LagChart> of(List<Sample> samples, Optional<Duration> limit) {
        var points = samples.stream()
                .filter(one -> !one.isWaiting() && one.putAt().isPresent())
                .sorted(Comparator.comparing(one -> one.putAt().orElseThrow()))
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(drawn(points, limit));
    }

    private static LagChart drawn(List<Sample> points, Optional<Duration> limit) {
        var lags = points.stream().flatMap(one -> one.lag().stream()).sorted().toList();
        var scale = TimeScale.upTo(Stream.concat(lags.stream(), limit.stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofSeconds(1)));
        var from = points.get(0).putAt().orElseThrow();
        var to = points.get(points.size() - 1).putAt().orElseThrow();
        var marks = new ArrayList<Mark>();
        points.forEach(point -> marks.add(mark(point, from, to, scale, limit)));
        return new LagChart(
                summary(points, lags, limit),
                marks,
                scale.lines(),
                points.stream()
                        .map(Sample::purpose)
                        .distinct()
                        .sorted()
                        .map(purpose -> new Kind(shape(purpose), purpose.label()))
                        .toList(),
                limit.isPresent(),
                scale.y(limit.orElse(Duration.ZERO)),
                Moment.at(from),
                Moment.at(to));
    }

    private static String summary(List<Sample> points, List<Duration> lags, Optional<Duration> limit) {
        long lost = points.size() - lags.size();
        long late = lags.stream()
                .filter(lag -> limit.filter(most -> lag.compareTo(most) > 0).isPresent())
                .count();
        return points.size() + (points.size() == 1 ? " sample" : " samples") + ": " + lags.size() + " arrived"
                + within(lags)
                + (limit.isPresent() ? "; " + late + " later than declared" : "")
                + (lost == 0 ? "" : "; " + lost + " did not arrive, or nobody could tell");
    }

    private static String within(List<Duration> lags) {
        if (lags.isEmpty()) {
            return "";
        }
        var slowest = Spoken.precisely(lags.get(lags.size() - 1));
        return lags.size() == 1
                ? " after " + slowest
                : ", half of them within " + Spoken.precisely(lags.get((lags.size() - 1) / 2)) + ", the slowest after "
                        + slowest;
    }

    private static Mark mark(Sample point, Instant from, Instant to, TimeScale scale, Optional<Duration> limit) {
        var at = point.putAt().orElseThrow();
        long span = Math.max(1, Duration.between(from, to).toMillis());
        double x = from.equals(to) ? 50 : 8 + 84.0 * Duration.between(from, at).toMillis() / span;
        boolean isLate = point.lag()
                .filter(lag -> limit.filter(most -> lag.compareTo(most) > 0).isPresent())
                .isPresent();
        var top = scale.step().multipliedBy(scale.steps());
        return new Mark(
                String.format(Locale.ROOT, "%.2f%%", x),
                scale.y(point.lag().orElse(top)),
                point.lag().isPresent() ? shape(point.purpose()) : "cross",
                isLate || point.outcome() == SampleOutcome.TIMED_OUT
                        ? "bad"
                        : point.lag().isEmpty() ? "quiet" : "ok",
                Moment.at(at).text() + ", " + point.purpose().label() + ": "
                        + point.lag()
                                .map(Spoken::precisely)
                                .orElse(point.outcome().label())
                        + (isLate ? ", later than declared" : ""));
    }

    private static String shape(Purpose purpose) {
        return switch (purpose) {
            case TAXONOMY -> "circle";
            case GENERATED -> "square";
            case MODELS, BACKUP -> "diamond";
        };
    }
}
