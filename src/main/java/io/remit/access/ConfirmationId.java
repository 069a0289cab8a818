package io.remit.access;

import java.util.UUID;

/** The id of one confirmation of readiness. */
public record ConfirmationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
