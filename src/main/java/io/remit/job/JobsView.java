package io.remit.job;

import static io.remit.access.Permission.JOB_EDIT;

import io.remit.access.JobId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.evidence.OutcomeBadge;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of the register, and the page that shows the answer. */
final class JobsView {
    private static final List<String> ASKED = List.of("project", "kind", "state", "region", "outdated", "q");
    private static final int WORDS_CHARACTERS = 200;
    private final Request in;
    private final List<Project> projects;
    private final Map<ProjectId, Project> byId;
    private final Map<ServiceId, NewestVersion> versions;
    private final Instant now;

    JobsView(Request in, List<Project> projects, Map<ServiceId, NewestVersion> versions, Instant now) {
        this.in = in;
        this.projects = projects;
        this.byId = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        this.versions = versions;
        this.now = now;
    }

    static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/jobs";
    }

    JobFilter filter() {
        var region = in.query("region");
        var words = in.query("q");
        return new JobFilter(
                Optional.empty(),
                projects.stream()
                        .map(Project::id)
                        .filter(id -> id.toString().equals(in.query("project")))
                        .findFirst(),
                JobKind.read(in.query("kind")),
                JobState.read(in.query("state")),
                regions().contains(region) ? region : "",
                projects.stream()
                        .filter(project -> project.region().equals(region))
                        .map(Project::id)
                        .toList(),
                in.query("outdated").isEmpty()
                        ? Optional.empty()
                        : Optional.of(JobVersionService.groups(projects, versions)),
                words.length() > WORDS_CHARACTERS ? words.substring(0, WORDS_CHARACTERS) : words);
    }

    /** @param successors what took the place of these jobs, by id */
    JobsPage page(JobService.Page found, Map<JobId, Job> successors, List<VersionStanding> standing) {
        return new JobsPage(
                base(in),
                base(in) + "/csv" + query("", ""),
                "/t/" + in.access().tenantSlug() + "/recovery/versions",
                in.access().may(JOB_EDIT),
                in.typed().field("", "").error(),
                filters(),
                found.jobs().stream().map(job -> row(job, successors)).toList(),
                new Pager(
                        found.newer()
                                .map(id -> base(in) + query("before", id.toString()))
                                .orElse(""),
                        found.older()
                                .map(id -> base(in) + query("after", id.toString()))
                                .orElse("")),
                standing.stream()
                        .map(one -> new JobsPage.OfVersion(
                                one.project().name(), OutcomeBadge.of(one.outcome()), one.sentence()))
                        .toList(),
                entering());
    }

    List<String> csv(Job job, Map<JobId, Job> successors) {
        var story = job.story();
        var project = byId.get(job.project());
        return List.of(
                job.name(),
                project.name(),
                project.service().slug(),
                story.kind().word(),
                story.state().word(),
                story.stateAt().toString(),
                story.startedAt().map(Instant::toString).orElse(""),
                story.endedAt().map(Instant::toString).orElse(""),
                story.heardAt().toString(),
                story.grade().label(),
                job.regionOr(project.region()),
                story.serviceVersion(),
                isOutdated(job, successors) ? "yes" : "no",
                story.output(),
                job.restartedAs().map(Object::toString).orElse(""));
    }

    private JobsPage.Row row(Job job, Map<JobId, Job> successors) {
        var story = job.story();
        var project = byId.get(job.project());
        return new JobsPage.Row(
                job.id().toString(),
                base(in) + "/" + job.id(),
                job.name(),
                story.kind() == JobKind.UNKNOWN ? "" : story.kind().label(),
                project.name(),
                job.regionOr(project.region()),
                Badges.of(story.state()),
                Moment.at(story.stateAt()),
                Badges.of(story.grade()),
                story.serviceVersion().isEmpty() ? "Not told" : story.serviceVersion(),
                isOutdated(job, successors),
                Moment.at(story.heardAt()),
                silent(job, now));
    }

    static String silent(Job job, Instant now) {
        return job.silentDays(now)
                .map(days -> "Not heard for " + days + (days == 1 ? " day" : " days"))
                .orElse("");
    }

    private boolean isOutdated(Job job, Map<JobId, Job> successors) {
        var newest = Optional.ofNullable(
                versions.get(byId.get(job.project()).service().id()));
        var successor = job.restartedAs().flatMap(id -> Optional.ofNullable(successors.get(id)));
        return newest.filter(version -> job.isOutdated(version, successor)).isPresent();
    }

    private JobsPage.Filters filters() {
        return new JobsPage.Filters(
                ASKED.stream().anyMatch(name -> !in.query(name).isEmpty()),
                options("Every project", in.query("project"), Stream.concat(inUse(), retired())),
                JobFields.kinds(in.query("kind"), "Every kind"),
                Stream.concat(
                                Stream.of(new Option(
                                        "", "Every state", in.query("state").isEmpty())),
                                Arrays.stream(JobState.values())
                                        .map(state -> new Option(
                                                state.word(),
                                                state.label(),
                                                state.word().equals(in.query("state")))))
                        .toList(),
                Stream.concat(
                                Stream.of(new Option(
                                        "", "Every region", in.query("region").isEmpty())),
                                regions().stream()
                                        .map(region -> new Option(region, region, region.equals(in.query("region")))))
                        .toList(),
                !in.query("outdated").isEmpty(),
                in.query("q"));
    }

    private JobsPage.Entering entering() {
        var typed = in.typed();
        var project = typed.field("project", "");
        return new JobsPage.Entering(
                project,
                inUse().map(one -> option(one, project.value())).toList(),
                typed.field("name", ""),
                JobFields.of(typed, now));
    }

    private Stream<Project> inUse() {
        return projects.stream().filter(project -> !project.retired());
    }

    private Stream<Project> retired() {
        return projects.stream().filter(Project::retired);
    }

    private List<String> regions() {
        return projects.stream().map(Project::region).distinct().sorted().toList();
    }

    private static List<Option> options(String all, String chosen, Stream<Project> projects) {
        return Stream.concat(
                        Stream.of(new Option("", all, chosen.isEmpty())),
                        projects.map(project -> option(project, chosen)))
                .toList();
    }

    private static Option option(Project project, String chosen) {
        var id = project.id().toString();
        return new Option(id, project.name() + ", " + project.service().name(), id.equals(chosen));
    }

    private String query(String direction, String beyond) {
        var pairs = ASKED.stream()
                .filter(name -> !in.query(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(in.query(name), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
        if (!direction.isEmpty()) {
            pairs.add(direction + "=" + beyond);
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
