package io.remit.incident;

import io.remit.catalog.ServiceEntry;
import io.remit.plan.Plan;
import io.remit.plan.PlanService;
import io.remit.standing.TypedTime;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Request;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the form shows by which a tenant declares an incident of its own. */
public final class IncidentDeclarationView {
    private final IncidentService incidents;
    private final SubscriptionService subscriptions;
    private final ProjectService projects;
    private final PlanService plans;
    private final SettingService settings;
    private final Clock clock;

    public IncidentDeclarationView(
            IncidentService incidents,
            SubscriptionService subscriptions,
            ProjectService projects,
            PlanService plans,
            SettingService settings,
            Clock clock) {
        this.incidents = incidents;
        this.subscriptions = subscriptions;
        this.projects = projects;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
    }

    DeclarationPage page(Request in) {
        var entered = Entered.shown(in);
        var services = subscriptions.services(in.access());
        var usable = plans.plans(in.access());
        var zone = settings.setting(in.access()).zone();
        var service =
                entered.field("service", services.size() == 1 ? services.get(0).slug() : "");
        var key = entered.field("key", "").value();
        var problems = entered.problems();
        return new DeclarationPage(
                List.of(new Link("Incidents", IncidentRoutes.base(in))),
                IncidentRoutes.base(in),
                entered.refused(),
                problems,
                key.isEmpty() ? incidents.next(in.access()).toString() : key,
                service,
                services(services, service.value()),
                regions(in, entered),
                error(problems, "regions"),
                entered.field("others", ""),
                entered.field("title", ""),
                entered.field("scenario", ""),
                scenarios(usable),
                entered.field("description", ""),
                entered.field("disrupted", TypedTime.shown(clock.instant(), zone)),
                entered.field("detected", ""),
                entered.field("zone", zone.getId()),
                DeclarationForm.ZONES,
                usable.stream().map(plan -> plan(plan, services, in)).toList(),
                error(problems, "plans"),
                false,
                "",
                "");
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

    /** The regions in which the tenant has projects, with their names. */
    private List<Option> regions(Request in, Entered entered) {
        Map<String, List<Project>> byRegion = projects.projects(in.access()).stream()
                .filter(project -> !project.retired())
                .collect(Collectors.groupingBy(
                        project -> Incident.normal(project.region()), LinkedHashMap::new, Collectors.toList()));
        var ticked = entered.all("regions");
        return byRegion.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(),
                        entry.getKey() + " ("
                                + entry.getValue().stream().map(Project::name).collect(Collectors.joining(", "))
                                + ")",
                        ticked.contains(entry.getKey())))
                .toList();
    }

    private static List<String> scenarios(List<Plan> plans) {
        var all = new LinkedHashSet<>(plans.stream().map(Plan::scenario).toList());
        all.addAll(IncidentWords.SCENARIOS);
        return List.copyOf(all);
    }

    private static Option plan(Plan plan, List<ServiceEntry> services, Request in) {
        var service = services.stream()
                .filter(one -> one.id().equals(plan.service()))
                .map(one -> one.name() + ", ")
                .findFirst()
                .orElse("");
        var id = plan.id().toString();
        return new Option(
                id,
                plan.name() + " (" + service + plan.scenario() + ")",
                in.typed().chosen("plans", id, false));
    }
}
