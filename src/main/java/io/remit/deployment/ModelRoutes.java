package io.remit.deployment;

import static io.remit.access.Permission.DEPLOYMENT_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import io.remit.identity.MembershipService;
import io.remit.job.Job;
import io.remit.job.JobService;
import io.remit.report.Csv;
import io.remit.tenant.Project;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant's page of models and their versions. */
public final class ModelRoutes {
    private static final List<String> FILTERS = List.of("project", "q");
    private final ModelService models;
    private final JobService jobs;
    private final MembershipService members;

    public ModelRoutes(ModelService models, JobService jobs, MembershipService members) {
        this.models = models;
        this.jobs = jobs;
        this.members = members;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/models", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/models/csv", RECOVERY_READ, this::csv);
        routes.tenant(POST, "/recovery/models", DEPLOYMENT_EDIT, this::add).reshow(this::page);
        routes.tenant(POST, "/recovery/models/{model}/withdrawal", DEPLOYMENT_EDIT, this::withdraw)
                .reshow(this::page);
        routes.tenant(POST, "/recovery/models/{model}/reinstatement", DEPLOYMENT_EDIT, this::reinstate)
                .reshow(this::page);
    }

    private Reply add(Request in) {
        var draft = DeploymentForm.model(
                in,
                models.today(in.access()),
                (project, name) -> jobs.named(in.access(), project, name).map(Job::id));
        var version = models.add(in.access(), draft);
        return Reply.goTo(base(in)).flash(version.label() + " is added.");
    }

    private Reply withdraw(Request in) {
        var version = models.withdraw(in.access(), in.id("model", ModelVersionId::new));
        return Reply.goTo(base(in)).flash(version.label() + " is withdrawn. What runs it is marked as outdated.");
    }

    private Reply reinstate(Request in) {
        var version = models.reinstate(in.access(), in.id("model", ModelVersionId::new));
        return Reply.goTo(base(in)).flash(version.label() + " may be run again.");
    }

    private Reply csv(Request in) {
        var projects = projects(in);
        var rows = found(in).stream()
                .map(one -> List.of(
                        one.model(),
                        one.name(),
                        projects.get(one.project()).name(),
                        one.madeOn().toString(),
                        one.withdrawn() ? "yes" : "",
                        one.job().map(Object::toString).orElse(""),
                        one.note()))
                .toList();
        var columns = List.of("model", "version", "project", "made", "withdrawn", "job", "note");
        return Reply.file(Attachment.csv("model-versions.csv", Csv.bytes(columns, rows)));
    }

    private Reply page(Request in) {
        var all = models.versions(in.access());
        var known = new ModelVersions(all);
        var page = Seek.of(in, base(in), FILTERS, found(in), one -> one.id().toString());
        var projects = projects(in);
        var names = members.namesByReference(
                in.access(), page.rows().stream().map(ModelVersion::addedBy).toList());
        var query = Seek.query(in, FILTERS);
        return Reply.page(
                "deployment/models",
                new ModelsPage(
                        base(in),
                        base(in) + "/csv" + query,
                        in.access().may(DEPLOYMENT_EDIT),
                        in.typed().field("", "").error(),
                        !query.isEmpty(),
                        in.query("q"),
                        Choices.every(
                                "Every project", Choices.projects(models.projects(in.access()), in.query("project"))),
                        page.rows().stream()
                                .map(one -> new ModelsPage.Row(
                                        one.id().toString(),
                                        one.model(),
                                        one.name(),
                                        projects.get(one.project()).name(),
                                        state(one, known),
                                        Moment.on(one.madeOn()),
                                        names.getOrDefault(one.addedBy(), ""),
                                        one.note(),
                                        one.withdrawn()))
                                .toList(),
                        page.pager(),
                        adding(in, all)));
    }

    private ModelsPage.Adding adding(Request in, List<ModelVersion> all) {
        var typed = in.typedInto(base(in));
        var project = typed.field("project", "");
        return new ModelsPage.Adding(
                typed.problems(),
                project,
                Choices.projects(models.projects(in.access()), project.value()),
                typed.field("model", ""),
                all.stream().map(ModelVersion::model).distinct().sorted().toList(),
                typed.field("name", ""),
                typed.field("job", ""),
                typed.field("made", models.today(in.access()).toString()),
                typed.field("note", ""));
    }

    private List<ModelVersion> found(Request in) {
        var words = in.query("q").toLowerCase(Locale.ROOT);
        var project = in.query("project");
        return models.versions(in.access()).stream()
                .filter(one -> project.isEmpty() || one.project().toString().equals(project))
                .filter(one -> (one.label() + "\n" + one.note())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    private Map<ProjectId, Project> projects(Request in) {
        return models.allProjects(in.access()).stream().collect(Collectors.toMap(Project::id, Function.identity()));
    }

    private static Badge state(ModelVersion version, ModelVersions known) {
        if (version.withdrawn()) {
            return Badge.quiet("circle-minus", "Withdrawn");
        }
        return known.isNewest(version) ? Badge.ok("Newest") : Badge.quiet("history", "Older");
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/models";
    }
}
