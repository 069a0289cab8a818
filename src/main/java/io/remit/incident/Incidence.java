package io.remit.incident;

import io.remit.access.CaseId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * That an incident struck a tenant: what a duty "after an incident" waits for.
 *
 * @param caseId the tenant's case
 * @param regions those of the incident that concern the tenant
 * @param projects the tenant's projects that it concerns
 * @param closed whether it is over
 */
public record Incidence(
        CaseId caseId,
        ServiceId service,
        String title,
        List<String> regions,
        Set<ProjectId> projects,
        Instant disruptedAt,
        boolean closed) {
    public Incidence {
        regions = List.copyOf(regions);
        projects = Set.copyOf(projects);
    }
}
