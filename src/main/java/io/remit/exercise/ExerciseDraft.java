package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.PlanId;
import io.remit.access.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * A run that is to be made.
 *
 * @param scenario what is supposed to have happened
 * @param commander who leads it
 * @param participants who takes part
 * @param into the project it recovers into
 */
public record ExerciseDraft(
        PlanId plan,
        ExerciseKind kind,
        String name,
        String scenario,
        Optional<AccountId> commander,
        List<AccountId> participants,
        Optional<ProjectId> into) {
    public ExerciseDraft {
        participants = List.copyOf(participants);
    }
}
