package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Permission;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.access.TenantId;

/** From a person to an operator's Access, on the platform or inside one tenant. Others find nothing here. */
final class OperatorGate {
    private OperatorGate() {}

    static Access enter(Person person, Permission permission, Origin origin) {
        return enter(person, permission, origin, Access.PLATFORM, "");
    }

    static Access enter(Person person, Permission permission, Origin origin, TenantId tenant, String slug) {
        if (!person.operator()) {
            throw new NotFound();
        }
        var permissions = Role.OPERATOR.permissions();
        if (!permissions.contains(permission)) {
            throw new Forbidden("The operator's role does not include this.");
        }
        return new Access(Actor.account(person.account()), Access.Scope.OPERATOR, tenant, slug, permissions, origin);
    }
}
