package io.remit.access;

import java.util.UUID;

/** The id of one schedule of exercises. */
public record ScheduleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
