package io.remit.access;

import java.util.UUID;

/** The id of one service. */
public record ServiceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
