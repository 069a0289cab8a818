package io.remit.job;

import io.remit.access.CaseId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an incident is, as far as jobs are concerned.
 *
 * @param caseId whose verifications count
 * @param service the service that was disrupted
 * @param regions where; empty for everywhere
 * @param disruptedAt since when
 * @param until when it was over; empty while it goes on
 */
public record CaseWindow(
        CaseId caseId, ServiceId service, Set<String> regions, Instant disruptedAt, Optional<Instant> until) {
    public CaseWindow {
        regions = Set.copyOf(regions);
    }
}
