package io.remit.identity;

import io.remit.access.Actor;
import io.remit.access.OneTimeLinkId;
import io.remit.access.Role;
import java.time.Instant;

/**
 * A one-time link that has been given out and not used yet.
 *
 * @param id its id
 * @param email whom it is for
 * @param role the role it gives
 * @param createdBy who made it
 * @param createdAt when it was made
 * @param expiresAt when it ends
 */
public record Invitation(
        OneTimeLinkId id, String email, Role role, Actor createdBy, Instant createdAt, Instant expiresAt) {}
