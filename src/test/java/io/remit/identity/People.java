package io.remit.identity;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Actor;
import io.remit.access.Origin;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.testing.AuditTrail;
import io.remit.testing.OpenStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The services of this room on a database of their own, and people to try them with. */
final class People implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    final OpenStore opened = new OpenStore();
    final Store store = opened.store();
    final SignInService signIn = new SignInService(store, opened.clock());
    final InvitationService invitations = new InvitationService(store);
    final MembershipService memberships = new MembershipService(store);
    final AccountService accounts = new AccountService(store);
    final TenantService tenants = new TenantService(store);
    final Tenant acme = tenants.create(operator(Access.PLATFORM, ""), "acme", "Acme");
    final Tenant borealis = tenants.create(operator(Access.PLATFORM, ""), "borealis", "Borealis");

    static Access visitor(String address) {
        return TenantGate.visitor(new Origin("test", address));
    }

    static Access own(AccountId account) {
        return new Access(Actor.account(account), Access.Scope.TENANT, Access.PLATFORM, "", Set.of(), Origin.LOCAL);
    }

    static Access operator(TenantId tenant, String slug) {
        return new Access(
                new Actor(Actor.Kind.COMMAND, "test"),
                Access.Scope.OPERATOR,
                tenant,
                slug,
                Role.OPERATOR.permissions(),
                Origin.LOCAL);
    }

    static Access operator(Tenant tenant) {
        return operator(tenant.id(), tenant.slug());
    }

    static Access member(Tenant tenant, AccountId account, Role role) {
        return new Access(
                Actor.account(account),
                Access.Scope.TENANT,
                tenant.id(),
                tenant.slug(),
                role.permissions(),
                Origin.LOCAL);
    }

    /** The token of a new invitation. */
    String invited(Tenant tenant, String email, Role role) {
        return token(invitations.invite(operator(tenant), email, role).path());
    }

    static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    AccountId join(Tenant tenant, String email, Role role) {
        var token = invited(tenant, email, role);
        return invitations.acceptAsNew(visitor("192.0.2.1"), token, email, email.split("@")[0], PASSWORD);
    }

    void wait(Duration duration) {
        opened.clock().advance(duration);
    }

    List<AuditTrail.Event> platformEvents() {
        return AuditTrail.of(store, Access.PLATFORM);
    }

    AuditTrail.Event last(TenantId tenant) {
        return AuditTrail.last(store, tenant);
    }

    @Override
    public void close() {
        opened.close();
    }
}
