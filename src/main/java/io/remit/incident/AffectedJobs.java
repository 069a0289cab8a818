package io.remit.incident;

import io.remit.access.Access;
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

    /** The jobs that were active in the case's window and regions, each with how it was verified. */
    List<AffectedJob> jobs(Access access, IncidentCase about);
}
