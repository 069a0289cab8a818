package io.remit.access;

import java.util.UUID;

/** The id of an incident as one tenant has it. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
