package io.remit.incident;

import io.remit.access.IncidentId;
import io.remit.access.Permission;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.MembershipService;
import io.remit.incident.ConcernQueries.Place;
import io.remit.incident.OperatorIncidentPage.Number;
import io.remit.standing.TypedTime;
import io.remit.web.Request;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the operator's pages of incidents show. */
final class OperatorIncidentView {
    private static final String BASE = OperatorIncidentRoutes.BASE;
    private final ProviderIncidentService incidents;
    private final ReachService reach;
    private final CatalogService catalog;
    private final MembershipService memberships;
    private final Clock clock;

    OperatorIncidentView(
            ProviderIncidentService incidents,
            ReachService reach,
            CatalogService catalog,
            MembershipService memberships,
            Clock clock) {
        this.incidents = incidents;
        this.reach = reach;
        this.catalog = catalog;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What an operator has looked at who declares. */
    static String seen(String service, List<String> regions) {
        return service + "|" + regions.stream().map(Incident::normal).sorted().collect(Collectors.joining("|"));
    }

    OperatorIncidentsPage list(Request in) {
        var words = in.query("q");
        var page = Around.of(in, BASE, closed(in), Incident::id);
        return new OperatorIncidentsPage(
                words,
                rows(in, incidents.open(in.access())),
                rows(in, page.shown()),
                page.pager(),
                BASE + "/csv" + (words.isEmpty() ? "" : "?q=" + encoded(words)));
    }

    /** What is closed and has the words that the reader looks for. */
    Around.Closed<Incident> closed(Request in) {
        return new Around.Closed<>() {
            @Override
            public List<Incident> before(Optional<UUID> place, int limit) {
                return incidents.closed(in.access(), in.query("q"), place.map(IncidentId::new), limit);
            }

            @Override
            public List<Incident> after(UUID place, int limit) {
                return incidents.closedAfter(in.access(), in.query("q"), new IncidentId(place), limit);
            }
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<OperatorIncidentsPage.Row> rows(Request in, List<Incident> shown) {
        var last = incidents.lastUpdates(
                in.access(), shown.stream().map(Incident::id).toList());
        return shown.stream()
                .map(one -> new OperatorIncidentsPage.Row(
                        BASE + "/" + one.id(),
                        one.title(),
                        catalog.service(in.access(), one.service()).name(),
                        IncidentWords.regions(one.regions()),
                        Moment.at(one.disruptedAt()),
                        IncidentWords.badge(one.closing(), Optional.ofNullable(last.get(one.id()))),
                        !one.open(),
                        Moment.at(one.closing().map(Closing::at).orElse(one.declaredAt()))))
                .toList();
    }

    DeclarationPage declaration(Request in, Entered entered) {
        var services = catalog.services(in.access());
        var places = reach.places(in.access());
        var service =
                entered.field("service", services.size() == 1 ? services.get(0).slug() : "");
        var chosen = DeclarationForm.regions(
                entered.all("regions"), entered.field("others", "").value());
        var isKnown = services.stream()
                .filter(one -> one.slug().equals(service.value()))
                .findFirst();
        boolean isReaching = entered.isThere() && isKnown.isPresent() && !chosen.isEmpty();
        var problems = entered.problems();
        return new DeclarationPage(
                List.of(new Link("Incidents", BASE)),
                BASE,
                entered.refused(),
                problems,
                entered.field("key", "").value().isEmpty()
                        ? incidents.next(in.access()).toString()
                        : entered.field("key", "").value(),
                service,
                services(services, service.value()),
                regions(places, services, chosen, entered.all("regions")),
                error(problems, "regions"),
                entered.field("others", ""),
                entered.field("title", ""),
                entered.field("scenario", ""),
                ProposedScenarios.of(in.access(), catalog, services),
                entered.field("description", ""),
                entered.field("disrupted", TypedTime.shown(clock.instant(), ZoneOffset.UTC)),
                entered.field("detected", ""),
                entered.field("zone", "UTC"),
                DeclarationForm.ZONES,
                List.of(),
                "",
                isReaching && problems.isEmpty(),
                isReaching ? reached(in, isKnown.orElseThrow(), chosen) : "",
                isReaching ? seen(service.value(), chosen) : "");
    }

    private String reached(Request in, ServiceEntry service, List<String> regions) {
        var size = reach.size(in.access(), service.id(), regions);
        var where = service.name() + " in " + IncidentWords.regions(regions);
        return size.tenants() == 0
                ? "Nobody has a project of " + where + " now. Whoever adds one while the incident is open is told then."
                : "It reaches " + IncidentWords.count(size.tenants(), "tenant", "tenants") + " with "
                        + IncidentWords.count(size.projects(), "project", "projects") + " of " + where
                        + ". Each sees it on every page at once and gets its runs.";
    }

    private static String error(List<FieldProblem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }

    private static List<Option> services(List<ServiceEntry> services, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "Choose a service", chosen.isEmpty()));
        services.forEach(
                one -> options.add(new Option(one.slug(), one.name(), one.slug().equals(chosen))));
        return options;
    }

    private static List<Option> regions(
            List<Place> places, List<ServiceEntry> services, List<String> chosen, List<String> ticked) {
        var named = services.stream().collect(Collectors.toMap(ServiceEntry::id, ServiceEntry::name));
        var byRegion = places.stream()
                .collect(Collectors.groupingBy(
                        place -> Incident.normal(place.region()),
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                place -> named.getOrDefault(place.service(), ""), Collectors.joining(", "))));
        return byRegion.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(),
                        entry.getKey() + " (" + entry.getValue() + ")",
                        !ticked.isEmpty() && chosen.stream().anyMatch(one -> Incident.sameRegion(one, entry.getKey()))))
                .toList();
    }

    OperatorIncidentPage page(Request in, IncidentId id) {
        var incident = incidents.incident(in.access(), id);
        var updates = incidents.updates(in.access(), id);
        var references =
                new ArrayList<>(updates.stream().map(IncidentUpdate::by).toList());
        references.add(incident.declaredBy());
        incident.closing().map(Closing::by).ifPresent(references::add);
        var names = memberships.namesByReference(in.access(), references);
        var base = BASE + "/" + id;
        return new OperatorIncidentPage(
                List.of(new Link("Incidents", BASE)),
                base,
                incident.title(),
                IncidentWords.badge(incident.closing(), updates.stream().findFirst()),
                in.typed().field("", "").error(),
                incident.open(),
                in.access().may(Permission.INCIDENT_PUBLISH),
                catalog.service(in.access(), incident.service()).name(),
                IncidentWords.regions(incident.regions()),
                incident.scenario(),
                incident.description(),
                Moment.at(incident.disruptedAt()),
                incident.detectedAt().map(Moment::at).stream().toList(),
                Moment.at(incident.declaredAt()),
                name(names, incident.declaredBy()),
                incident.open() && incident.handedOutAt().isEmpty(),
                numbers(reach.reach(in.access(), incident), incident.open()),
                base + "/tenants",
                updates.stream()
                        .map(one -> new OperatorIncidentPage.Told(
                                one.id().toString(),
                                IncidentWords.badge(one.state()),
                                one.text(),
                                name(names, one.by()),
                                Moment.at(one.at())))
                        .toList(),
                incident
                        .closing()
                        .map(one -> new OperatorIncidentPage.Closed(
                                one.withdrawn(), one.review(), name(names, one.by()), Moment.at(one.at())))
                        .stream()
                        .toList(),
                forms(in, incident, base, updates));
    }

    private static String name(Map<String, String> names, String reference) {
        return names.getOrDefault(reference, "somebody");
    }

    private static List<Number> numbers(Reach reach, boolean isOpen) {
        return List.of(
                isOpen
                        ? new Number(
                                "Tenants concerned",
                                "%,d".formatted(reach.concerned()),
                                IncidentWords.count(reach.projects(), "project", "projects"))
                        : new Number("Tenants concerned", "%,d".formatted(reach.given()), "when it was closed"),
                new Number("Have their case", "%,d".formatted(reach.given()), "handed out"),
                new Number("Have a run", "%,d".formatted(reach.withRuns()), "from a plan of theirs"),
                new Number("Have begun", "%,d".formatted(reach.acting()), "somebody did a step"),
                new Number("Have finished", "%,d".formatted(reach.finished()), "all their runs are over"),
                new Number("Have verified jobs", "%,d".formatted(reach.verified()), "at least one"));
    }

    private static OperatorIncidentPage.Forms forms(
            Request in, Incident incident, String base, List<IncidentUpdate> updates) {
        var update = in.typedInto(base + "/updates");
        var region = in.typedInto(base + "/regions");
        var times = in.typedInto(base + "/disruption");
        var closing = in.typedInto(base + "/closing");
        var state = updates.stream().findFirst().map(IncidentUpdate::state).orElse(UpdateState.INVESTIGATING);
        return new OperatorIncidentPage.Forms(
                String.valueOf(incident.version()),
                update.fieldProblems(),
                update.field("state", state.name()),
                IncidentWords.states(update.field("state", state.name()).value()),
                update.field("text", ""),
                region.fieldProblems(),
                region.field("region", ""),
                times.fieldProblems(),
                times.field("disrupted", TypedTime.shown(incident.disruptedAt(), ZoneOffset.UTC)),
                times.field(
                        "detected",
                        incident.detectedAt()
                                .map(at -> TypedTime.shown(at, ZoneOffset.UTC))
                                .orElse("")),
                times.field("zone", "UTC"),
                DeclarationForm.ZONES,
                closing.fieldProblems(),
                closing.field("review", ""),
                Field.of(closing.chosen("withdrawn", "yes", false) ? "yes" : ""));
    }
}
