package io.remit.exercise;

import io.remit.access.Access;
import io.remit.plan.StepKind;
import java.util.Optional;

/** What other rooms know of what a step asks for. */
@FunctionalInterface
public interface StepKnowledge {
    /** Empty for a kind of step of which nothing is known but what people say. */
    Optional<StepAnswer> of(Access access, Exercise run, StepKind kind);
}
