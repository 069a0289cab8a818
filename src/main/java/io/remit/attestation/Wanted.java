package io.remit.attestation;

import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Whose proof is read: some duties', or that of all duties of some services.
 *
 * @param duties these; of no meaning where services are named
 * @param services all of these
 */
record Wanted(List<DutyId> duties, List<ServiceId> services) {
    Wanted {
        duties = List.copyOf(duties);
        services = List.copyOf(services);
    }

    static Wanted of(DutyId duty) {
        return new Wanted(List.of(duty), List.of());
    }

    static Wanted duties(Collection<DutyId> duties) {
        return new Wanted(duties.stream().distinct().toList(), List.of());
    }

    List<UUID> dutyIds() {
        return duties.stream().map(DutyId::value).toList();
    }

    List<UUID> serviceIds() {
        return services.stream().map(ServiceId::value).toList();
    }

    static Wanted of(Collection<ServiceId> services) {
        return new Wanted(List.of(), services.stream().distinct().toList());
    }

    boolean isNothing() {
        return duties.isEmpty() && services.isEmpty();
    }
}
