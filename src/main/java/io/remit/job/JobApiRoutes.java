package io.remit.job;

import static io.remit.access.Permission.JOB_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.access.JobId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.token.TokenService;
import io.remit.web.JsonBody;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What programs report of jobs, and read of them. */
public final class JobApiRoutes {
    private static final long MAX_BODY_BYTES = 64 << 10;
    private static final int KEY_CHARACTERS = 100;
    private static final int PAGE = 100;
    private final JobReportService reports;
    private final JobService jobs;
    private final ProjectService projects;
    private final TokenService tokens;

    public JobApiRoutes(JobReportService reports, JobService jobs, ProjectService projects, TokenService tokens) {
        this.reports = reports;
        this.jobs = jobs;
        this.projects = projects;
        this.tokens = tokens;
    }

    public void register(Routes routes) {
        routes.apiTenant(POST, "/projects/{project}/jobs/{job}/reports", JOB_EDIT, this::report)
                .maxBodyBytes(MAX_BODY_BYTES);
        routes.apiTenant(GET, "/jobs", RECOVERY_READ, this::list);
        routes.apiTenant(GET, "/jobs/{job}", RECOVERY_READ, this::job);
    }

    private Reply report(Request in) {
        var project = named(visible(in.access()), in.path("project"));
        var name = in.path("job").strip();
        if (!JobReportService.isName(name)) {
            throw new Invalid("", "The job's name in the address must have 1 to 200 characters.");
        }
        var body = in.json();
        var key = body.optional("id", KEY_CHARACTERS);
        var said = read(body);
        body.mustBeValid();
        var heard = reports.report(in.access(), project.id(), name, key, said.orElseThrow());
        return JobJson.reply(JobJson.of(heard.job(), project)).status(heard.isNew() ? 201 : 200);
    }

    private static Optional<Said> read(JsonBody body) {
        var state = body.oneOf("state", JobState::read, JobState.WORDS);
        var at = body.time("at");
        var kind = body.oneOf("kind", JobKind::read, JobKind.WORDS);
        var version = body.optional("serviceVersion", Said.VERSION_CHARACTERS);
        var region = body.optional("region", Said.REGION_CHARACTERS);
        var startedAt = body.time("startedAt");
        var output = body.optional("output", Said.OUTPUT_CHARACTERS);
        var note = body.optional("note", Said.NOTE_CHARACTERS);
        if (state.isEmpty()) {
            body.reject("state", "Say where the job is: " + JobState.WORDS + ".");
        }
        if (at.isEmpty()) {
            body.reject("at", "Say since when, such as 2026-11-27T10:04:00Z.");
        }
        return state.flatMap(is -> at.map(
                since -> new Said(is, since, kind.orElse(JobKind.UNKNOWN), version, region, startedAt, output, note)));
    }

    private Reply list(Request in) {
        var visible = visible(in.access());
        var project = Optional.of(in.query("project"))
                .filter(text -> !text.isEmpty())
                .map(text -> named(visible, text).id());
        var state =
                Optional.of(in.query("state")).filter(text -> !text.isEmpty()).map(JobApiRoutes::state);
        var filter =
                JobFilter.ALL.within(Optional.of(List.copyOf(visible.keySet()))).in(project, state);
        var found = jobs.newest(in.access(), filter, after(in.query("after")), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? shown.get(PAGE - 1).id().toString() : "";
        return JobJson.reply(JobJson.page(
                shown.stream()
                        .map(job -> JobJson.of(job, visible.get(job.project())))
                        .toList(),
                next));
    }

    private Reply job(Request in) {
        var visible = visible(in.access());
        var job = jobs.job(in.access(), in.id("job", JobId::new));
        if (!visible.containsKey(job.project())) {
            throw new NotFound();
        }
        return JobJson.reply(JobJson.of(job, visible.get(job.project())));
    }

    /** The projects a program may speak of; those of one service, where its token is that service's. */
    private Map<ProjectId, Project> visible(Access access) {
        var service = tokens.boundTo(access);
        return projects.projects(access).stream()
                .filter(project -> service.isEmpty()
                        || service.get().equals(project.service().id()))
                .collect(Collectors.toMap(Project::id, Function.identity()));
    }

    private static Project named(Map<ProjectId, Project> visible, String idOrName) {
        var found = visible.values().stream()
                .filter(project -> project.id().toString().equals(idOrName)
                        || project.name().equals(idOrName))
                .toList();
        if (found.size() > 1) {
            throw new Invalid("", "Several services have a project of this name: write the project's id instead.");
        }
        return found.stream().findFirst().orElseThrow(NotFound::new);
    }

    private static JobState state(String word) {
        return JobState.read(word).orElseThrow(() -> new Invalid("", "state must be one of: " + JobState.WORDS + "."));
    }

    private static Optional<JobId> after(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JobId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            throw new Invalid("", "after must be what the page before gave as next.");
        }
    }
}
