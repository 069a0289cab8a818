package io.remit.access;

import java.util.UUID;

/** The id of one API token. */
public record TokenId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
