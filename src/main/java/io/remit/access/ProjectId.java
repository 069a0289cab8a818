package io.remit.access;

import java.util.UUID;

/** The id of one project. */
public record ProjectId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
