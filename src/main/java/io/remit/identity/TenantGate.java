package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Permission;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.NotFound;
import java.util.Set;

/** From a person and a slug to an Access in that tenant. Strangers learn nothing: an unknown slug looks the same. */
final class TenantGate {
    private TenantGate() {}

    static Access enter(Person person, String slug, Permission permission, Origin origin) {
        var place = person.places().stream()
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!place.role().permissions().contains(permission)) {
            throw new Forbidden("Your role here is " + place.role().label() + ", which does not include this.");
        }
        return new Access(
                Actor.account(person.account()),
                Access.Scope.TENANT,
                place.tenant(),
                slug,
                place.role().permissions(),
                origin);
    }

    /** A person outside every tenant, on pages of their own. */
    static Access own(AccountId account, Origin origin) {
        return new Access(Actor.account(account), Access.Scope.TENANT, Access.PLATFORM, "", Set.of(), origin);
    }

    /** Somebody who has not signed in. */
    static Access visitor(Origin origin) {
        return new Access(
                new Actor(Actor.Kind.VISITOR, ""), Access.Scope.TENANT, Access.PLATFORM, "", Set.of(), origin);
    }
}
