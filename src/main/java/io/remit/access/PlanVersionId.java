package io.remit.access;

import java.util.UUID;

/** The id of one version of a recovery plan. */
public record PlanVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
