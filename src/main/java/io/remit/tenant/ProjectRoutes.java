package io.remit.tenant;

import static io.remit.access.Permission.PROJECT_EDIT;
import static io.remit.access.Permission.PROJECT_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.ProjectId;
import io.remit.report.Csv;
import io.remit.tenant.ProjectsPage.Changing;
import io.remit.web.Attachment;
import io.remit.web.Form;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Typed;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Field;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.List;
import java.util.Optional;

/** A tenant's page of projects. */
public final class ProjectRoutes {
    private static final int NAME_CHARACTERS = 120;
    private static final int INSTANCE_CHARACTERS = 400;
    private static final int REGION_CHARACTERS = 60;
    private final ProjectService projects;
    private final SubscriptionService subscriptions;

    public ProjectRoutes(ProjectService projects, SubscriptionService subscriptions) {
        this.projects = projects;
        this.subscriptions = subscriptions;
    }

    public void register(Routes routes) {
        routes.tenantNav("Projects", "map-pin", "/projects", PROJECT_READ);
        routes.tenant(GET, "/projects", PROJECT_READ, this::page);
        routes.tenant(GET, "/projects/csv", PROJECT_READ, this::csv);
        routes.tenant(POST, "/projects", PROJECT_EDIT, this::add).reshow(this::page);
        routes.tenant(POST, "/projects/{project}/details", PROJECT_EDIT, this::change)
                .reshow(this::changingAgain);
        routes.tenant(POST, "/projects/{project}/retirement", PROJECT_EDIT, this::retire)
                .reshow(this::refused);
        routes.tenant(POST, "/projects/{project}/reinstatement", PROJECT_EDIT, this::reinstate)
                .reshow(this::refused);
    }

    private Reply csv(Request in) {
        var rows = projects.projects(in.access()).stream()
                .map(one -> List.of(
                        one.name(),
                        one.service().name(),
                        one.region(),
                        one.instance(),
                        one.since().toString(),
                        one.retiredAt().map(Object::toString).orElse("")))
                .toList();
        return Reply.file(Attachment.csv(
                "projects.csv",
                Csv.bytes(List.of("project", "service", "region", "instance", "since", "retired"), rows)));
    }

    private Reply add(Request in) {
        var form = in.form();
        var name = name(form);
        var region = region(form);
        var instance = instance(form);
        form.mustBeValid();
        projects.add(in.access(), form.text("service"), name, region, instance);
        return back(in).flash("Project " + name + " is added.");
    }

    private Reply change(Request in) {
        var form = in.form();
        var name = name(form);
        var region = region(form);
        var instance = instance(form);
        form.mustBeValid();
        projects.change(in.access(), project(in), name, region, instance);
        return back(in).flash("Project " + name + " is changed.");
    }

    private Reply retire(Request in) {
        projects.retire(in.access(), project(in));
        return back(in).flash("The project is retired. It can be brought back from the end of the list.");
    }

    private Reply reinstate(Request in) {
        projects.reinstate(in.access(), project(in));
        return back(in).flash("The project is in use again.");
    }

    private Reply page(Request in) {
        return show(in, "", Optional.empty());
    }

    private Reply changingAgain(Request in) {
        return show(in, refusal(in.typed()), Optional.of(project(in)));
    }

    private Reply refused(Request in) {
        return show(in, refusal(in.typed()), Optional.empty());
    }

    private Reply show(Request in, String refused, Optional<ProjectId> changing) {
        var all = projects.projects(in.access());
        var isAdding = changing.isEmpty() && refused.isEmpty();
        Field unchanged = Field.EMPTY;
        return Reply.page(
                "tenant/projects",
                new ProjectsPage(
                        base(in),
                        in.access().may(PROJECT_EDIT),
                        refused,
                        all.stream().map(project -> row(in, project, changing)).toList(),
                        isAdding ? in.typed().problems() : List.of(),
                        isAdding ? in.typed().field("name", "") : unchanged,
                        isAdding ? in.typed().field("region", "") : unchanged,
                        isAdding ? in.typed().field("instance", "") : unchanged,
                        all.stream().map(Project::region).distinct().sorted().toList(),
                        services(in)));
    }

    private List<Option> services(Request in) {
        return subscriptions.services(in.access()).stream()
                .map(service ->
                        new Option(service.slug(), service.name(), in.typed().chosen("service", service.slug(), false)))
                .toList();
    }

    private static ProjectsPage.Project row(Request in, Project project, Optional<ProjectId> changing) {
        var isChanging = changing.filter(project.id()::equals).isPresent();
        return new ProjectsPage.Project(
                project.id().toString(),
                project.name(),
                project.service().name(),
                project.region(),
                project.instance(),
                Moment.dayOf(project.since()),
                project.retired() ? Badge.quiet("circle-minus", "Retired") : Badge.ok("In use"),
                project.retired(),
                isChanging ? again(in.typed(), project) : afresh(project));
    }

    private static Changing afresh(Project project) {
        return new Changing(
                false, List.of(), Field.of(project.name()), Field.of(project.region()), Field.of(project.instance()));
    }

    private static Changing again(Typed typed, Project project) {
        var problems = typed.fieldProblems().stream()
                .map(problem -> new FieldProblem(problem.field() + "-" + project.id(), problem.message()))
                .toList();
        return new Changing(
                !problems.isEmpty(),
                problems,
                typed.field("name", project.name()),
                typed.field("region", project.region()),
                typed.field("instance", project.instance()));
    }

    /** What is wrong with the step as a whole, rather than with a field. */
    static String refusal(Typed typed) {
        return typed.field("", "").error();
    }

    private static String instance(Form form) {
        return form.optional("instance", INSTANCE_CHARACTERS);
    }

    private static String name(Form form) {
        return form.required("name", "Give the project a name.", NAME_CHARACTERS);
    }

    private static String region(Form form) {
        return form.required("region", "Say in which region it runs, such as eu-de.", REGION_CHARACTERS);
    }

    private static ProjectId project(Request in) {
        return in.id("project", ProjectId::new);
    }

    private static Reply back(Request in) {
        return Reply.goTo(base(in));
    }

    private static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/projects";
    }
}
