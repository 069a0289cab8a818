package io.remit.mechanism;

import io.remit.access.ServiceId;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.Instant;
import java.util.Optional;

/**
 * How a mechanism finds things now.
 *
 * @param subject the project it is about, as {@link io.remit.tenant.Project#subject} names it; empty for all of the service
 * @param since since when it is so, where that is known
 * @param sentence what was found, for people
 * @param place where it is to be seen, below the tenant's pages
 */
public record Finding(
        ServiceId service,
        Mechanism mechanism,
        String subject,
        CheckOutcome outcome,
        Grade grade,
        Optional<Instant> since,
        String sentence,
        String place) {}
