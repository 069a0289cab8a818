package io.remit.app;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Role;
import io.remit.access.TenantId;

/** The Access of whoever can start a command on the machine: the operator's, on the platform or inside a tenant. */
final class CommandAccess {
    private CommandAccess() {}

    static Access platform(String command) {
        return in(command, Access.PLATFORM, "");
    }

    static Access in(String command, TenantId tenant, String slug) {
        return new Access(
                new Actor(Actor.Kind.COMMAND, command),
                Access.Scope.OPERATOR,
                tenant,
                slug,
                Role.OPERATOR.permissions(),
                Origin.LOCAL);
    }

    /** What a member of the tenant may do there, for a demo in which people have done something. */
    static Access as(AccountId account, Role role, Access inTenant) {
        return new Access(
                Actor.account(account),
                Access.Scope.TENANT,
                inTenant.tenant(),
                inTenant.tenantSlug(),
                role.permissions(),
                inTenant.origin());
    }
}
