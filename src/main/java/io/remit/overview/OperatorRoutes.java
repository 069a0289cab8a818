package io.remit.overview;

import static io.remit.access.Permission.OPERATIONS_READ;
import static io.remit.web.Method.GET;

import io.remit.audit.AuditEvent;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Severities;
import io.remit.overview.OperatorService.Recent;
import io.remit.overview.OperatorService.ServiceStanding;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Stat;
import java.util.List;

/** The operator's first page. */
public final class OperatorRoutes {
    private static final String CATALOG = "/admin/catalog";
    private static final String ACTIVITY = "/admin/audit";
    private static final String SESSIONS = ACTIVITY + "?action=identity.session";
    private final OperatorService operations;

    public OperatorRoutes(OperatorService operations) {
        this.operations = operations;
    }

    public void register(Routes routes) {
        routes.operatorNav("Overview", "layout-dashboard", "", OPERATIONS_READ);
        routes.operator(GET, "", OPERATIONS_READ, this::page);
    }

    private Reply page(Request in) {
        var services = operations.services(in.access());
        var recent = operations.recent(in.access());
        return Reply.page(
                "overview/operator",
                new OperatorPage(
                        operations.needs(in.access(), services),
                        stats(services, operations.tenantCount(in.access())),
                        services.stream().map(OperatorRoutes::service).toList(),
                        recent.events().stream()
                                .map(event -> event(event, recent))
                                .toList(),
                        ACTIVITY,
                        SESSIONS));
    }

    private static List<Stat> stats(List<ServiceStanding> services, int tenants) {
        long published =
                services.stream().filter(one -> one.edition().isPresent()).count();
        int drafts = services.stream().mapToInt(one -> one.drafts().size()).sum();
        return List.of(
                new Stat(text(services.size()), "Services", "in the catalog", "info", "books", CATALOG),
                new Stat(text(published), "Published", "with an edition in effect", "ok", "circle-check", CATALOG),
                new Stat(text(drafts), "Drafts", "wait to be published", "warn", "pencil", CATALOG),
                new Stat(text(tenants), "Tenants", "on this installation", "quiet", "building", "/admin/tenants"));
    }

    private static OperatorPage.Service service(ServiceStanding one) {
        var href = CATALOG + "/" + one.service().slug();
        return new OperatorPage.Service(
                one.service().name(),
                href,
                one.edition().isPresent(),
                one.edition().map(EditionHead::label).orElse(""),
                one.edition().map(head -> Moment.on(head.effectiveOn())).orElse(Moment.NONE),
                drafts(one, href),
                Severities.counted(one.findings()),
                one.tenants());
    }

    private static List<Link> drafts(ServiceStanding one, String href) {
        return one.drafts().stream()
                .map(draft ->
                        new Link("Draft of " + Moment.dayOf(draft.createdAt()).text(), href + "/drafts/" + draft.id()))
                .toList();
    }

    private static OperatorPage.Recent event(AuditEvent event, Recent recent) {
        return new OperatorPage.Recent(
                Moment.at(event.at()),
                recent.names().getOrDefault(event.actor(), ""),
                event.words(),
                event.subjectName());
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
