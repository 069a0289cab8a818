package io.remit.deployment;

import static io.remit.access.Permission.DEPLOYMENT_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.identity.MembershipService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import java.util.List;

/** The page of one deployment: what it runs, what it ran, and what changes that. */
final class DeploymentPageRoutes {
    private final DeploymentService deployments;
    private final ModelService models;
    private final MembershipService members;

    DeploymentPageRoutes(DeploymentService deployments, ModelService models, MembershipService members) {
        this.deployments = deployments;
        this.models = models;
        this.members = members;
    }

    void register(Routes routes) {
        var one = "/recovery/deployments/{deployment}";
        routes.tenant(GET, one, RECOVERY_READ, this::page);
        routes.tenant(POST, one + "/details", DEPLOYMENT_EDIT, this::change).reshow(this::page);
        routes.tenant(POST, one + "/update", DEPLOYMENT_EDIT, this::update).reshow(this::page);
        routes.tenant(POST, one + "/retirement", DEPLOYMENT_EDIT, this::retire).reshow(this::page);
        routes.tenant(POST, one + "/reinstatement", DEPLOYMENT_EDIT, this::reinstate)
                .reshow(this::page);
    }

    private Reply change(Request in) {
        var about = DeploymentForm.about(in);
        deployments.change(in.access(), DeploymentRoutes.deployment(in), DeploymentForm.seen(in), about);
        return Reply.goTo(base(in)).flash("The deployment is changed.");
    }

    private Reply update(Request in) {
        var update = DeploymentForm.update(in, models.today(in.access()));
        deployments.run(in.access(), DeploymentRoutes.deployment(in), update.seen(), update.runs(), update.since());
        return Reply.goTo(base(in)).flash("What it runs is noted.");
    }

    private Reply retire(Request in) {
        var one = deployments.retire(in.access(), DeploymentRoutes.deployment(in));
        return Reply.goTo(base(in)).flash(one.name() + " is retired.");
    }

    private Reply reinstate(Request in) {
        var one = deployments.reinstate(in.access(), DeploymentRoutes.deployment(in));
        return Reply.goTo(base(in)).flash(one.name() + " is in use again.");
    }

    private Reply page(Request in) {
        var running = deployments.deployment(in.access(), DeploymentRoutes.deployment(in));
        var one = running.deployment();
        return Reply.page(
                "deployment/deployment",
                new DeploymentPage(
                        List.of(new Link("Deployments", DeploymentRoutes.base(in))),
                        base(in),
                        in.access().may(DEPLOYMENT_EDIT),
                        in.typed().field("", "").error(),
                        one.name(),
                        DeploymentList.badge(running),
                        running.project().name(),
                        one.environment(),
                        one.address(),
                        one.address().matches("https?://\\S+"),
                        running.runs().label(),
                        Moment.on(one.deployedOn()),
                        outdated(in, running),
                        owner(in, one),
                        one.note(),
                        one.retired(),
                        one.version(),
                        changes(in, one),
                        updating(in, running),
                        editing(in, one)));
    }

    private String outdated(Request in, Running running) {
        var should = DeploymentList.should(running);
        var how = DeploymentList.outdated(running, models.today(in.access()));
        return should.isEmpty()
                ? ""
                : "The newest version of " + running.runs().model() + " is " + should
                        + (how.isEmpty() ? "." : ". This deployment has been outdated " + how + ".");
    }

    private String owner(Request in, Deployment one) {
        var ids = one.owner().map(AccountId::value).stream().toList();
        return String.join("", members.names(in.access(), ids).values());
    }

    private List<DeploymentPage.Change> changes(Request in, Deployment one) {
        var changes = deployments.changes(in.access(), one.id());
        var versions = new ModelVersions(models.versions(in.access()));
        var names = members.namesByReference(
                in.access(), changes.stream().map(RunChange::by).toList());
        return changes.stream()
                .map(change -> new DeploymentPage.Change(
                        versions.find(change.runs()).map(ModelVersion::label).orElse(""),
                        Moment.on(change.since()),
                        names.getOrDefault(change.by(), ""),
                        Moment.at(change.at())))
                .toList();
    }

    private DeploymentPage.Updating updating(Request in, Running running) {
        var typed = in.typedInto(base(in) + "/update");
        var other = running.newest().filter(newest -> !newest.equals(running.runs()));
        var runs =
                typed.field("runs", other.map(newest -> newest.id().toString()).orElse(""));
        var versions = models.versions(in.access()).stream()
                .filter(version -> !version.id().equals(running.runs().id()))
                .toList();
        return new DeploymentPage.Updating(
                typed.problems(),
                new RunsFields(
                        runs,
                        Choices.versions(versions, List.of(running.project()), runs.value()),
                        typed.field("since", models.today(in.access()).toString())));
    }

    private DeploymentPage.Editing editing(Request in, Deployment one) {
        var typed = in.typedInto(base(in) + "/details");
        return new DeploymentPage.Editing(
                typed.isBack(), typed.problems(), AboutFields.of(typed, members.members(in.access()), one));
    }

    private static String base(Request in) {
        return DeploymentRoutes.base(in) + "/" + DeploymentRoutes.deployment(in);
    }
}
