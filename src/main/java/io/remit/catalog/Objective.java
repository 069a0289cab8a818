package io.remit.catalog;

import java.time.Duration;
import java.util.Optional;

/**
 * What an edition's page on disaster recovery promises of recovery time and recovery point.
 *
 * @param feature what the promise is about
 * @param rto the recovery time in the page's words; empty where it says nothing of it
 * @param rtoTime the same as a time; empty where the words are no number with a unit ("minutes")
 * @param rpo the recovery point in the page's words; empty where it says nothing of it
 * @param rpoTime the same as a time; empty where the words are no number with a unit ("near 0")
 * @param line where it stands in the page, from 1
 */
public record Objective(
        String feature, String rto, Optional<Duration> rtoTime, String rpo, Optional<Duration> rpoTime, int line) {}
