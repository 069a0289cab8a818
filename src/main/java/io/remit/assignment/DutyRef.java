package io.remit.assignment;

import io.remit.access.DutyId;
import io.remit.access.ServiceId;

/**
 * A duty as other rooms name it.
 *
 * @param service the service whose editions have it
 * @param key its key in them
 * @param label how people call it, for the audit trail
 */
public record DutyRef(ServiceId service, String key, String label) {
    public DutyId id() {
        return DutyId.of(service, key);
    }
}
