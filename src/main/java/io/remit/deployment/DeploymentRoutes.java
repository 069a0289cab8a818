package io.remit.deployment;

import static io.remit.access.Permission.DEPLOYMENT_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.access.DeploymentId;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant's list of deployments. */
public final class DeploymentRoutes {
    private final DeploymentService deployments;
    private final ModelService models;
    private final MembershipService members;

    public DeploymentRoutes(DeploymentService deployments, ModelService models, MembershipService members) {
        this.deployments = deployments;
        this.models = models;
        this.members = members;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/deployments", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/deployments/csv", RECOVERY_READ, this::csv);
        routes.tenant(POST, "/recovery/deployments", DEPLOYMENT_EDIT, this::add).reshow(this::page);
        new DeploymentPageRoutes(deployments, models, members).register(routes);
    }

    private Reply add(Request in) {
        var draft = DeploymentForm.draft(in, models.today(in.access()));
        var made = deployments.register(in.access(), draft);
        return Reply.goTo(base(in)).flash(made.name() + " is registered.");
    }

    private Reply csv(Request in) {
        var found = DeploymentList.found(in, deployments.deployments(in.access()));
        var names = owners(in, found);
        var rows = found.stream()
                .map(one -> List.of(
                        one.deployment().name(),
                        one.deployment().environment(),
                        one.deployment().address(),
                        one.project().name(),
                        one.runs().model(),
                        one.runs().name(),
                        one.deployment().deployedOn().toString(),
                        DeploymentList.badge(one).word(),
                        DeploymentList.should(one),
                        one.outdatedSince().map(LocalDate::toString).orElse(""),
                        owner(one, names),
                        one.deployment().note()))
                .toList();
        var columns = List.of(
                "deployment",
                "environment",
                "address",
                "project",
                "model",
                "version",
                "since",
                "state",
                "newest version",
                "outdated since",
                "owner",
                "note");
        return Reply.file(Attachment.csv("deployments.csv", Csv.bytes(columns, rows)));
    }

    private Reply page(Request in) {
        var access = in.access();
        var found = DeploymentList.found(in, deployments.deployments(access));
        var page = Seek.of(
                in,
                base(in),
                DeploymentList.FILTERS,
                found,
                one -> one.deployment().id().toString());
        var names = owners(in, page.rows());
        var today = models.today(access);
        var query = Seek.query(in, DeploymentList.FILTERS);
        return Reply.page(
                "deployment/deployments",
                new DeploymentsPage(
                        base(in),
                        base(in) + "/csv" + query,
                        access.may(DEPLOYMENT_EDIT),
                        !query.isEmpty(),
                        in.query("q"),
                        Choices.every("Every project", Choices.projects(models.projects(access), in.query("project"))),
                        states(in.query("state")),
                        DeploymentList.summary(found),
                        page.rows().stream()
                                .map(one -> row(in, one, names, today))
                                .toList(),
                        page.pager(),
                        registering(in, members.members(access), today)));
    }

    private DeploymentsPage.Registering registering(Request in, List<Member> people, LocalDate today) {
        var typed = in.typed();
        var runs = typed.field("runs", "");
        var versions = Choices.versions(models.versions(in.access()), models.projects(in.access()), runs.value());
        return new DeploymentsPage.Registering(
                typed.problems(),
                AboutFields.empty(typed, people),
                new RunsFields(runs, versions, typed.field("since", today.toString())));
    }

    private static DeploymentsPage.Row row(Request in, Running one, Map<UUID, String> names, LocalDate today) {
        var deployment = one.deployment();
        return new DeploymentsPage.Row(
                deployment.id().toString(),
                base(in) + "/" + deployment.id(),
                deployment.name(),
                deployment.environment(),
                one.project().name(),
                DeploymentList.badge(one),
                one.runs().label(),
                DeploymentList.should(one),
                DeploymentList.outdated(one, today),
                Moment.on(deployment.deployedOn()),
                owner(one, names));
    }

    private Map<UUID, String> owners(Request in, List<Running> shown) {
        return members.names(
                in.access(),
                shown.stream()
                        .flatMap(one -> one.deployment().owner().stream())
                        .map(AccountId::value)
                        .distinct()
                        .toList());
    }

    private static String owner(Running one, Map<UUID, String> names) {
        return one.deployment()
                .owner()
                .map(owner -> names.getOrDefault(owner.value(), ""))
                .orElse("");
    }

    private static List<Option> states(String chosen) {
        return Choices.every(
                "In use",
                List.of(
                        Choices.option(DeploymentList.OUTDATED, "Outdated", chosen),
                        Choices.option(DeploymentList.CURRENT, "On the newest version", chosen),
                        Choices.option(DeploymentList.RETIRED, "Retired", chosen)));
    }

    static DeploymentId deployment(Request in) {
        return in.id("deployment", DeploymentId::new);
    }

    static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/deployments";
    }
}
