package io.remit.access;

import java.util.UUID;

/** The id of one session. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
