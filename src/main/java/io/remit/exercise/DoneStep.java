package io.remit.exercise;

import io.remit.access.ExerciseId;
import io.remit.access.ServiceId;
import java.time.Instant;

/** A step that was done in a run that is finished. */
public record DoneStep(
        ExerciseId exercise, ServiceId service, String name, ExerciseKind kind, StepOutcome outcome, Instant at) {}
