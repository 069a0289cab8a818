package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.Permission;
import io.remit.catalog.CatalogService;
import io.remit.exercise.Exercise;
import io.remit.identity.MembershipService;
import io.remit.incident.IncidentPage.Live;
import io.remit.job.AffectedView;
import io.remit.job.JobVerificationService;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a tenant's pages of incidents show. */
public final class IncidentView {
    private final IncidentService incidents;
    private final ProviderIncidentService provider;
    private final AlertService alerts;
    private final CatalogService catalog;
    private final MembershipService memberships;
    private final JobVerificationService verifications;
    private final SettingOff duties;
    private final Clock clock;

    /** Which duties an incident set off, as a higher room knows them. */
    public interface SettingOff {
        List<IncidentPage.SetOff> by(Access access, CaseId id);
    }

    public IncidentView(
            IncidentService incidents,
            ProviderIncidentService provider,
            AlertService alerts,
            CatalogService catalog,
            MembershipService memberships,
            JobVerificationService verifications,
            SettingOff duties,
            Clock clock) {
        this.incidents = incidents;
        this.provider = provider;
        this.alerts = alerts;
        this.catalog = catalog;
        this.memberships = memberships;
        this.verifications = verifications;
        this.duties = duties;
        this.clock = clock;
    }

    IncidentsPage list(Request in) {
        var base = IncidentRoutes.base(in);
        var words = in.query("q");
        var page = Around.of(in, base, closed(in), IncidentCase::id);
        return new IncidentsPage(
                base,
                in.access().may(Permission.INCIDENT_DECLARE),
                words,
                coming(in),
                rows(in, incidents.unclosed(in.access())),
                rows(in, page.shown()),
                page.pager());
    }

    /** What the tenant has closed and has the words that the reader looks for. */
    Around.Closed<IncidentCase> closed(Request in) {
        return new Around.Closed<>() {
            @Override
            public List<IncidentCase> before(Optional<UUID> place, int limit) {
                return incidents.closed(in.access(), in.query("q"), place.map(CaseId::new), limit);
            }

            @Override
            public List<IncidentCase> after(UUID place, int limit) {
                return incidents.closedAfter(in.access(), in.query("q"), new CaseId(place), limit);
            }
        };
    }

    private List<IncidentsPage.Coming> coming(Request in) {
        return alerts.ofTenant(in.access()).stream()
                .filter(alarm -> alarm.caseId().isEmpty())
                .map(alarm -> new IncidentsPage.Coming(
                        alarm.title(),
                        Moment.at(alarm.since()),
                        alarm.last()
                                .map(update -> update.state().label() + ": " + update.text())
                                .orElse("")))
                .toList();
    }

    private List<IncidentsPage.Row> rows(Request in, List<IncidentCase> shown) {
        var last = provider.lastUpdates(
                in.access(),
                shown.stream().flatMap(one -> one.incident().stream()).toList());
        return shown.stream()
                .map(one -> new IncidentsPage.Row(
                        IncidentRoutes.base(in) + "/" + one.id(),
                        one.title(),
                        whose(one),
                        catalog.service(in.access(), one.service()).name(),
                        IncidentWords.regions(one.regions()),
                        Moment.at(one.disruptedAt()),
                        state(one, one.incident().flatMap(id -> Optional.ofNullable(last.get(id)))),
                        one.closedAt().isPresent(),
                        Moment.at(one.closedAt().orElse(one.declaredAt()))))
                .toList();
    }

    private static Badge whose(IncidentCase one) {
        return one.own() ? Badge.yours() : Badge.provider();
    }

    private static Badge state(IncidentCase one, Optional<IncidentUpdate> last) {
        if (one.withdrawn()) {
            return Badge.quiet("circle-minus", "Withdrawn");
        }
        if (one.closing().isPresent()) {
            return Badge.ok("Closed");
        }
        if (one.providerClosing().isPresent()) {
            return Badge.warn("Over, to be reviewed");
        }
        return last.map(update -> IncidentWords.badge(update.state())).orElse(Badge.bad("Going on"));
    }

