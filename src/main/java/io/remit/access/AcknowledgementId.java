package io.remit.access;

import java.util.UUID;

/** The id of one entry in a tenant's ledger of acknowledgements and objections. */
public record AcknowledgementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
