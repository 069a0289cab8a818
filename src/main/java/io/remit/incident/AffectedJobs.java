package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.web.parts.Badge;
import java.util.List;

/** What this room asks of the one that registers jobs. */
public interface AffectedJobs {
    /**
     * A job that ran where and when the incident was.
     *
     * @param href where it is verified
     * @param state what was last heard of it
     * @param outcome whether it was verified: holds, fails, or cannot be told
     */
    record AffectedJob(String name, String href, String project, Badge state, Badge outcome) {}

    /** Opens a verification for each job of the case that has none. */
    void open(Access access, IncidentCase about);

    /** The jobs of a case. */
    List<AffectedJob> jobs(Access access, CaseId id);
}
