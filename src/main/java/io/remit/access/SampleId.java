package io.remit.access;

import java.util.UUID;

/** The id of one sample that was timed on its way to a backup bucket. */
public record SampleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
