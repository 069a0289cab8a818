package io.remit.incident;

import static io.remit.access.Permission.INCIDENT_PUBLISH;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.IncidentId;
import io.remit.access.Problem.Conflict;
import io.remit.catalog.CatalogService;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operator's pages of incidents. */
public final class OperatorIncidentRoutes {
    static final String BASE = "/admin/incidents";
    private final ProviderIncidentService incidents;
    private final CatalogService catalog;
    private final OperatorIncidentView view;

    public OperatorIncidentRoutes(
            ProviderIncidentService incidents,
            ReachService reach,
            CatalogService catalog,
            MembershipService memberships,
            Clock clock) {
        this.incidents = incidents;
        this.catalog = catalog;
        this.view = new OperatorIncidentView(incidents, reach, catalog, memberships, clock);
    }

    public void register(Routes routes) {
        routes.operatorNav("Incidents", "alert-octagon", "/incidents", INCIDENT_PUBLISH);
        routes.operator(GET, "/incidents", INCIDENT_PUBLISH, this::list);
        routes.operator(GET, "/incidents/csv", INCIDENT_PUBLISH, this::csv);
        routes.operator(GET, "/incidents/new", INCIDENT_PUBLISH, this::form);
        routes.operator(POST, "/incidents/check", INCIDENT_PUBLISH, this::check).reshow(this::form);
        routes.operator(POST, "/incidents", INCIDENT_PUBLISH, this::declare).reshow(this::form);
        routes.operator(GET, "/incidents/{incident}", INCIDENT_PUBLISH, this::page);
        routes.operator(POST, "/incidents/{incident}/updates", INCIDENT_PUBLISH, this::post)
                .reshow(this::page);
        routes.operator(POST, "/incidents/{incident}/regions", INCIDENT_PUBLISH, this::addRegion)
                .reshow(this::page);
        routes.operator(POST, "/incidents/{incident}/disruption", INCIDENT_PUBLISH, this::correct)
                .reshow(this::page);
        routes.operator(POST, "/incidents/{incident}/closing", INCIDENT_PUBLISH, this::close)
                .reshow(this::page);
    }

    private Reply list(Request in) {
        return Reply.page("incident/operator-incidents", view.list(in)).fragment("incidents");
    }

    private Reply csv(Request in) {
        var all = new ArrayList<>(incidents.open(in.access()));
        all.addAll(Around.all(view.closed(in), one -> one.id().value()));
        var rows = all.stream()
                .map(one -> List.of(
                        one.title(),
                        catalog.service(in.access(), one.service()).name(),
                        IncidentWords.regions(one.regions()),
                        one.scenario(),
                        one.disruptedAt().toString(),
                        one.detectedAt().map(Instant::toString).orElse(""),
                        one.declaredAt().toString(),
                        one.closing().map(Closing::at).map(Instant::toString).orElse(""),
                        one.closing().filter(Closing::withdrawn).isPresent() ? "yes" : "no",
                        one.closing().map(Closing::review).orElse("")))
                .toList();
        var columns = List.of(
                "incident",
                "service",
                "regions",
                "scenario",
                "disrupted",
                "detected",
                "declared",
                "closed",
                "withdrawn",
                "review");
        return Reply.file(Attachment.csv("incidents.csv", Csv.bytes(columns, rows)));
    }

    private Reply form(Request in) {
        return Reply.page("incident/operator-declaration", view.declaration(in, Entered.shown(in)));
    }

    private Reply check(Request in) {
        DeclarationForm.read(in.form(), catalog.services(in.access()));
        return Reply.page("incident/operator-declaration", view.declaration(in, Entered.checked(in)));
    }

    private Reply declare(Request in) {
        var form = in.form();
        var declaration = DeclarationForm.read(form, catalog.services(in.access()));
        if (!form.text("seen").equals(OperatorIncidentView.seen(form.text("service"), declaration.regions()))) {
            throw new Conflict("Look at whom it reaches, above the form, then declare it.");
        }
        var declared = incidents.declare(in.access(), key(in), declaration);
        return Reply.goTo(BASE + "/" + declared.id())
                .flash("The incident is declared. Every tenant it concerns sees it now, and is getting its run.");
    }

    /** The id that the form was made with; a new one where somebody sent none. */
    private IncidentId key(Request in) {
        try {
            return new IncidentId(UUID.fromString(in.form().text("key")));
        } catch (IllegalArgumentException e) {
            return incidents.next(in.access());
        }
    }

    private Reply page(Request in) {
        return Reply.page("incident/operator-incident", view.page(in, id(in)));
    }

    private Reply post(Request in) {
        var form = in.form();
        var state = Arrays.stream(UpdateState.values())
                .filter(one -> one.name().equals(form.text("state")))
                .findFirst();
        if (state.isEmpty()) {
            form.reject("state", "Choose how far it is.");
        }
        var text = form.required("text", "Say what is known now.", DeclarationForm.TEXT_CHARACTERS);
        form.mustBeValid();
        incidents.post(in.access(), id(in), state.orElseThrow(), text);
        return back(in).flash("The update is posted. Tenants see it now.");
    }

    private Reply addRegion(Request in) {
        var form = in.form();
        var region = form.required("region", "Say which region, such as eu-de.", 60);
        form.mustBeValid();
        incidents.addRegion(in.access(), id(in), region);
        return back(in).flash(region + " is added. Tenants with a project there see the incident now.");
    }

    private Reply correct(Request in) {
        var form = in.form();
        var disrupted = DeclarationForm.time(form, "disrupted");
        var detected =
                form.text("detected").isEmpty() ? Optional.<Instant>empty() : DeclarationForm.time(form, "detected");
        form.mustBeValid();
        incidents.correct(in.access(), id(in), form.seen("seen"), disrupted.orElseThrow(), detected);
        return back(in).flash("The times are corrected. Those before are in the log.");
    }

    private Reply close(Request in) {
        var form = in.form();
        boolean isMistake = form.text("withdrawn").equals("yes");
        var review = form.required(
                "review",
                isMistake ? "Say why it is withdrawn." : "Say what happened, why, and what is done about it.",
                DeclarationForm.REVIEW_CHARACTERS);
        form.mustBeValid();
        incidents.close(in.access(), id(in), isMistake, review);
        return back(in).flash(isMistake ? "The incident is withdrawn." : "The incident is closed.");
    }

    private static IncidentId id(Request in) {
        return in.id("incident", IncidentId::new);
    }

    private static Reply back(Request in) {
        return Reply.goTo(BASE + "/" + id(in));
    }
}
