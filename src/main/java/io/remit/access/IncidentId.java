package io.remit.access;

import java.util.UUID;

/** The id of one incident that the provider declared. */
public record IncidentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
