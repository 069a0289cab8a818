package io.remit.overview;

import static io.remit.access.Permission.DASHBOARD_READ;
import static io.remit.web.Method.GET;

import io.remit.acknowledgement.Pending;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Voice;
import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.setup.SetUpService;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Bar;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Stat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tenant's first page. */
public final class DashboardRoutes {
    private final DashboardService dashboards;
    private final ProjectService projects;
    private final SetUpService setUps;

    public DashboardRoutes(DashboardService dashboards, ProjectService projects, SetUpService setUps) {
        this.dashboards = dashboards;
        this.projects = projects;
        this.setUps = setUps;
    }

    public void register(Routes routes) {
        routes.tenantNav("Overview", "layout-dashboard", "", DASHBOARD_READ);
        routes.tenant(GET, "", DASHBOARD_READ, this::dashboard);
    }

    private Reply dashboard(Request in) {
        var base = "/t/" + in.access().tenantSlug();
        var bound = dashboards.bound(in.access());
        var standings = dashboards.standings(in.access(), bound);
        var running = projects.projects(in.access()).stream()
                .filter(project -> !project.retired())
                .toList();
        var upcoming = dashboards.upcoming(in.access(), bound);
        var waiting = new ArrayList<>(setUps.notices(in.access()));
        waiting.addAll(Pending.notices(dashboards.pending(in.access()), base));
        var attention = new AttentionView(base, standings, upcoming, running).items();
        return Reply.page(
                "overview/dashboard",
                new DashboardPage(
                        in.viewer().place(),
                        !bound.isEmpty(),
                        waiting,
                        waiting.isEmpty() && attention.isEmpty(),
                        attention,
                        stats(base, standings),
                        standings.stream().map(one -> service(base, one)).toList(),
                        categories(base, standings),
                        Voice.HOLDERS.stream().map(Voice.TENANT::held).toList(),
                        !running.isEmpty(),
                        base + "/projects",
                        regions(running)));
    }

    private static List<Stat> stats(String base, List<ServiceStanding> standings) {
        var matrix = base + "/responsibilities";
        long ours =
                standings.stream().mapToLong(one -> one.duties(Party.CUSTOMER)).sum();
        long theirs =
                standings.stream().mapToLong(one -> one.duties(Party.PROVIDER)).sum();
        long shared =
                standings.stream().mapToLong(one -> one.held(HeldBy.SHARED)).sum();
        long gaps = DashboardService.gaps(standings).size();
        return List.of(
                stat(ours, "Your duties", "what you must do", Badge.yours(), matrix),
                stat(theirs, "Provider’s duties", "what you may rely on", Badge.provider(), matrix),
                stat(shared, "Shared responsibilities", "both have a part", Badge.shared(), matrix + "?party=shared"),
                stat(gaps, "Gaps", "who does it is left open", Badge.gap("Gaps"), matrix + "?party=nobody"));
    }

    private static Stat stat(long value, String label, String note, Badge badge, String href) {
        return new Stat(Long.toString(value), label, note, badge.tone(), badge.icon(), href);
    }

    private static DashboardPage.Service service(String base, ServiceStanding one) {
        var service = one.bound().service();
        var head = one.bound().edition();
        var counts = Voice.HOLDERS.stream()
                .map(held -> new Bar.Count(Voice.TENANT.held(held), (int) one.held(held)))
                .toList();
        var href = base + "/responsibilities?service=" + service.slug();
        var changes = head.map(
                        found -> base + "/responsibilities/changes?service=" + service.slug() + "&to=" + found.number())
                .orElse("");
        long count = one.changeCount();
        return new DashboardPage.Service(
                service.name(),
                href,
                head.isPresent(),
                head.map(EditionHead::label).orElse(""),
                head.map(found -> Moment.on(found.effectiveOn())).orElse(new Moment("", "")),
                Bar.of(service.name(), href, counts),
                one.changes().isPresent(),
                new Link(count + (count == 1 ? " change" : " changes"), changes));
    }

    private static List<Bar> categories(String base, List<ServiceStanding> standings) {
        var byCategory = DashboardService.byCategory(standings);
        int scale = byCategory.values().stream()
                .mapToInt(counts ->
                        counts.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(1);
        var bars = new ArrayList<Bar>();
        byCategory.forEach((category, counts) -> bars.add(Bar.of(
                category,
                base + "/responsibilities?category=" + URLEncoder.encode(category, StandardCharsets.UTF_8),
                Voice.HOLDERS.stream()
                        .map(held -> new Bar.Count(Voice.TENANT.held(held), counts.getOrDefault(held, 0)))
                        .toList(),
                scale)));
        return bars;
    }

    private static List<DashboardPage.Region> regions(List<Project> running) {
        Map<String, List<DashboardPage.Project>> byRegion = new TreeMap<>();
        for (var project : running) {
            byRegion.computeIfAbsent(project.region(), region -> new ArrayList<>())
                    .add(new DashboardPage.Project(
                            project.name(), project.service().name()));
        }
        return byRegion.entrySet().stream()
                .map(region -> new DashboardPage.Region(
                        region.getKey(), region.getValue().size(), region.getValue()))
                .toList();
    }
}
