package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.Practised;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run that was finished is the plan practised, whatever came of it: who finds out that it fails has practised, too. */
public final class ExerciseWitness implements Witness {
    private final ExerciseService exercises;

    public ExerciseWitness(ExerciseService exercises) {
        this.exercises = exercises;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.mechanisms().contains(Mechanism.EXERCISES);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var deeds = exercises.practised(access, services).stream()
                .map(ExerciseWitness::deed)
                .toList();
        return new Witnessed(List.of(), deeds, List.of());
    }

    private static Deed deed(Practised run) {
        return new Deed(
                "exercise:" + run.exercise(),
                run.service(),
                Mechanism.EXERCISES,
                Optional.empty(),
                "",
                run.day(),
                run.day(),
                run.endedBy(),
                Grade.STATED,
                run.name() + ": " + run.result().label().toLowerCase(Locale.ROOT),
                "/recovery/exercises/" + run.exercise());
    }
}
