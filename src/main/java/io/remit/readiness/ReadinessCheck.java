package io.remit.readiness;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Looks whether items are in place, for all services in one go. Where nothing is registered it cannot tell. */
@FunctionalInterface
public interface ReadinessCheck {
    /** What it finds on the tenant's day; what it does not look at is absent. */
    List<CheckFinding> findings(Access access, Collection<ServiceId> services, LocalDate today);
}
