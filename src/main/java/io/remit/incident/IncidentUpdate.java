package io.remit.incident;

import java.time.Instant;
import java.util.UUID;

/** What the provider told about an incident on the way. */
public record IncidentUpdate(UUID id, UpdateState state, String text, String by, Instant at) {}
