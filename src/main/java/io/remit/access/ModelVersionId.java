package io.remit.access;

import java.util.UUID;

/** The id of one version of a model. */
public record ModelVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
