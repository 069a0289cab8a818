package io.remit.access;

import java.util.UUID;

/** The id of one exception to a duty. */
public record ExceptionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
