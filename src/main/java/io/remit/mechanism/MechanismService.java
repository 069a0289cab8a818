package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Asks the mechanisms what they say of the duties of some services. */
public final class MechanismService {
    private final List<Witness> witnesses;

    public MechanismService(List<Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * What the mechanisms say of some duties; nothing of the provider's own duties, which have none.
     *
     * @param today the tenant's day
     */
    public Witnessed witnessed(Access access, Collection<ServiceId> services, Asked asked, LocalDate today) {
        if (access.tenant().equals(Access.PLATFORM) || services.isEmpty()) {
            return Witnessed.NOTHING;
        }
        return Witnessed.of(witnesses.stream()
                .filter(witness -> witness.knowsOf(asked))
                .map(witness -> witness.of(access, services, today))
                .toList());
    }
}
