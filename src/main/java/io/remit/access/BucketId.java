package io.remit.access;

import java.util.UUID;

/** The id of one bucket that a tenant registered. */
public record BucketId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
