package io.remit.access;

import java.util.UUID;

/** The id of one item of readiness. */
public record ReadinessItemId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
