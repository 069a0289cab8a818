package io.remit.access;

import java.util.UUID;

/** The id of one membership. */
public record MembershipId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
