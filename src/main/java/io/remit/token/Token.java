package io.remit.token;

import io.remit.access.Permission;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.access.TokenId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token, without its secret.
 *
 * @param id its id
 * @param tenant the tenant it belongs to; the platform's for a service's token
 * @param service the service it speaks for; empty for a tenant's own
 * @param name what people call it
 * @param permissions what it may do
 * @param madeBy who made it, as an actor's reference
 * @param madeAt when
 * @param expiresAt when it stops by itself
 * @param usedAt when it was used last, to the hour
 * @param revokedAt when somebody stopped it
 */
public record Token(
        TokenId id,
        TenantId tenant,
        Optional<ServiceId> service,
        String name,
        Set<Permission> permissions,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    public Token {
        permissions = Set.copyOf(permissions);
    }

    /** Whether it opens anything at that time. */
    public boolean opens(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
