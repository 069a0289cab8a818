package io.remit.exercise;

import io.remit.access.ExerciseId;
import io.remit.access.PlanId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run that was finished: that a plan was practised, whatever came of it.
 *
 * @param day the tenant's day on which it was finished
 * @param endedBy who finished it, as an actor's reference
 * @param recoveredInto the project it recovered into, where somebody said
 */
public record Practised(
        ServiceId service,
        PlanId plan,
        String planName,
        ExerciseId exercise,
        String name,
        ExerciseKind kind,
        LocalDate day,
        Result result,
        String endedBy,
        Optional<ProjectId> recoveredInto) {}
