package io.remit.exercise;

import io.remit.access.ExerciseStepId;
import io.remit.plan.PlanStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step of a run: what the plan says of it, and where it stands.
 *
 * @param plan as the run's version of the plan says it
 * @param outcome what it found, where it looked whether something is well
 * @param takenBy who works on it or did it, as an actor's reference
 * @param changedBy who changed it last
 * @param note what was said when it was checked off or skipped
 * @param blockedAt since when it waits; empty while it does not
 * @param waited how long it waited before, which is shown and never subtracted
 * @param measured the lag that was measured, for a step that measures one
 * @param changeNo the run's count of changes when this was last changed
 */
public record RunStep(
        ExerciseStepId id,
        PlanStep plan,
        StepState state,
        StepOutcome outcome,
        Optional<String> takenBy,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> changedBy,
        Optional<Instant> changedAt,
        String note,
        Optional<Instant> blockedAt,
        Duration waited,
        Optional<Duration> measured,
        long changeNo) {

    /** How long it waited so far. */
    public Duration waitedUntil(Instant now) {
        return blockedAt
                .map(since -> waited.plus(max(Duration.between(since, now))))
                .orElse(waited);
    }

    /** How long it took, waiting included; empty where nobody said when it began. */
    public Optional<Duration> took() {
        return startedAt.flatMap(from -> endedAt.map(to -> Duration.between(from, to)));
    }

    private static Duration max(Duration one) {
        return one.isNegative() ? Duration.ZERO : one;
    }
}
