package io.remit.access;

import java.util.UUID;

/** The id of one job. */
public record JobId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
