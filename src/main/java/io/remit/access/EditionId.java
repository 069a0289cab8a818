package io.remit.access;

import java.util.UUID;

/** The id of one edition. */
public record EditionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
