package io.remit.tenant;

import static io.remit.access.Permission.TENANT_EDIT;
import static io.remit.access.Permission.TENANT_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.catalog.ServiceEntry;
import io.remit.identity.MembershipService;
import io.remit.identity.Tenant;
import io.remit.identity.TenantService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The operator's list of tenants. */
public final class TenantsRoutes {
    private static final String BASE = "/admin/tenants";
    private static final int PAGE = 50;
    private static final int NAME_CHARACTERS = 120;
    private static final int SLUG_CHARACTERS = 40;
    private final TenantService tenants;
    private final MembershipService memberships;
    private final SubscriptionService subscriptions;
    private final ProjectService projects;

    /** One page of the list, and where its neighbours are. */
    private record Shown(List<Tenant> tenants, Pager pager) {
        static Shown of(List<Tenant> tenants, String words, boolean hasEarlier, boolean hasLater) {
            if (tenants.isEmpty()) {
                return new Shown(tenants, Pager.NONE);
            }
            var first = tenants.get(0);
            var last = tenants.get(tenants.size() - 1);
            return new Shown(
                    tenants,
                    new Pager(
                            hasEarlier ? address(words, "before", first) : "",
                            hasLater ? address(words, "after", last) : ""));
        }

        private static String address(String words, String direction, Tenant beyond) {
            var query = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
            return BASE + "?" + query + direction + "=" + beyond.slug();
        }
    }

    public TenantsRoutes(
            TenantService tenants,
            MembershipService memberships,
            SubscriptionService subscriptions,
            ProjectService projects) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.subscriptions = subscriptions;
        this.projects = projects;
    }

    public void register(Routes routes) {
        routes.operatorNav("Tenants", "building", "/tenants", TENANT_READ);
        routes.operator(GET, "/tenants", TENANT_READ, this::page);
        routes.operator(POST, "/tenants", TENANT_EDIT, this::create).reshow(this::page);
    }

    private Reply create(Request in) {
        var form = in.form();
        var name = form.required("name", "Write the name of the organisation.", NAME_CHARACTERS);
        var slug = form.required("slug", "Choose a short name for addresses, such as acme.", SLUG_CHARACTERS);
        form.mustBeValid();
        var tenant = tenants.create(in.access(), slug, name);
        return Reply.goTo(BASE + "/" + tenant.slug())
                .flash(tenant.name() + " is added. Subscribe it to a service, and invite its first administrator.");
    }

    private Reply page(Request in) {
        var words = in.query("q");
        var shown = in.query("before").isEmpty() ? onward(in, words) : backward(in, words);
        return Reply.page(
                        "tenant/tenants",
                        new TenantsPage(
                                words,
                                rows(in, shown.tenants()),
                                shown.pager(),
                                in.typed().problems(),
                                in.typed().field("name", ""),
                                in.typed().field("slug", "")))
                .fragment("tenants");
    }

    /** One tenant more than is shown tells whether there is a page beyond. */
    private Shown onward(Request in, String words) {
        var after = in.query("after");
        var found = tenants.page(in.access(), words, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return Shown.of(shown, words, !after.isEmpty(), found.size() > PAGE);
    }

    private Shown backward(Request in, String words) {
        var found = tenants.pageBefore(in.access(), words, in.query("before"), PAGE + 1);
        var shown = found.subList(Math.max(0, found.size() - PAGE), found.size());
        return Shown.of(shown, words, found.size() > PAGE, true);
    }

    private List<TenantsPage.Row> rows(Request in, List<Tenant> shown) {
        var ids = shown.stream().map(Tenant::id).toList();
        var services = subscriptions.servicesByTenant(in.access(), ids);
        var memberCounts = memberships.counts(in.access(), ids);
        var projectCounts = projects.counts(in.access(), ids);
        return shown.stream()
                .map(tenant -> new TenantsPage.Row(
                        tenant.name(),
                        tenant.slug(),
                        BASE + "/" + tenant.slug(),
                        services.getOrDefault(tenant.id(), List.of()).stream()
                                .map(ServiceEntry::name)
                                .collect(Collectors.joining(", ")),
                        memberCounts.getOrDefault(tenant.id(), 0),
                        projectCounts.getOrDefault(tenant.id(), 0),
                        Moment.dayOf(tenant.createdAt())))
                .toList();
    }
}
