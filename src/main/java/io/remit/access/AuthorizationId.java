package io.remit.access;

import java.util.UUID;

/** The id of one authorization of a bucket. */
public record AuthorizationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
