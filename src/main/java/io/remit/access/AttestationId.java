package io.remit.access;

import java.util.UUID;

/** The id of one attestation. */
public record AttestationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
