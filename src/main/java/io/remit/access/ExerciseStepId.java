package io.remit.access;

import java.util.UUID;

/** The id of one step in one run. */
public record ExerciseStepId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
