package io.remit.access;

import java.util.UUID;

/** The id of one ping address. */
public record PingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
