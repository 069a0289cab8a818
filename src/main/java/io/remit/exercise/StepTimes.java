package io.remit.exercise;

import io.remit.access.Problem.Invalid;
import io.remit.plan.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the acts make of a step and its times. */
final class StepTimes {
    private StepTimes() {}

    /**
     * When something happened: as told, or now.
     *
     * @throws Invalid where it is in the future, or before the disruption
     */
    static Instant happened(Change change, Optional<Instant> told) {
        var at = notInTheFuture(change, told);
        if (change.run().times().disrupted().filter(at::isBefore).isPresent()) {
            throw new Invalid(
                    "at", "That is before the disruption. Correct the time here, or that of the disruption first.");
        }
        return at;
    }

    /** The same for what may have been before the disruption. */
    static Instant notInTheFuture(Change change, Optional<Instant> told) {
        var now = change.tx().now();
        if (told.filter(time -> time.isAfter(now.plus(RunTimes.SKEW))).isPresent()) {
            throw new Invalid("at", "That is in the future. Write when it happened, or leave it empty for now.");
        }
        return told.filter(time -> time.isBefore(now)).orElse(now);
    }

    static RunStep started(RunStep step, Instant at, Change change) {
        return new RunStep(
                step.id(),
                step.plan(),
                StepState.STARTED,
                StepOutcome.NONE,
                me(change),
                Optional.of(at),
                Optional.empty(),
                me(change),
                now(change),
                "",
                Optional.empty(),
                step.waited(),
                Optional.empty(),
                change.run().changes());
    }

    static RunStep done(RunStep step, StepReport report, Instant at, Change change) {
        mustBeAfter(step.startedAt(), at, "It was started later than that. Write a later time.");
        return new RunStep(
                step.id(),
                step.plan(),
                StepState.DONE,
                report.outcome(),
                me(change),
                step.startedAt(),
                Optional.of(at),
                me(change),
                now(change),
                report.note(),
                Optional.empty(),
                step.waited(),
                report.measured(),
                change.run().changes());
    }

    static RunStep skipped(RunStep step, String reason, Instant at, Change change) {
        return new RunStep(
                step.id(),
                step.plan(),
                StepState.SKIPPED,
                StepOutcome.NONE,
                me(change),
                step.startedAt(),
                Optional.of(at),
                me(change),
                now(change),
                reason,
                Optional.empty(),
                waited(step, at),
                Optional.empty(),
                change.run().changes());
    }

    static RunStep blocked(RunStep step, String reason, Instant at, Change change) {
        mustBeAfter(step.startedAt(), at, "It was started later than that. Write a later time.");
        return new RunStep(
                step.id(),
                step.plan(),
                StepState.BLOCKED,
                StepOutcome.NONE,
                step.takenBy(),
                step.startedAt(),
                Optional.empty(),
                me(change),
                now(change),
                reason,
                Optional.of(at),
                step.waited(),
                Optional.empty(),
                change.run().changes());
    }

    static RunStep released(RunStep step, Instant at, Change change) {
        mustBeAfter(step.blockedAt(), at, "It was blocked later than that. Write a later time.");
        return new RunStep(
                step.id(),
                step.plan(),
                step.startedAt().isPresent() ? StepState.STARTED : StepState.OPEN,
                StepOutcome.NONE,
                step.takenBy(),
                step.startedAt(),
                Optional.empty(),
                me(change),
                now(change),
                "",
                Optional.empty(),
                waited(step, at),
                Optional.empty(),
                change.run().changes());
    }

    /** Back to where it was before it was over: somebody works on it, or nobody does. */
    static RunStep undone(RunStep step, Change change) {
        boolean begun = step.startedAt().isPresent();
        return new RunStep(
                step.id(),
                step.plan(),
                begun ? StepState.STARTED : StepState.OPEN,
                StepOutcome.NONE,
                begun ? step.takenBy() : Optional.empty(),
                step.startedAt(),
                Optional.empty(),
                me(change),
                now(change),
                "",
                Optional.empty(),
                step.waited(),
                Optional.empty(),
                change.run().changes());
    }

    /** The run's times once a step is done. */
    static RunTimes after(RunTimes times, RunStep step, StepReport report, Instant at) {
        return switch (step.plan().kind()) {
            case SERVICE_RESTORED -> times.with(TimeKind.RESTORED, Optional.of(at));
            case SERVICE_VERIFIED ->
                // Seen not to work is not verified.
                report.outcome() == StepOutcome.PASSED ? times.with(TimeKind.VERIFIED, Optional.of(at)) : times;
            case RECOVERY_POINT -> times.with(TimeKind.RECOVERY_POINT, report.recoveryPoint());
            default -> times;
        };
    }

    /** The run's times once it is not done any more. */
    static RunTimes without(RunTimes times, RunStep step) {
        return timeOf(step.plan().kind())
                .map(kind -> times.with(kind, Optional.empty()))
                .orElse(times);
    }

    /** The time of the run that a step of this kind sets. */
    static Optional<TimeKind> timeOf(StepKind kind) {
        return switch (kind) {
            case SERVICE_RESTORED -> Optional.of(TimeKind.RESTORED);
            case SERVICE_VERIFIED -> Optional.of(TimeKind.VERIFIED);
            case RECOVERY_POINT -> Optional.of(TimeKind.RECOVERY_POINT);
            default -> Optional.empty();
        };
    }

    /** @throws Invalid at the field of the form where the time was written */
    static void mustBePossible(RunTimes times, RunStep step, Instant now) {
        times.problems(now).entrySet().stream().findFirst().ifPresent(problem -> {
            boolean typed =
                    problem.getKey() == TimeKind.RECOVERY_POINT && step.plan().kind() == StepKind.RECOVERY_POINT;
            throw new Invalid(typed ? "recoveryPoint" : "at", problem.getValue());
        });
    }

    private static Duration waited(RunStep step, Instant at) {
        return step.waitedUntil(at);
    }

    private static void mustBeAfter(Optional<Instant> earlier, Instant at, String otherwise) {
        if (earlier.filter(at::isBefore).isPresent()) {
            throw new Invalid("at", otherwise);
        }
    }

    private static Optional<String> me(Change change) {
        return Optional.of(change.tx().access().actor().reference());
    }

    private static Optional<Instant> now(Change change) {
        return Optional.of(change.tx().now());
    }
}