    IncidentPage page(Request in, CaseId id) {
        var found = incidents.incident(in.access(), id);
        var base = IncidentRoutes.base(in) + "/" + id;
        var typed = in.typedInto(base + "/closing");
        var names = memberships.namesByReference(in.access(), references(found));
        boolean isUnclosed = found.closing().isEmpty();
        boolean mayRun = isUnclosed && in.access().may(Permission.EXERCISE_RUN);
        var plans = mayRun ? incidents.plansLeft(in.access(), found) : List.<io.remit.plan.Plan>of();
        var live = live(in, found);
        return new IncidentPage(
                List.of(new Link("Incidents", IncidentRoutes.base(in))),
                base,
                found.title(),
                whose(found),
                found.own(),
                refused(in, base),
                found.open(),
                mayRun,
                isUnclosed && in.access().may(Permission.INCIDENT_DECLARE),
                catalog.service(in.access(), found.service()).name(),
                IncidentWords.regions(found.regions()),
                found.scenario(),
                Moment.at(found.disruptedAt()),
                found.detectedAt().map(Moment::at).stream().toList(),
                Moment.at(found.declaredAt()),
                found.own() ? names.getOrDefault(found.madeBy(), "somebody") : "the provider",
                found.incident()
                        .map(incident ->
                                provider.incident(in.access(), incident).description())
                        .orElse(""),
                incidents.projects(in.access(), found).stream()
                        .map(project -> new IncidentPage.Project(project.name(), project.region()))
                        .toList(),
                live,
                plans.stream()
                        .map(plan -> new Option(plan.id().toString(), plan.name() + ": " + plan.scenario(), false))
                        .toList(),
                !live.runs().isEmpty() || !plans.isEmpty(),
                "/t/" + in.access().tenantSlug() + "/recovery/plans",
                found.withdrawn() ? List.of() : duties.by(in.access(), id),
                closings(found, names),
                typed.fieldProblems(),
                typed.field("review", ""),
                Field.of(typed.chosen("withdrawn", "yes", false) ? "yes" : ""),
                incidents.runs(in.access(), id).stream()
                        .filter(Exercise::isRunning)
                        .map(run -> new Link(
                                run.name(), "/t/" + in.access().tenantSlug() + "/recovery/exercises/" + run.id()))
                        .toList(),
                new Field(
                        typed.chosen("anyway", "yes", false) ? "yes" : "",
                        typed.field("anyway", "").error()));
    }

    private static List<String> references(IncidentCase found) {
        var references = new ArrayList<String>();
        references.add(found.madeBy());
        found.closing().map(Closing::by).ifPresent(references::add);
        return references;
    }

    /** Of the run's form too, which has one field and is sent in its place. */
    private static String refused(Request in, String base) {
        return in.typedInto(base + "/runs").problems().stream()
                .map(FieldProblem::message)
                .findFirst()
                .orElse(in.typed().field("", "").error());
    }

    private static List<IncidentPage.Closed> closings(IncidentCase found, java.util.Map<String, String> names) {
        var closings = new ArrayList<IncidentPage.Closed>();
        found.providerClosing()
                .ifPresent(one -> closings.add(new IncidentPage.Closed(
                        "provider", one.withdrawn(), one.review(), "Your provider", Moment.at(one.at()))));
        found.closing()
                .ifPresent(one -> closings.add(new IncidentPage.Closed(
                        "yours",
                        one.withdrawn(),
                        one.review(),
                        names.getOrDefault(one.by(), "somebody"),
                        Moment.at(one.at()))));
        return closings;
    }

    private IncidentPage.Run run(Request in, Exercise run) {
        var href = "/t/" + in.access().tenantSlug() + "/recovery/exercises/" + run.id();
        return new IncidentPage.Run(run.planName(), href, RunWords.badge(run), RunWords.clock(run, clock.instant()));
    }

    private Live live(Request in, IncidentCase found) {
        var updates = found.incident()
                .map(incident -> provider.updates(in.access(), incident))
                .orElse(List.of());
        var runs = incidents.runs(in.access(), found.id()).stream()
                .map(run -> run(in, run))
                .toList();
        var jobs = AffectedView.of(
                in,
                verifications.affected(in.access(), found.window()),
                found.id(),
                IncidentRoutes.base(in) + "/" + found.id());
        var told = updates.stream()
                .map(one -> new IncidentPage.Told(
                        one.id().toString(), IncidentWords.badge(one.state()), one.text(), Moment.at(one.at())))
                .toList();
        var state = state(found, updates.stream().findFirst());
        boolean isPreparing = found.handedOutAt().isEmpty();
        var seen = List.of(state, isPreparing, runs, jobs, told).hashCode();
        return new Live(Integer.toHexString(seen), found.closing().isEmpty(), state, isPreparing, runs, jobs, told);
    }
}
