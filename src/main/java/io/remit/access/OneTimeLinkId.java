package io.remit.access;

import java.util.UUID;

/** The id of one one time link. */
public record OneTimeLinkId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
