package io.remit.audit;

import static io.remit.access.Permission.ACTIVITY_READ;
import static io.remit.access.Permission.OPERATIONS_READ;
import static io.remit.web.Method.GET;

import io.remit.access.Access;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.tenant.SettingService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Fact;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened in a tenant, for its members; and on the platform, for the operator. */
public final class AuditRoutes {
    private static final int PAGE = 50;
    private static final int PAGE_OF_FILE = 500;
    /** A file holds the newest so many; the days of the filter lead to earlier ones. */
    private static final int MOST_IN_FILE = 20_000;

    private final AuditService audit;
    private final MembershipService memberships;
    private final SettingService settings;

    public AuditRoutes(AuditService audit, MembershipService memberships, SettingService settings) {
        this.audit = audit;
        this.memberships = memberships;
        this.settings = settings;
    }

    public void register(Routes routes) {
        routes.tenantNav("Activity", "history", "/activity", ACTIVITY_READ);
        routes.tenant(GET, "/activity", ACTIVITY_READ, this::page);
        routes.tenant(GET, "/activity/csv", ACTIVITY_READ, this::csv);
        routes.tenant(GET, "/activity/events/{event}", ACTIVITY_READ, this::event);
        routes.operator(GET, "/audit/events/{event}", OPERATIONS_READ, this::event);
        routes.operatorNav("Activity", "history", "/audit", OPERATIONS_READ);
        routes.operator(GET, "/audit", OPERATIONS_READ, this::page);
        routes.operator(GET, "/audit/csv", OPERATIONS_READ, this::csv);
    }

    private static boolean isPlatform(Request in) {
        return in.access().tenant().equals(Access.PLATFORM);
    }

    private static String address(Request in) {
        return isPlatform(in) ? "/admin/audit" : "/t/" + in.access().tenantSlug() + "/activity";
    }

    private Reply page(Request in) {
        var filter = AuditFilter.of(in);
        var zone = zone(in);
        var page = page(in, Wanted.of(filter, zone));
        var address = address(in);
        var view = view(in, filter, page.events());
        return Reply.page(
                        "audit/activity",
                        new ActivityPage(
                                in.viewer().place(),
                                address,
                                view.filters(memberships.people(in.access()), isPlatform(in), zone.getId()),
                                page.events().stream().map(view::row).toList(),
                                address + "/csv" + filter.query(""),
                                new Pager(
                                        link(address, filter, "after", page.newer()),
                                        link(address, filter, "before", page.older()))))
                .fragment("events");
    }

    private Reply event(Request in) {
        var found = audit.event(in.access(), in.id("event", id -> id));
        var event = found.event();
        var address = address(in);
        var view = view(in, AuditFilter.of(in), List.of(event));
        return Reply.page(
                "audit/event",
                new EventPage(
                        List.of(new Link("Activity", address)),
                        in.viewer().place(),
                        event.words(),
                        Moment.at(event.at(), zone(in)),
                        facts(event, view),
                        event.told(),
                        found.newer()
                                .map(one -> address + "/events/" + one.id())
                                .orElse(""),
                        found.older()
                                .map(one -> address + "/events/" + one.id())
                                .orElse("")));
    }

    private static List<Fact> facts(AuditEvent event, ActivityView view) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Who", view.name(event.actor())));
        facts.add(new Fact("To what", event.subjectName()));
        facts.add(new Fact("Action", event.action()));
        facts.add(new Fact("Subject", event.subject()));
        facts.add(new Fact("Outcome", event.outcome()));
        facts.add(new Fact("Request", event.requestId()));
        facts.add(new Fact("From", event.address().isEmpty() ? "Not known" : event.address()));
        facts.add(new Fact("Event", event.id().toString()));
        return facts;
    }

    private ZoneId zone(Request in) {
        return isPlatform(in) ? ZoneOffset.UTC : settings.setting(in.access()).zone();
    }

    private static String link(String address, AuditFilter filter, String direction, Optional<Place> place) {
        return place.map(at -> address + filter.query(direction + "=" + at)).orElse("");
    }

    private AuditService.Page page(Request in, Wanted wanted) {
        return Place.of(in.query("before"))
                .map(place -> audit.before(in.access(), wanted, place, PAGE))
                .or(() -> Place.of(in.query("after")).map(place -> audit.after(in.access(), wanted, place, PAGE)))
                .orElseGet(() -> audit.first(in.access(), wanted, PAGE));
    }

    /** The names of all who are mentioned on a page are looked up at once. */
    private ActivityView view(Request in, AuditFilter filter, List<AuditEvent> events) {
        var actors = events.stream().map(AuditEvent::actor).collect(Collectors.toCollection(ArrayList::new));
        filter.who().ifPresent(actors::add);
        var ids = new HashSet<UUID>();
        events.stream().flatMap(event -> event.told().stream()).forEach(change -> {
            Value.id(change.before()).ifPresent(ids::add);
            Value.id(change.after()).ifPresent(ids::add);
        });
        return new ActivityView(
                address(in), filter, memberships.actorNames(in.access(), actors), memberships.names(in.access(), ids));
    }

    /** The events of the filter as they stand in the log, read a page at a time. */
    private Reply csv(Request in) {
        var wanted = Wanted.of(AuditFilter.of(in), zone(in));
        var lines = new ArrayList<List<String>>();
        var page = audit.first(in.access(), wanted, PAGE_OF_FILE);
        add(in, page.events(), lines);
        while (page.older().isPresent() && lines.size() < MOST_IN_FILE) {
            page = audit.before(in.access(), wanted, page.older().get(), PAGE_OF_FILE);
            add(in, page.events(), lines);
        }
        if (page.older().isPresent()) {
            lines.add(List.of("Older events follow: ask for earlier days.", "", "", "", "", ""));
        }
        return Reply.file(Attachment.csv(
                "activity.csv", Csv.bytes(List.of("at", "who", "what", "action", "subject", "changes"), lines)));
    }

    private void add(Request in, List<AuditEvent> events, List<List<String>> lines) {
        var names = memberships.actorNames(
                in.access(), events.stream().map(AuditEvent::actor).toList());
        events.forEach(event -> lines.add(List.of(
                event.at().toString(),
                names.getOrDefault(event.actor(), ""),
                event.words(),
                event.action(),
                event.subjectName(),
                event.told().stream().map(AuditRoutes::told).collect(Collectors.joining("; ")))));
    }

    private static String told(AuditEvent.Change change) {
        var field = change.field().replace('_', ' ') + ": ";
        return change.before().isEmpty() ? field + change.after() : field + change.before() + " → " + change.after();
    }
}
