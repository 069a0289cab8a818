package io.remit.app;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.PlanId;
import io.remit.incident.AffectedJobs;
import io.remit.incident.IncidentCase;
import io.remit.incident.Runs;
import java.util.List;

/** Stands where the rooms of runs and jobs will be. */
final class NoRuns implements Runs, AffectedJobs {
    @Override
    public void start(Access access, About about, PlanId plan) {}

    @Override
    public List<RunOfCase> of(Access access, CaseId id) {
        return List.of();
    }

    @Override
    public void open(Access access, IncidentCase about) {}

    @Override
    public List<AffectedJob> jobs(Access access, CaseId id) {
        return List.of();
    }
}
