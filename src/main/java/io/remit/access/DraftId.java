package io.remit.access;

import java.util.UUID;

/** The id of one draft. */
public record DraftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
