package io.remit.access;

import java.util.UUID;

/** The id of one subscription. */
public record SubscriptionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
