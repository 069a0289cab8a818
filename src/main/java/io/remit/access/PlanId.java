package io.remit.access;

import java.util.UUID;

/** The id of one recovery plan. */
public record PlanId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
