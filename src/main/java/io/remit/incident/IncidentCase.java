package io.remit.incident;

import io.remit.access.CaseId;
import io.remit.access.IncidentId;
import io.remit.access.ServiceId;
import io.remit.job.CaseWindow;
import io.remit.tenant.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An incident as one tenant has it.
 *
 * @param incident the provider's incident; empty where the tenant declared its own
 * @param madeBy who opened it: the job that hands incidents out, or whoever declared it
 * @param regions those that concern the tenant
 * @param providerClosing that the provider closed its incident
 * @param closing that the tenant closed its side
 * @param version how often the tenant's side was changed
 */
public record IncidentCase(
        CaseId id,
        Optional<IncidentId> incident,
        ServiceId service,
        String title,
        String scenario,
        Instant disruptedAt,
        Optional<Instant> detectedAt,
        Instant declaredAt,
        String madeBy,
        Instant madeAt,
        Optional<Instant> handedOutAt,
        List<String> regions,
        Optional<Closing> providerClosing,
        Optional<Closing> closing,
        int version) {
    public IncidentCase {
        regions = List.copyOf(regions);
    }

    /** What it is, as far as jobs are concerned. */
    public CaseWindow window() {
        return new CaseWindow(id, service, Set.copyOf(regions), disruptedAt, closedAt());
    }

    /** Whether the tenant declared it itself. */
    public boolean own() {
        return incident.isEmpty();
    }

    /** Whether it goes on: neither the provider nor the tenant closed it. */
    public boolean open() {
        return closing.isEmpty() && providerClosing.isEmpty();
    }

    /** Whether it was declared by mistake. */
    public boolean withdrawn() {
        return closing.or(() -> providerClosing).filter(Closing::withdrawn).isPresent()
                || providerClosing.filter(Closing::withdrawn).isPresent();
    }

    /** When it was over: when the first of the two closed it. */
    public Optional<Instant> closedAt() {
        var provider = providerClosing.map(Closing::at);
        var own = closing.map(Closing::at);
        return provider.isPresent() && own.isPresent()
                ? Optional.of(provider.get().isBefore(own.get()) ? provider.get() : own.get())
                : provider.or(() -> own);
    }

    /** Whether this project was there, in one of the regions, while it went on. */
    public boolean concerns(Project project) {
        boolean isThere = project.service().id().equals(service)
                && regions.stream().anyMatch(region -> Incident.sameRegion(region, project.region()));
        boolean cameInTime =
                closedAt().filter(end -> project.since().isAfter(end)).isEmpty();
        boolean stayed =
                project.retiredAt().filter(end -> end.isBefore(disruptedAt)).isEmpty();
        return isThere && cameInTime && stayed;
    }
}
