package io.remit.access;

import java.util.Set;
import java.util.UUID;

/**
 * The proof that this actor may do this here. Every service method takes one first; a transaction takes its tenant
 * and its actor from it.
 *
 * @param actor who acts
 * @param scope what the transaction made from this may reach
 * @param tenant the tenant whose rows are "mine"; {@link #PLATFORM} outside every tenant
 * @param tenantSlug the tenant's slug in addresses, or the empty string on the platform
 * @param permissions what the actor may do here
 * @param origin where the act came from
 */
public record Access(
        Actor actor, Scope scope, TenantId tenant, String tenantSlug, Set<Permission> permissions, Origin origin) {

    /** The reserved tenant that owns the platform's own events, so that no event is without a tenant. */
    public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));

    /** What a transaction may reach: see {@code db.TableClass}. */
    public enum Scope {
        /** One tenant's rows, and editions to read. */
        TENANT,
        /** The platform: editions to write, tenants to manage; in a tenant only through that tenant's own scope. */
        OPERATOR
    }

    public Access {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
