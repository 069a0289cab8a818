package io.remit.access;

import java.util.UUID;

/** The id of one probe of a bucket. */
public record ProbeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
