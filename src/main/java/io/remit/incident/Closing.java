package io.remit.incident;

import java.time.Instant;

/**
 * That an incident, or a tenant's side of it, was closed.
 *
 * @param by who closed it
 * @param withdrawn whether it was declared by mistake
 * @param review what happened, why, and what is done about it; the reason where it was withdrawn
 */
public record Closing(String by, Instant at, boolean withdrawn, String review) {}
