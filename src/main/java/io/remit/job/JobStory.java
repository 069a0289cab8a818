package io.remit.job;

import io.remit.standing.Grade;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the reports of a job say together, whatever the order in which they came.
 *
 * @param state where it is: the state of the report that happened last
 * @param stateAt since when, as that report says
 * @param firstAt the first time at which it is known to have been there
 * @param startedAt when it began, as far as anybody said
 * @param endedAt when it came to its end; empty while it is active
 * @param heardAt when the portal heard of it last
 * @param grade how good the report that decides is as a proof
 * @param kind what it does
 * @param serviceVersion the version of the service as last told; empty where nobody told
 * @param region where it runs as last told; empty where nobody told
 * @param output where its results go as last told; empty where nobody told
 */
public record JobStory(
        JobState state,
        Instant stateAt,
        Instant firstAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Instant heardAt,
        Grade grade,
        JobKind kind,
        String serviceVersion,
        String region,
        String output) {

    /** How reports follow each other: by when it happened, then by where that is in a job's life, then by their keys. */
    static final Comparator<HeardReport> ORDER = Comparator.comparing(
                    (HeardReport report) -> report.said().at())
            .thenComparing(report -> report.said().state())
            .thenComparing(HeardReport::key);

    /** @param reports at least one; one that comes again counts once */
    static JobStory of(Collection<HeardReport> reports) {
        var ordered = reports.stream().sorted(ORDER).toList();
        var last = ordered.get(ordered.size() - 1);
        var started = startedAt(ordered);
        return new JobStory(
                last.said().state(),
                last.said().at(),
                firstAt(ordered, started),
                started,
                last.said().state().isActive() ? Optional.empty() : Optional.of(endedAt(ordered)),
                ordered.stream()
                        .map(HeardReport::heardAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                last.grade(),
                lastTold(ordered, Said::kind, kind -> kind != JobKind.UNKNOWN).orElse(JobKind.UNKNOWN),
                lastTold(ordered, Said::serviceVersion, text -> !text.isEmpty()).orElse(""),
                lastTold(ordered, Said::region, text -> !text.isEmpty()).orElse(""),
                lastTold(ordered, Said::output, text -> !text.isEmpty()).orElse(""));
    }

    /** As the last report says that says so; else when it was first seen to have begun. */
    private static Optional<Instant> startedAt(List<HeardReport> ordered) {
        return lastTold(ordered, Said::startedAt, Optional::isPresent)
                .orElseGet(() -> ordered.stream()
                        .map(HeardReport::said)
                        .filter(said -> said.state().hasBegun())
                        .map(Said::at)
                        .findFirst());
    }

    private static Instant firstAt(List<HeardReport> ordered, Optional<Instant> started) {
        return Stream.concat(started.stream(), Stream.of(ordered.get(0).said().at()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first of the reports at the end that say the same: who says "completed" twice ended the first time. */
    private static Instant endedAt(List<HeardReport> ordered) {
        int first = ordered.size() - 1;
        var state = ordered.get(first).said().state();
        while (first > 0 && ordered.get(first - 1).said().state() == state) {
            first--;
        }
        return ordered.get(first).said().at();
    }

    private static <T> Optional<T> lastTold(List<HeardReport> ordered, Function<Said, T> what, Predicate<T> isTold) {
        return ordered.stream()
                .map(report -> what.apply(report.said()))
                .filter(isTold)
                .reduce((earlier, later) -> later);
    }
}
