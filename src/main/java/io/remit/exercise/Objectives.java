package io.remit.exercise;

import java.time.Duration;
import java.util.Optional;

/**
 * What a run is to reach.
 *
 * @param rto how soon after disruption the service must be verified; empty where nobody said
 * @param rpo how old the newest recovered data may be at disruption; empty where nobody said
 */
public record Objectives(Optional<Duration> rto, Optional<Duration> rpo) {
    /** Whether there is nothing to compare with. */
    public boolean none() {
        return rto.isEmpty() && rpo.isEmpty();
    }
}
