package io.remit.overview;

import static io.remit.access.Permission.DASHBOARD_READ;
import static io.remit.access.Permission.EDITION_ACKNOWLEDGE;
import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.web.Method.GET;

import io.remit.access.Access;
import io.remit.acknowledgement.Pending;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Voice;
import io.remit.duty.DutyLists;
import io.remit.duty.Register;
import io.remit.duty.StateBadge;
import io.remit.overview.DashboardPage.Attention;
import io.remit.overview.DashboardService.ServiceStanding;
import io.remit.recovery.RecoveryService;
import io.remit.setup.SetUpService;
import io.remit.standing.DutyState;
import io.remit.storage.StorageService;
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
    private static final int MOST_OF_RECOVERY = 3;
    private static final int MOST_OF_BUCKETS = 3;
    private static final int MOST_SERVICES = 8;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_IN_REGION = 8;
    private final DashboardService dashboards;
    private final ProjectService projects;
    private final SetUpService setUps;
    private final RecoveryService recovery;
    private final StorageService storage;

    public DashboardRoutes(
            DashboardService dashboards,
            ProjectService projects,
            SetUpService setUps,
            RecoveryService recovery,
            StorageService storage) {
        this.dashboards = dashboards;
        this.projects = projects;
        this.setUps = setUps;
        this.recovery = recovery;
        this.storage = storage;
    }

    public void register(Routes routes) {
        routes.tenantNav("Overview", "layout-dashboard", "", DASHBOARD_READ);
        routes.tenant(GET, "", DASHBOARD_READ, this::dashboard);
    }

    private Reply dashboard(Request in) {
        var base = in.viewer().base();
        var access = in.access();
        var bound = dashboards.bound(access);
        var pending = dashboards.pending(access);
        var standings = dashboards.standings(access, bound, pending);
        var running = projects.projects(access).stream()
                .filter(project -> !project.retired())
                .toList();
        var register = dashboards.register(access);
        var waiting = new ArrayList<>(setUps.notices(access));
        waiting.addAll(dashboards.heldBack(access, bound));
        if (!access.may(EDITION_ACKNOWLEDGE)) {
            waiting.addAll(Pending.notices(pending, base));
        }
        var gaps = GapsView.of(base, standings, register);
        return Reply.page(
                "overview/dashboard",
                new DashboardPage(
                        in.viewer().place(),
                        !bound.isEmpty(),
                        waiting,
                        new NeedsReader(access, base, register, pending, dashboards.approvals(access)).items(),
                        new OpenInTenant(access, base, standings, running, register).items(),
                        ofRecovery(access, base),
                        ofBuckets(access, base),
                        new News(base, standings, dashboards.upcoming(access, bound), pending).items(),
                        stats(base, register, gaps),
                        !register.duties().isEmpty(),
                        DutyMap.of(base, register),
                        DaysAhead.of(base, register),
                        TrendChart.of(dashboards.trend(access, register)),
                        gaps.listed(),
                        gaps.count(),
                        gaps.more(),
                        DutyLists.all(base),
                        standings.stream()
                                .limit(MOST_SERVICES)
                                .map(one -> service(base, one))
                                .toList(),
                        moreServices(base, standings.size()),
                        categories(base, standings),
                        Voice.HOLDERS.stream().map(Voice.TENANT::held).toList(),
                        !running.isEmpty(),
                        base + "/projects",
                        regions(running)));
    }

    /** Recovery has a page of its own; here stands what presses most, and how much more there is. */
    private List<Attention> ofRecovery(Access access, String base) {
        if (!access.may(EXERCISE_RUN)) {
            return List.of();
        }
        var needs = recovery.needs(access);
        var items = new ArrayList<Attention>();
        needs.stream()
                .limit(MOST_OF_RECOVERY)
                .map(need -> new Attention(need.badge(), need.text(), need.detail(), need.action()))
                .forEach(items::add);
        if (needs.size() > MOST_OF_RECOVERY) {
            items.add(new Attention(
                    Badge.info("Recovery"),
                    (needs.size() - MOST_OF_RECOVERY) + " more",
                    "",
                    new Link("See them", base + "/recovery")));
        }
        return items;
    }

    private List<Attention> ofBuckets(Access access, String base) {
        var needs = storage.needs(access);
        var items = new ArrayList<Attention>();
        needs.stream()
                .limit(MOST_OF_BUCKETS)
                .map(need -> new Attention(need.badge(), need.text(), need.detail(), need.action()))
                .forEach(items::add);
        if (needs.size() > MOST_OF_BUCKETS) {
            items.add(new Attention(
                    Badge.info("Buckets"),
                    (needs.size() - MOST_OF_BUCKETS) + " more",
                    "",
                    new Link("See them", base + "/buckets?state=wanted")));
        }
        return items;
    }

    private static Link moreServices(String base, int services) {
        return services > MOST_SERVICES
                ? new Link("All " + services + " services", base + "/responsibilities")
                : new Link("", "");
    }

    /** What is to do and what is in order are all duties together, each once. */
    private static List<Stat> stats(String base, Register register, GapsView gaps) {
        var all = register.duties().size();
        long toDo = register.duties().stream()
                .filter(duty -> duty.standing().state().needsAction())
                .count();
        var overdue = StateBadge.of(DutyState.OVERDUE);
        return List.of(
                new Stat(
                        text(toDo),
                        "To do",
                        "of " + all + (all == 1 ? " duty" : " duties"),
                        "info",
                        "circle-dot",
                        DutyLists.needingAction(base)),
                new Stat(
                        text(register.counts().getOrDefault(DutyState.OVERDUE, 0L)),
                        overdue.word(),
                        "of those to do",
                        overdue.tone(),
                        overdue.icon(),
                        DutyLists.in(base, DutyState.OVERDUE)),
                new Stat(
                        text(all - toDo),
                        "In order",
                        "fulfilled or set aside",
                        "ok",
                        "circle-check",
                        DutyLists.all(base)),
                new Stat(
                        text(gaps.count()),
                        "Gaps",
                        gaps.unowned() + " without an owner, " + gaps.open() + " left open",
                        Badge.gap("Gaps").tone(),
                        Badge.gap("Gaps").icon(),
                        base + "#gaps"));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static DashboardPage.Service service(String base, ServiceStanding one) {
        var service = one.bound().service();
        var head = one.bound().edition();
        var counts = Voice.HOLDERS.stream()
                .map(held -> new Bar.Count(Voice.TENANT.held(held), (int) one.held(held)))
                .toList();
        var href = base + "/responsibilities?service=" + service.slug();
        var changes = head.map(found -> base + "/editions/" + found.id()).orElse("");
        long count = one.changeCount();
        return new DashboardPage.Service(
                service.name(),
                href,
                head.isPresent(),
                head.map(EditionHead::label).orElse(""),
                head.map(found -> Moment.on(found.effectiveOn())).orElse(Moment.NONE),
                Bar.of(service.name(), href, counts),
                count > 0,
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
        byCategory.entrySet().stream().limit(MOST_CATEGORIES).forEach(entry -> {
            var category = entry.getKey();
            var counts = entry.getValue();
            bars.add(Bar.of(
                    category,
                    base + "/responsibilities?category=" + URLEncoder.encode(category, StandardCharsets.UTF_8),
                    Voice.HOLDERS.stream()
                            .map(held -> new Bar.Count(Voice.TENANT.held(held), counts.getOrDefault(held, 0)))
                            .toList(),
                    scale));
        });
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
                        region.getKey(),
                        region.getValue().size(),
                        region.getValue().stream().limit(MOST_IN_REGION).toList()))
                .toList();
    }
}
