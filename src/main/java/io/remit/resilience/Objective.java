package io.remit.resilience;

/**
 * What is promised of recovery time and recovery point.
 *
 * @param feature what the promise is about
 * @param rto the recovery time
 * @param rpo the recovery point
 * @param line where it stands
 */
public record Objective(String feature, Span rto, Span rpo, int line) {}
