package io.remit.access;

import java.util.UUID;

/** The id of one event that set a conditional duty off. */
public record TriggerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
