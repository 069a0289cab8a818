package io.remit.incident;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.access.Permission.INCIDENT_DECLARE;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.CaseId;
import io.remit.access.PlanId;
import io.remit.access.Problem.Invalid;
import io.remit.catalog.CatalogService;
import io.remit.exercise.Exercise;
import io.remit.report.Csv;
import io.remit.tenant.SubscriptionService;
import io.remit.web.Attachment;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant's pages of incidents, and what every page tells of those that go on. */
public final class IncidentRoutes {
    private final IncidentService incidents;
    private final AlertService alerts;
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final IncidentView view;
    private final IncidentDeclarationView declarations;

    public IncidentRoutes(
            IncidentService incidents,
            AlertService alerts,
            CatalogService catalog,
            SubscriptionService subscriptions,
            IncidentView view,
            IncidentDeclarationView declarations) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.view = view;
        this.declarations = declarations;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/incidents", RECOVERY_READ, this::list);
        routes.tenant(GET, "/recovery/incidents/csv", RECOVERY_READ, this::csv);
        routes.tenant(GET, "/recovery/incidents/new", INCIDENT_DECLARE, this::form);
        routes.tenant(POST, "/recovery/incidents", INCIDENT_DECLARE, this::declare)
                .reshow(this::form);
        routes.tenant(GET, "/recovery/incidents/{case}", RECOVERY_READ, this::page);
        routes.tenant(POST, "/recovery/incidents/{case}/runs", EXERCISE_RUN, this::start)
                .reshow(this::page);
        routes.tenant(POST, "/recovery/incidents/{case}/closing", INCIDENT_DECLARE, this::close)
                .reshow(this::page);
        routes.alerting(this::alerts);
    }

    private List<Alert> alerts(Request in) {
        var base = in.viewer().base();
        boolean isOperator = base.equals("/admin");
        var alarms = isOperator ? alerts.ofOperator(in.access()) : alerts.ofTenant(in.access());
        return IncidentWords.alerts(alarms, base, isOperator);
    }

    private Reply list(Request in) {
        return Reply.page("incident/incidents", view.list(in)).fragment("closed");
    }

    private Reply csv(Request in) {
        var all = new ArrayList<>(incidents.unclosed(in.access()));
        all.addAll(Around.all(view.closed(in), one -> one.id().value()));
        var rows = all.stream()
                .map(one -> List.of(
                        one.title(),
                        one.own() ? "own" : "provider",
                        catalog.service(in.access(), one.service()).name(),
                        IncidentWords.regions(one.regions()),
                        one.scenario(),
                        one.disruptedAt().toString(),
                        one.detectedAt().map(Instant::toString).orElse(""),
                        one.declaredAt().toString(),
                        one.providerClosing()
                                .map(Closing::at)
                                .map(Instant::toString)
                                .orElse(""),
                        one.closing().map(Closing::at).map(Instant::toString).orElse(""),
                        one.closing().map(Closing::review).orElse("")))
                .toList();
        var columns = List.of(
                "incident",
                "declared by",
                "service",
                "regions",
                "scenario",
                "disrupted",
                "detected",
                "declared",
                "closed by provider",
                "closed",
                "review");
        return Reply.file(Attachment.csv("incidents.csv", Csv.bytes(columns, rows)));
    }

    private Reply form(Request in) {
        return Reply.page("incident/declaration", declarations.page(in));
    }

    private Reply declare(Request in) {
        var form = in.form();
        var declaration = DeclarationForm.read(form, subscriptions.services(in.access()));
        var declared = incidents.declare(in.access(), key(in), declaration, plans(form));
        return Reply.goTo(base(in) + "/" + declared.id())
                .flash(
                        form.all("plans").isEmpty()
                                ? "The incident is declared. Begin a run from a plan below."
                                : "The incident is declared and its run has begun.");
    }

    private static List<PlanId> plans(Form form) {
        try {
            return form.all("plans").stream()
                    .map(id -> new PlanId(UUID.fromString(id)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Invalid("plans", "Choose plans from the list.");
        }
    }

    /** The id that the form was made with; a new one where somebody sent none. */
    private CaseId key(Request in) {
        try {
            return new CaseId(UUID.fromString(in.form().text("key")));
        } catch (IllegalArgumentException e) {
            return incidents.next(in.access());
        }
    }

    /** Whoever watches asks again and again; where there is nothing new, nothing is sent. */
    private Reply page(Request in) {
        var page = view.page(in, id(in));
        return !in.query("seen").isEmpty()
                        && in.query("seen").equals(page.live().seen())
                ? Reply.bytes("text/plain", new byte[0]).status(204)
                : Reply.page("incident/incident", page).fragment("live");
    }

    private Reply start(Request in) {
        var form = in.form();
        var plan = plan(form);
        if (plan.isEmpty()) {
            form.reject("plan", "Choose a plan.");
        }
        form.mustBeValid();
        incidents.start(in.access(), id(in), plan.orElseThrow());
        return Reply.goTo(base(in) + "/" + id(in)).flash("The run has begun.");
    }

    private static Optional<PlanId> plan(Form form) {
        try {
            return Optional.of(new PlanId(UUID.fromString(form.text("plan"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply close(Request in) {
        var form = in.form();
        boolean isMistake = form.text("withdrawn").equals("yes");
        var review = form.required(
                "review",
                isMistake ? "Say why it is withdrawn." : "Say what happened, why, and what you do about it.",
                DeclarationForm.REVIEW_CHARACTERS);
        boolean isOpen = incidents.incident(in.access(), id(in)).closing().isEmpty();
        if (isOpen
                && !form.text("anyway").equals("yes")
                && incidents.runs(in.access(), id(in)).stream().anyMatch(Exercise::isRunning)) {
            form.reject("anyway", "Runs still go on. End them first, or say that it is closed all the same.");
        }
        form.mustBeValid();
        incidents.close(in.access(), id(in), isMistake, review);
        return Reply.goTo(base(in) + "/" + id(in)).flash("The incident is closed on your side.");
    }

    private static CaseId id(Request in) {
        return in.id("case", CaseId::new);
    }

    static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/incidents";
    }
}
