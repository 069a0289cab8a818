package io.remit.plan;

import java.time.Instant;

/** A version of a plan as a list shows it. */
public record VersionHead(int number, String madeBy, Instant madeAt, boolean frozen) {}
