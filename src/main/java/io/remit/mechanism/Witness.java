package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import java.time.LocalDate;
import java.util.Collection;

/** One room's word on duties. A constant number of statements, however many there are. */
public interface Witness {
    /** Whether it may have something to say of such duties; asked so that nothing is read for nobody. */
    boolean knowsOf(Asked asked);

    /** @param today the tenant's day */
    Witnessed of(Access access, Collection<ServiceId> services, LocalDate today);
}
