package io.remit.tenant;

import static io.remit.access.Permission.TENANT_EDIT;
import static io.remit.access.Permission.TENANT_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.catalog.CatalogService;
import io.remit.catalog.EditionHead;
import io.remit.identity.InvitationService;
import io.remit.identity.InvitationService.Made;
import io.remit.identity.MembershipService;
import io.remit.identity.TenantService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Typed;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;
import java.util.Optional;

/** The operator's page of one tenant: what it uses, who is in it, whom to invite. */
public final class TenantRoutes {
    private static final Badge IN_USE = Badge.ok("In use");
    private static final Badge RETIRED = Badge.quiet("circle-minus", "Retired");
    private final TenantService tenants;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final ProjectService projects;
    private final MembershipService memberships;
    private final Invitations invitations;

    /** @param configuredAddress the address people use, for links to be sent; empty where none is set */
    public TenantRoutes(
            TenantService tenants,
            CatalogService catalog,
            SubscriptionService subscriptions,
            ProjectService projects,
            MembershipService memberships,
            InvitationService invitations,
            String configuredAddress) {
        this.tenants = tenants;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.projects = projects;
        this.memberships = memberships;
        this.invitations = new Invitations(invitations, memberships, new PortalAddress(configuredAddress));
    }

    public void register(Routes routes) {
        routes.operator(GET, "/tenants/{tenant}", TENANT_READ, this::page);
        routes.operator(POST, "/tenants/{tenant}/subscriptions", TENANT_EDIT, this::subscribe)
                .reshow(this::refused);
        routes.operator(POST, "/tenants/{tenant}/subscriptions/{service}/ending", TENANT_EDIT, this::endSubscription)
                .reshow(this::refused);
        routes.operator(POST, "/tenants/{tenant}/invitations", TENANT_EDIT, this::invite)
                .reshow(this::invitingAgain);
        routes.operator(POST, "/tenants/{tenant}/invitations/{invitation}/revocation", TENANT_EDIT, this::revoke)
                .reshow(this::refused);
    }

    private Reply subscribe(Request in) {
        subscriptions.subscribe(in.access(), in.form().text("service"));
        return Reply.goTo(base(in)).flash("The subscription is added.");
    }

    private Reply endSubscription(Request in) {
        subscriptions.end(in.access(), in.path("service"));
        return Reply.goTo(base(in)).flash("The subscription has ended.");
    }

    private Reply invite(Request in) {
        return show(in, "", Optional.of(invitations.make(in)), Optional.empty());
    }

    private Reply revoke(Request in) {
        invitations.revoke(in);
        return Reply.goTo(base(in)).flash("The invitation is taken back; its link does not work any more.");
    }

    private Reply page(Request in) {
        return show(in, "", Optional.empty(), Optional.empty());
    }

    private Reply invitingAgain(Request in) {
        return show(in, "", Optional.empty(), Optional.of(in.typed()));
    }

    private Reply refused(Request in) {
        var why = in.typed().problems().stream().findFirst();
        return show(in, why.map(problem -> problem.message()).orElse(""), Optional.empty(), Optional.empty());
    }

    private Reply show(Request in, String refused, Optional<Made> made, Optional<Typed> inviting) {
        var tenant = tenants.bySlug(in.access(), in.path("tenant"));
        var present = subscriptions.subscriptions(in.access());
        var addable = catalog.services(in.access()).stream()
                .filter(service ->
                        present.stream().noneMatch(row -> row.service().equals(service)))
                .map(service -> new Option(service.slug(), service.name(), false))
                .toList();
        return Reply.page(
                "tenant/tenant",
                new TenantPage(
                        List.of(new Link("Tenants", "/admin/tenants")),
                        tenant.name(),
                        tenant.slug(),
                        base(in),
                        refused,
                        Moment.dayOf(tenant.createdAt()),
                        present.stream().map(row -> subscription(in, row)).toList(),
                        !addable.isEmpty(),
                        addable,
                        members(in),
                        invitations.view(in, base(in), made, inviting),
                        projects(in)));
    }

    private TenantPage.Subscription subscription(Request in, Subscription row) {
        var edition = catalog.inEffect(in.access(), row.service().id());
        return new TenantPage.Subscription(
                row.service().name(),
                row.service().slug(),
                edition.map(EditionHead::label).orElse("No edition yet"),
                Moment.dayOf(row.since()));
    }

    private List<TenantPage.Member> members(Request in) {
        return memberships.members(in.access()).stream()
                .map(member -> new TenantPage.Member(
                        member.name(), member.email(), member.role().label(), Moment.dayOf(member.since())))
                .toList();
    }

    private List<TenantPage.Project> projects(Request in) {
        return projects.projects(in.access()).stream()
                .map(project -> new TenantPage.Project(
                        project.name(),
                        project.service().name(),
                        project.region(),
                        project.retired() ? RETIRED : IN_USE))
                .toList();
    }

    private static String base(Request in) {
        return "/admin/tenants/" + in.access().tenantSlug();
    }
}
