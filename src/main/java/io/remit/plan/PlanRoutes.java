package io.remit.plan;

import static io.remit.access.Permission.PLAN_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.PlanId;
import io.remit.access.Problem.NotFound;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Plans: their list, each as a whole, its versions, and all of them on paper. */
public final class PlanRoutes {
    private final PlanService plans;
    private final PlanEditService edits;
    private final PlanSources sources;

    public PlanRoutes(PlanService plans, PlanEditService edits, PlanSources sources) {
        this.plans = plans;
        this.edits = edits;
        this.sources = sources;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/plans", RECOVERY_READ, this::list);
        routes.tenant(GET, "/recovery/plans/csv", RECOVERY_READ, this::csv);
        routes.tenant(GET, "/recovery/plans/new", PLAN_EDIT, this::form);
        routes.tenant(POST, "/recovery/plans", PLAN_EDIT, this::make).reshow(this::form);
        routes.tenant(GET, "/recovery/plans/{plan}", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/plans/{plan}/paper", RECOVERY_READ, this::paper);
        routes.tenant(GET, "/recovery/plans/{plan}/paper.pdf", RECOVERY_READ, this::pdf);
        routes.tenant(GET, "/recovery/plans/{plan}/details", PLAN_EDIT, this::details);
        routes.tenant(POST, "/recovery/plans/{plan}/details", PLAN_EDIT, this::change)
                .reshow(this::details);
        routes.tenant(POST, "/recovery/plans/{plan}/copy", PLAN_EDIT, this::copy)
                .reshow(this::page);
        routes.tenant(POST, "/recovery/plans/{plan}/removal", PLAN_EDIT, this::remove)
                .reshow(this::page);
        routes.tenant(POST, "/recovery/plans/{plan}/reinstatement", PLAN_EDIT, this::reinstate)
                .reshow(this::page);
        routes.tenant(GET, "/recovery/plans/{plan}/versions", RECOVERY_READ, this::versions);
        routes.tenant(GET, "/recovery/plans/{plan}/versions/csv", RECOVERY_READ, this::versionsCsv);
        routes.tenant(GET, "/recovery/plans/{plan}/versions/{number}", RECOVERY_READ, this::version);
        routes.tenant(GET, "/recovery/plans/{plan}/versions/{number}/paper", RECOVERY_READ, this::versionPaper);
        routes.tenant(GET, "/recovery/plans/{plan}/versions/{number}/paper.pdf", RECOVERY_READ, this::versionPdf);
    }

    private Reply list(Request in) {
        boolean removed = in.query("show").equals("removed");
        var heads = removed ? plans.removed(in.access()) : plans.heads(in.access());
        return Reply.page("plan/plans", new PlanView(in, sources).list(heads, removed));
    }

    private Reply csv(Request in) {
        var services = new PlanView(in, sources).services();
        var rows = plans.heads(in.access()).stream()
                .map(head -> List.of(
                        head.plan().name(),
                        services.getOrDefault(head.plan().service(), ""),
                        head.plan().scenario(),
                        head.rto().map(Duration::toString).orElse(""),
                        head.rpo().map(Duration::toString).orElse(""),
                        Integer.toString(head.steps()),
                        Integer.toString(head.plan().newest()),
                        head.versionAt().toString()))
                .toList();
        var columns = List.of("plan", "service", "scenario", "rto", "rpo", "steps", "version", "version begun");
        return Reply.file(Attachment.csv("plans.csv", Csv.bytes(columns, rows)));
    }

    private Reply form(Request in) {
        var services = sources.subscriptions().services(in.access());
        return Reply.page("plan/form", new PlanFormView(in, sources).making(services));
    }

    private Reply make(Request in) {
        var making = PlanForm.making(in.form(), sources.subscriptions().services(in.access()));
        var items = making.items() ? sources.says(in.access(), making.service()).items() : List.<String>of();
        var details = making.details();
        var draft = new PlanDraft(
                details.name(),
                details.scenario(),
                details.summary(),
                details.rto(),
                details.rpo(),
                making.template().draft(items).steps());
        var made = plans.make(in.access(), making.service(), draft);
        return Reply.goTo(PlanView.base(in, made)).flash(made.name() + " is made. Look through its steps.");
    }

    private Reply page(Request in) {
        var plan = plan(in);
        var view = new PlanView(in, sources)
                .plan(
                        plan,
                        plans.newest(in.access(), plan.id()),
                        plans.versions(in.access(), plan.id()),
                        Optional.empty());
        return Reply.page("plan/plan", view);
    }

    private Reply details(Request in) {
        var plan = plan(in);
        return Reply.page(
                "plan/form", new PlanFormView(in, sources).changing(plan, plans.newest(in.access(), plan.id())));
    }

    private Reply change(Request in) {
        var form = in.form();
        var changed = edits.change(in.access(), id(in), PlanForm.seen(form), PlanForm.details(form));
        return Reply.goTo(PlanView.base(in, changed)).flash("The plan is changed.");
    }

    private Reply copy(Request in) {
        var copy = plans.copy(in.access(), id(in));
        return Reply.goTo(PlanView.base(in, copy)).flash("This is the copy. Give it a name of its own.");
    }

    private Reply remove(Request in) {
        var removed = plans.remove(in.access(), id(in));
        return Reply.goTo(PlanView.base(in)).flash(removed.name() + " is removed. Its runs stay.");
    }

    private Reply reinstate(Request in) {
        var back = plans.reinstate(in.access(), id(in));
        return Reply.goTo(PlanView.base(in, back)).flash(back.name() + " is in use again.");
    }

    private Reply versions(Request in) {
        var plan = plan(in);
        var view = new PlanView(in, sources);
        var base = PlanView.base(in, plan);
        var rows = view.all(base, plans.versions(in.access(), plan.id()), plan.newest());
        return Reply.page("plan/versions", new VersionsPage(in.viewer().place(), base, plan.name(), rows));
    }

    private Reply versionsCsv(Request in) {
        var rows = plans.versions(in.access(), plan(in).id()).stream()
                .map(head -> List.of(
                        Integer.toString(head.number()), head.madeAt().toString(), head.frozen() ? "run" : "open"))
                .toList();
        return Reply.file(Attachment.csv("versions.csv", Csv.bytes(List.of("version", "begun", "state"), rows)));
    }

    private Reply version(Request in) {
        var plan = plan(in);
        var version = plans.version(in.access(), plan.id(), number(in));
        var before = version.number() == 1
                ? Optional.<PlanVersion>empty()
                : Optional.of(plans.version(in.access(), plan.id(), version.number() - 1));
        return Reply.page("plan/plan", new PlanView(in, sources).plan(plan, version, List.of(), before));
    }

    private Reply paper(Request in) {
        return Reply.page("plan/paper", paperOf(in, plan(in).newest()));
    }

    private Reply pdf(Request in) {
        return pdf(paperOf(in, plan(in).newest()));
    }

    private Reply versionPaper(Request in) {
        return Reply.page("plan/paper", paperOf(in, number(in)));
    }

    private Reply versionPdf(Request in) {
        return pdf(paperOf(in, number(in)));
    }

    private static Reply pdf(PaperPage page) {
        return Reply.paper("plan/paper", page, page.name() + ".pdf");
    }

    private PaperPage paperOf(Request in, int number) {
        var plan = plan(in);
        var version = plans.version(in.access(), plan.id(), number);
        var base = PlanView.base(in, plan);
        var address = in.address().contains("/versions/") ? base + "/versions/" + number : base;
        return new PlanView(in, sources).paper(plan, version, address + "/paper");
    }

    private Plan plan(Request in) {
        return plans.plan(in.access(), id(in));
    }

    private static PlanId id(Request in) {
        return in.id("plan", PlanId::new);
    }

    private static int number(Request in) {
        if (!in.path("number").matches("[1-9]\\d{0,8}")) {
            throw new NotFound();
        }
        return Integer.parseInt(in.path("number"));
    }
}
