package io.remit.access;

import java.util.UUID;

/** The id of what was said of one job after an incident. */
public record VerificationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
