package io.remit.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * What a plan says as a whole.
 *
 * @param scenario the failure it recovers from
 * @param summary when it applies and what it reaches; may be empty
 */
public record PlanDetails(
        String name, String scenario, String summary, Optional<Duration> rto, Optional<Duration> rpo) {}
