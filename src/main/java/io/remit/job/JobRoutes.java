package io.remit.job;

import static io.remit.access.Permission.JOB_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.Access;
import io.remit.access.JobId;
import io.remit.report.Csv;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of jobs, and entering one by hand. */
public final class JobRoutes {
    /** A table is made in memory; whoever has more narrows it. */
    private static final int MOST_IN_TABLE = 10_000;

    private static final int PAGE = 50;
    private final JobService jobs;
    private final JobReportService reports;
    private final JobVersionService versions;
    private final ProjectService projects;
    private final Clock clock;

    public JobRoutes(
            JobService jobs,
            JobReportService reports,
            JobVersionService versions,
            ProjectService projects,
            Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.versions = versions;
        this.projects = projects;
        this.clock = clock;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/jobs", RECOVERY_READ, this::list);
        routes.tenant(GET, "/recovery/jobs/csv", RECOVERY_READ, this::csv);
        routes.tenant(POST, "/recovery/jobs", JOB_EDIT, this::enter).reshow(this::list);
    }

    private Reply enter(Request in) {
        var inUse = projects.projects(in.access()).stream()
                .filter(project -> !project.retired())
                .toList();
        var entry = JobForm.entry(in.form(), inUse);
        var entered = reports.report(in.access(), entry.project().id(), entry.name(), "", entry.said());
        return Reply.goTo(JobsView.base(in) + "/" + entered.job().id())
                .flash(entered.isNew() ? entry.name() + " is in the register." : "That was said already.");
    }

    private Reply list(Request in) {
        var access = in.access();
        var all = projects.projects(access);
        var view = new JobsView(in, all, versions.newest(access, all), clock.instant());
        var filter = view.filter();
        var before = in.queryId("before", JobId::new);
        var found = before.isPresent()
                ? jobs.before(access, filter, before.get(), PAGE)
                : jobs.after(access, filter, in.queryId("after", JobId::new), PAGE);
        var services = all.stream()
                .filter(project -> !project.retired())
                .map(project -> project.service().id())
                .distinct()
                .toList();
        return Reply.page(
                        "job/jobs",
                        view.page(found, successors(access, found.jobs()), versions.standing(access, services)))
                .fragment("list");
    }

    private Reply csv(Request in) {
        var access = in.access();
        List<Project> all = projects.projects(access);
        var view = new JobsView(in, all, versions.newest(access, all), clock.instant());
        var found = jobs.after(access, view.filter(), Optional.empty(), MOST_IN_TABLE)
                .jobs();
        var successors = successors(access, found);
        var columns = List.of(
                "job",
                "project",
                "service",
                "kind",
                "state",
                "since",
                "started",
                "ended",
                "last heard",
                "grade",
                "region",
                "service version",
                "outdated",
                "output",
                "restarted as");
        var rows = found.stream().map(job -> view.csv(job, successors)).toList();
        return Reply.file(Attachment.csv("jobs.csv", Csv.bytes(columns, rows)));
    }

    private Map<JobId, Job> successors(Access access, Collection<Job> of) {
        return jobs.jobs(
                access, of.stream().flatMap(job -> job.restartedAs().stream()).toList());
    }
}
