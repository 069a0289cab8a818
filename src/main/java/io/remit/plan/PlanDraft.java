package io.remit.plan;

import io.remit.access.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan that is to be made.
 *
 * @param scenario the failure it recovers from
 * @param steps in their order
 */
public record PlanDraft(
        String name,
        String scenario,
        String summary,
        Optional<Duration> rto,
        Optional<Duration> rpo,
        List<Step> steps) {
    public PlanDraft {
        steps = List.copyOf(steps);
    }

    /**
     * A step of it.
     *
     * @param needs the places, from 0, of earlier or later steps that must be done before
     */
    public record Step(
            StepKind kind,
            String title,
            String instructions,
            String role,
            Optional<AccountId> member,
            Optional<Duration> expected,
            boolean required,
            Set<Integer> needs) {
        public Step {
            needs = Set.copyOf(needs);
        }
    }
}
