package io.remit.access;

import java.util.UUID;

/** The id of one tenant. */
public record TenantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
