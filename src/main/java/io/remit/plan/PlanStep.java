package io.remit.plan;

import io.remit.access.AccountId;
import io.remit.access.PlanStepId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One step of one version of a plan.
 *
 * @param key the same for this step in all versions of its plan
 * @param position from 1 in the order in which the plan lists it
 * @param instructions Markdown; may be empty
 * @param role who does it, as a role; may be empty
 * @param member who does it, as a member
 * @param expected how long it should take
 * @param required whether the run is "not met" without it
 * @param needs the steps of the same version that must be done before
 */
public record PlanStep(
        PlanStepId id,
        UUID key,
        int position,
        StepKind kind,
        String title,
        String instructions,
        String role,
        Optional<AccountId> member,
        Optional<Duration> expected,
        boolean required,
        List<PlanStepId> needs) {
    public PlanStep {
        needs = List.copyOf(needs);
    }

    PlanStep at(int place) {
        return new PlanStep(id, key, place, kind, title, instructions, role, member, expected, required, needs);
    }

    PlanStep needing(List<PlanStepId> others) {
        return new PlanStep(id, key, position, kind, title, instructions, role, member, expected, required, others);
    }

    PlanStep copied(PlanStepId copy, UUID itsKey, List<PlanStepId> others) {
        return new PlanStep(
                copy, itsKey, position, kind, title, instructions, role, member, expected, required, others);
    }
}
