package io.remit.access;

import java.util.UUID;

/** The id of one version of a service. */
public record ServiceVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
