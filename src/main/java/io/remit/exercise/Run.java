package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.ExerciseStepId;
import io.remit.access.Problem.NotFound;
import io.remit.plan.PlanVersion;
import java.util.List;

/**
 * A run with all that belongs to it.
 *
 * @param steps in the order of the plan; none while it is planned
 * @param log the newest record first
 */
public record Run(
        Exercise exercise,
        PlanVersion version,
        List<RunStep> steps,
        List<AccountId> participants,
        List<Entry> log,
        List<FollowUp> followUps) {
    public Run {
        steps = List.copyOf(steps);
        participants = List.copyOf(participants);
        log = List.copyOf(log);
        followUps = List.copyOf(followUps);
    }

    /** @throws NotFound where it has no such step */
    public RunStep step(ExerciseStepId id) {
        return Steps.find(steps, id);
    }

    /** What it would show if it ended now. */
    public Outcome outcomeNow() {
        return Outcome.of(exercise.kind(), exercise.times(), exercise.objectives(), steps);
    }
}
