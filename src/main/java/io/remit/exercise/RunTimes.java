package io.remit.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The times of a run, on the one time line that has no time zones and no daylight saving: what lies between two of them is
 * what has passed.
 *
 * @param recoveryPoint the time of the newest usable data that was recovered
 */
public record RunTimes(
        Optional<Instant> disrupted,
        Optional<Instant> detected,
        Optional<Instant> declared,
        Optional<Instant> restored,
        Optional<Instant> verified,
        Optional<Instant> recoveryPoint) {
    /** Of a run that has not begun. */
    public static final RunTimes NONE = new RunTimes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Clocks of people and servers differ a little. */
    static final Duration SKEW = Duration.ofMinutes(2);

    /** Pairs whose first cannot come after the second. */
    private static final List<List<TimeKind>> ORDER = List.of(
            List.of(TimeKind.DISRUPTED, TimeKind.DETECTED),
            List.of(TimeKind.DISRUPTED, TimeKind.DECLARED),
            List.of(TimeKind.DETECTED, TimeKind.DECLARED),
            List.of(TimeKind.DISRUPTED, TimeKind.RESTORED),
            List.of(TimeKind.DISRUPTED, TimeKind.VERIFIED),
            List.of(TimeKind.RESTORED, TimeKind.VERIFIED));

    /** One of the times. */
    public Optional<Instant> at(TimeKind kind) {
        return switch (kind) {
            case DISRUPTED -> disrupted;
            case DETECTED -> detected;
            case DECLARED -> declared;
            case RESTORED -> restored;
            case VERIFIED -> verified;
            case RECOVERY_POINT -> recoveryPoint;
        };
    }

    /** The same with one of them changed. */
    public RunTimes with(TimeKind kind, Optional<Instant> time) {
        return new RunTimes(
                kind == TimeKind.DISRUPTED ? time : disrupted,
                kind == TimeKind.DETECTED ? time : detected,
                kind == TimeKind.DECLARED ? time : declared,
                kind == TimeKind.RESTORED ? time : restored,
                kind == TimeKind.VERIFIED ? time : verified,
                kind == TimeKind.RECOVERY_POINT ? time : recoveryPoint);
    }

    /** From disruption to the service verified. */
    public Optional<Duration> rto() {
        return disrupted.flatMap(from -> verified.map(to -> Duration.between(from, to)));
    }

    /** From the newest recovered data to the disruption. */
    public Optional<Duration> rpo() {
        return recoveryPoint.flatMap(from -> disrupted.map(to -> Duration.between(from, to)));
    }

    /** What cannot be about them, each at the time that would have to change. */
    public Map<TimeKind, String> problems(Instant now) {
        Map<TimeKind, String> problems = new LinkedHashMap<>();
        for (var kind : TimeKind.values()) {
            if (at(kind).filter(time -> time.isAfter(now.plus(SKEW))).isPresent()) {
                problems.put(kind, "That is in the future. Write when it happened, or leave it empty.");
            }
        }
        for (var pair : ORDER) {
            var first = pair.get(0);
            var second = pair.get(1);
            if (isAfter(first, second)) {
                problems.putIfAbsent(
                        second,
                        second.label() + " cannot be before " + first.label().toLowerCase(java.util.Locale.ROOT) + ".");
            }
        }
        if (isAfter(TimeKind.RECOVERY_POINT, TimeKind.DISRUPTED)) {
            problems.putIfAbsent(
                    TimeKind.RECOVERY_POINT,
                    "That is after the disruption. If no data was lost, write the time of the disruption.");
        }
        return problems;
    }

    private boolean isAfter(TimeKind first, TimeKind second) {
        return at(first).flatMap(one -> at(second).filter(one::isAfter)).isPresent();
    }
}
