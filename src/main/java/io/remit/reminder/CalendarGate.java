package io.remit.reminder;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Permission;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.identity.MembershipService;
import io.remit.identity.SecretToken;
import io.remit.identity.Tenant;
import io.remit.identity.TenantService;
import java.util.Set;

/** From a calendar's secret address to its member's Access, which may read duties and no more. */
final class CalendarGate {
    private final Store store;
    private final TenantService tenants;
    private final MembershipService memberships;

    CalendarGate(Store store, TenantService tenants, MembershipService memberships) {
        this.store = store;
        this.tenants = tenants;
        this.memberships = memberships;
    }

    /** Whose calendar it is, and where. */
    record Place(TenantId tenant, AccountId account) {}

    /** A calendar being opened. */
    record Entered(Access access, AccountId account, Tenant tenant) {}

    /** @throws NotFound where the token opens nothing, or its member has left */
    Entered enter(Access visitor, String token) {
        var hash = SecretToken.hash(token);
        var place = store.systemRead(SystemAct.CALENDAR_OPEN, visitor, tx -> CalendarQueries.place(tx, hash))
                .orElseThrow(NotFound::new);
        var tenant = tenants.own(access(visitor, place, ""));
        var access = access(visitor, place, tenant.slug());
        boolean stays = memberships.members(access).stream()
                .anyMatch(member -> member.account().equals(place.account()));
        if (!stays) {
            throw new NotFound();
        }
        return new Entered(access, place.account(), tenant);
    }

    private static Access access(Access visitor, Place place, String slug) {
        return new Access(
                Actor.account(place.account()),
                Access.Scope.TENANT,
                place.tenant(),
                slug,
                Set.of(Permission.DUTY_READ),
                visitor.origin());
    }
}
