package io.remit.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A plan as a list shows it.
 *
 * @param rto of its newest version
 * @param rpo of its newest version
 * @param steps how many its newest version has
 * @param versionAt when its newest version was begun
 * @param frozen whether a run was made of its newest version
 */
public record PlanHead(
        Plan plan, Optional<Duration> rto, Optional<Duration> rpo, int steps, Instant versionAt, boolean frozen) {}
