package io.remit.tenant;

import io.remit.access.ProjectId;
import io.remit.catalog.ServiceEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * One instance of a service that a tenant has, in a region.
 *
 * @param id its id
 * @param service the service it is an instance of
 * @param name unique among the tenant's projects of that service, retired ones too
 * @param region as the provider calls it
 * @param instance what the platform calls it, as policies name it; empty where nobody has said
 * @param since when it was added, or taken into use again
 * @param graceDays how many days it had to do what it found
 * @param retiredAt when it went out of use; empty while it is in use
 */
public record Project(
        ProjectId id,
        ServiceEntry service,
        String name,
        String region,
        String instance,
        Instant since,
        int graceDays,
        Optional<Instant> retiredAt) {

    public boolean retired() {
        return retiredAt.isPresent();
    }

    /** As what is done for this project names it, where a duty is fulfilled for each. */
    public String subject() {
        return subject(id);
    }

    /** The same of the project with this id. */
    public static String subject(ProjectId id) {
        return "project:" + id;
    }
}
