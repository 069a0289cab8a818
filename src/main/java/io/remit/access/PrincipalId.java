package io.remit.access;

import java.util.UUID;

/** The id of one principal whom tenants authorize. */
public record PrincipalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
