package io.remit.ping;

import static io.remit.access.Permission.DUTY_READ;
import static io.remit.access.Permission.PING_EDIT;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.PingId;
import io.remit.catalog.CatalogService;
import io.remit.report.Csv;
import io.remit.tenant.PortalAddress;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Attachment;
import io.remit.web.Once;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.List;

/** A tenant's page of pings. */
public final class PingRoutes {
    private final PingService pings;
    private final PingedDuties duties;
    private final PortalAddress address;

    /** @param configuredAddress the address people use; empty where none is set */
    public PingRoutes(
            PingService pings,
            CatalogService catalog,
            SubscriptionService subscriptions,
            ProjectService projects,
            String configuredAddress) {
        this.pings = pings;
        this.duties = new PingedDuties(catalog, subscriptions, projects);
        this.address = new PortalAddress(configuredAddress);
    }

    public void register(Routes routes) {
        routes.tenantNav("Pings", "plug-connected", "/pings", DUTY_READ);
        routes.tenant(GET, "/pings", DUTY_READ, this::page);
        routes.tenant(GET, "/pings/csv", DUTY_READ, this::csv);
        routes.tenant(POST, "/pings", PING_EDIT, this::create).reshow(this::page);
        routes.tenant(POST, "/pings/{ping}/revocation", PING_EDIT, this::revoke);
    }

    private Reply csv(Request in) {
        var rows = pings.listed(in.access()).stream()
                .map(one -> List.of(
                        one.ping().name(),
                        one.ping().key(),
                        one.ping().subject(),
                        one.outcome().outcome().name(),
                        one.outcome().since().toString(),
                        one.outcome().lastAt().map(Object::toString).orElse(""),
                        one.ping().period().toString(),
                        one.ping().grace().toString()))
                .toList();
        var columns = List.of("ping", "duty", "subject", "outcome", "since", "last report", "period", "grace");
        return Reply.file(Attachment.csv("pings.csv", Csv.bytes(columns, rows)));
    }

    private Reply create(Request in) {
        var draft = PingForm.read(in, duties.duties(in.access()), duties.projects(in.access()));
        var made = pings.create(in.access(), draft);
        return Once.goTo(in, base(in), List.of(made.ping().name(), address.link(in, made.path())));
    }

    private Reply revoke(Request in) {
        var revoked = pings.revoke(in.access(), in.id("ping", PingId::new));
        return Reply.goTo(base(in))
                .flash("The address of " + revoked.name() + " is revoked; it answers nobody any more.");
    }

    private Reply page(Request in) {
        var access = in.access();
        var view =
                new PingsView(in, base(in), duties.duties(access), duties.projects(access), pings.perProject(access));
        var made = Once.taken(in, base(in));
        var page = Reply.page("ping/pings", view.page(pings.listed(access), made));
        return made.isEmpty() ? page : Once.shown(page);
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/pings";
    }
}
