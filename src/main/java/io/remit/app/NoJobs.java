package io.remit.app;

import io.remit.access.Access;
import io.remit.incident.AffectedJobs;
import io.remit.incident.IncidentCase;
import java.util.List;

/** Stands where the room of jobs will be. */
final class NoJobs implements AffectedJobs {
    @Override
    public List<AffectedJob> jobs(Access access, IncidentCase about) {
        return List.of();
    }
}
