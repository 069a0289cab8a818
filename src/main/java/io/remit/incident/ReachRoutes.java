package io.remit.incident;

import static io.remit.access.Permission.INCIDENT_PUBLISH;
import static io.remit.web.Method.GET;

import io.remit.access.IncidentId;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The operator's list of the tenants that an incident concerns. */
public final class ReachRoutes {
    private static final int PAGE = 50;
    private static final int PAGE_OF_FILE = 500;
    private final ProviderIncidentService incidents;
    private final ReachService reach;

    public ReachRoutes(ProviderIncidentService incidents, ReachService reach) {
        this.incidents = incidents;
        this.reach = reach;
    }

    public void register(Routes routes) {
        routes.operator(GET, "/incidents/{incident}/tenants", INCIDENT_PUBLISH, this::page);
        routes.operator(GET, "/incidents/{incident}/tenants/csv", INCIDENT_PUBLISH, this::csv);
    }

    private Reply page(Request in) {
        var incident = incident(in);
        var words = in.query("q");
        var after = in.query("after");
        var base = OperatorIncidentRoutes.BASE + "/" + incident.id();
        var found = reach.page(in.access(), incident, words, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var query = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        var pager = new Pager(
                after.isEmpty() ? "" : base + "/tenants" + (query.isEmpty() ? "" : "?" + query),
                found.size() > PAGE
                        ? base + "/tenants?" + query + "after="
                                + shown.get(shown.size() - 1)
                                        .concerned()
                                        .tenant()
                                        .slug()
                        : "");
        return Reply.page(
                        "incident/reach",
                        new ReachPage(
                                List.of(
                                        new Link("Incidents", OperatorIncidentRoutes.BASE),
                                        new Link(incident.title(), base)),
                                base,
                                incident.title(),
                                words,
                                shown.stream().map(ReachRoutes::row).toList(),
                                pager))
                .fragment("tenants");
    }

    private static ReachPage.Row row(ReachService.Row row) {
        var tenant = row.concerned().tenant();
        var progress = row.progress();
        return new ReachPage.Row(
                tenant.name(),
                tenant.slug(),
                "/admin/tenants/" + tenant.slug(),
                row.concerned().projects(),
                state(progress),
                progress.givenAt().isEmpty() ? "" : IncidentWords.count(progress.runs(), "run", "runs"),
                progress.runs() == 0 ? "" : progress.ended() + " of " + progress.runs() + " over",
                progress.verified() == 0 ? "" : IncidentWords.count(progress.verified(), "job", "jobs"));
    }

    private static Badge state(Progress progress) {
        if (progress.givenAt().isEmpty()) {
            return Badge.quiet("hourglass", "Being handed out");
        }
        if (progress.closed()) {
            return Badge.ok("Closed by the tenant");
        }
        if (progress.runs() == 0) {
            return Badge.warn("No plan");
        }
        return progress.acting() > 0 ? Badge.info("At work") : Badge.quiet("clock", "Not begun");
    }

    private Reply csv(Request in) {
        var incident = incident(in);
        var rows = new ArrayList<List<String>>();
        var after = "";
        for (int size = PAGE_OF_FILE; size == PAGE_OF_FILE; ) {
            var page = reach.page(in.access(), incident, in.query("q"), after, PAGE_OF_FILE);
            page.forEach(row -> rows.add(List.of(
                    row.concerned().tenant().slug(),
                    row.concerned().tenant().name(),
                    String.valueOf(row.concerned().projects()),
                    row.progress().givenAt().map(Instant::toString).orElse(""),
                    String.valueOf(row.progress().runs()),
                    String.valueOf(row.progress().acting()),
                    String.valueOf(row.progress().ended()),
                    String.valueOf(row.progress().verified()),
                    row.progress().closed() ? "yes" : "no")));
            size = page.size();
            after = size == 0 ? "" : page.get(size - 1).concerned().tenant().slug();
        }
        var columns = List.of(
                "tenant",
                "name",
                "projects",
                "handed out",
                "runs",
                "runs begun",
                "runs over",
                "jobs verified",
                "closed");
        return Reply.file(Attachment.csv("incident-tenants.csv", Csv.bytes(columns, rows)));
    }

    private Incident incident(Request in) {
        return incidents.incident(in.access(), in.id("incident", IncidentId::new));
    }
}
