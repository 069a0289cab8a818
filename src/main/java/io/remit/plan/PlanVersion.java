package io.remit.plan;

import io.remit.access.PlanId;
import io.remit.access.PlanVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a plan says, at one of its versions.
 *
 * @param number from 1
 * @param rto how soon after disruption the service must be verified; empty where nobody said
 * @param rpo how old the newest recovered data may be at disruption; empty where nobody said
 * @param madeBy who began it, as an actor's reference
 * @param frozen whether a run was made of it, so that it does not change any more
 * @param steps in their order
 */
public record PlanVersion(
        PlanVersionId id,
        PlanId plan,
        int number,
        Optional<Duration> rto,
        Optional<Duration> rpo,
        String summary,
        String madeBy,
        Instant madeAt,
        boolean frozen,
        List<PlanStep> steps) {
    public PlanVersion {
        steps = List.copyOf(steps);
    }

    /** Its steps, and what follows from how they depend on each other. */
    public PlanSteps order() {
        return new PlanSteps(steps);
    }

    PlanVersion with(PlanSteps others) {
        return new PlanVersion(id, plan, number, rto, rpo, summary, madeBy, madeAt, frozen, others.steps());
    }

    PlanVersion saying(PlanDetails details) {
        return new PlanVersion(
                id, plan, number, details.rto(), details.rpo(), details.summary(), madeBy, madeAt, frozen, steps);
    }
}
