package io.remit.access;

import java.util.UUID;

/** The id of one run of a recovery plan. */
public record ExerciseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
