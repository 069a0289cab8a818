package io.remit.exercise;

import io.remit.access.PlanId;
import java.util.Optional;

/** Which runs a reader wants to see; empty fields leave out nothing. */
record ExerciseFilter(
        Optional<ExerciseKind> kind, Optional<ExerciseState> state, Optional<Result> result, Optional<PlanId> plan) {
    static final ExerciseFilter ALL =
            new ExerciseFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean isAll() {
        return equals(ALL);
    }
}
