package io.remit.identity;

import io.remit.access.SessionId;
import java.time.Instant;

/** One of a person's sessions. */
public record SessionRow(SessionId id, Instant createdAt, Instant lastSeenAt, String address, String userAgent) {}
