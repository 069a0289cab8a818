package io.remit.app;

import io.remit.catalog.CatalogService;
import io.remit.db.Database;
import io.remit.db.Store;
import io.remit.identity.AccountService;
import io.remit.identity.InvitationService;
import io.remit.identity.MembershipService;
import io.remit.identity.SignInService;
import io.remit.identity.TenantService;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;

/** Every service, constructed once, top to bottom. */
final class Wiring {
    final Store store;
    final SignInService signIn;
    final AccountService accounts;
    final InvitationService invitations;
    final TenantService tenants;
    final MembershipService memberships;
    final CatalogService catalog;
    final SubscriptionService subscriptions;
    final ProjectService projects;

    Wiring(Database database, Clock clock) {
        store = new Store(database, clock);
        signIn = new SignInService(store, clock);
        accounts = new AccountService(store);
        invitations = new InvitationService(store);
        tenants = new TenantService(store);
        memberships = new MembershipService(store);
        catalog = new CatalogService(store, clock);
        subscriptions = new SubscriptionService(store, catalog);
        projects = new ProjectService(store, catalog);
    }
}
