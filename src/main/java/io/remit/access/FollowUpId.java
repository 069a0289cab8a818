package io.remit.access;

import java.util.UUID;

/** The id of one follow-up action of a run. */
public record FollowUpId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
