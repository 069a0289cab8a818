package io.remit.audit;

import static io.remit.access.Permission.ACTIVITY_READ;
import static io.remit.access.Permission.OPERATIONS_READ;
import static io.remit.web.Method.GET;

import io.remit.access.Actor;
import io.remit.identity.MembershipService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.util.Map;

/** What happened in a tenant, for its members; and on the platform, for the operator. */
public final class AuditRoutes {
    private static final int PAGE = 50;
    private final AuditService audit;
    private final MembershipService memberships;

    public AuditRoutes(AuditService audit, MembershipService memberships) {
        this.audit = audit;
        this.memberships = memberships;
    }

    public void register(Routes routes) {
        routes.tenantNav("Activity", "history", "/activity", ACTIVITY_READ);
        routes.tenant(GET, "/activity", ACTIVITY_READ, this::ofTenant);
        routes.operatorNav("Activity", "history", "/audit", OPERATIONS_READ);
        routes.operator(GET, "/audit", OPERATIONS_READ, this::ofPlatform);
    }

    private Reply ofTenant(Request in) {
        return show(in, "/t/" + in.access().tenantSlug() + "/activity");
    }

    private Reply ofPlatform(Request in) {
        return show(in, "/admin/audit");
    }

    private Reply show(Request in, String base) {
        var page = page(in);
        var actors = page.events().stream().map(AuditEvent::actor).toList();
        var names = memberships.actorNames(in.access(), actors);
        return Reply.page(
                "audit/activity",
                new ActivityPage(
                        in.viewer().place(),
                        page.events().stream().map(event -> row(event, names)).toList(),
                        new Pager(
                                page.newer()
                                        .map(place -> base + "?after=" + place)
                                        .orElse(""),
                                page.older()
                                        .map(place -> base + "?before=" + place)
                                        .orElse(""))));
    }

    private AuditService.Page page(Request in) {
        return Place.of(in.query("before"))
                .map(place -> audit.before(in.access(), place, PAGE))
                .or(() -> Place.of(in.query("after")).map(place -> audit.after(in.access(), place, PAGE)))
                .orElseGet(() -> audit.first(in.access(), PAGE));
    }

    private static ActivityPage.Event row(AuditEvent event, Map<Actor, String> names) {
        return new ActivityPage.Event(
                Moment.at(event.at()),
                names.getOrDefault(event.actor(), ""),
                event.words(),
                event.action(),
                event.subjectName(),
                event.changes().stream()
                        .map(change -> new ActivityPage.Change(
                                change.field().replace('_', ' '), change.before(), change.after()))
                        .toList());
    }
}
