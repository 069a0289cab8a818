package io.remit.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of a duty through all editions of its service: a name-based UUID (RFC 9562) over the service and the duty's key,
 * so that a duty has an address before any tenant has touched it, and publishing an edition writes nothing per tenant.
 */
public record DutyId(UUID value) {

    /** The id of the duty that a service's editions know by this key. */
    public static DutyId of(ServiceId service, String key) {
        var name = service.value() + "/" + key;
        return new DutyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
