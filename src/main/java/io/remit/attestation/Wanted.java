package io.remit.attestation;

import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whose proof is read: one duty's, or that of all duties of some services.
 *
 * @param duty the one; empty for all
 * @param services of these; of no meaning where there is one duty
 */
record Wanted(Optional<DutyId> duty, List<ServiceId> services) {
    Wanted {
        services = List.copyOf(services);
    }

    static Wanted of(DutyId duty) {
        return new Wanted(Optional.of(duty), List.of());
    }

    static Wanted of(Collection<ServiceId> services) {
        return new Wanted(Optional.empty(), services.stream().distinct().toList());
    }

    boolean isNothing() {
        return duty.isEmpty() && services.isEmpty();
    }
}
