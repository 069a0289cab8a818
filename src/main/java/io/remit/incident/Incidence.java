package io.remit.incident;

import io.remit.access.CaseId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * That an incident struck a tenant: what a duty "after an incident" waits for.
 *
 * @param caseId the tenant's case
 * @param regions those of the incident that concern the tenant
 * @param projects the tenant's projects that it concerns
 * @param closedAt when it was over; empty while it goes on
 */
public record Incidence(
        CaseId caseId,
        ServiceId service,
        String title,
        List<String> regions,
        Set<ProjectId> projects,
        Instant disruptedAt,
        Optional<Instant> closedAt) {
    public Incidence {
        regions = List.copyOf(regions);
        projects = Set.copyOf(projects);
    }
}
