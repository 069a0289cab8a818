package io.remit.trend;

import java.time.Instant;

/** How a tenant's duties stood when they were counted last, and when that was. */
public record Counted(DayStanding standing, Instant at) {}
