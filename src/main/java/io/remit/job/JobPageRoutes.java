package io.remit.job;

import static io.remit.access.Permission.JOB_EDIT;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.identity.MembershipService;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.WebServer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The page of one job, and what members say of it. */
public final class JobPageRoutes {
    private static final int OFFERED = 50;
    private final JobService jobs;
    private final JobReportService reports;
    private final JobVerificationService verifications;
    private final JobVersionService versions;
    private final ProjectService projects;
    private final MembershipService memberships;
    private final Clock clock;

    public JobPageRoutes(
            JobService jobs,
            JobReportService reports,
            JobVerificationService verifications,
            JobVersionService versions,
            ProjectService projects,
            MembershipService memberships,
            Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.verifications = verifications;
        this.versions = versions;
        this.projects = projects;
        this.memberships = memberships;
        this.clock = clock;
    }

    public void register(Routes routes) {
        var job = "/recovery/jobs/{job}";
        routes.tenant(GET, job, RECOVERY_READ, this::page);
        routes.tenant(POST, job + "/reports", JOB_EDIT, this::report).reshow(this::page);
        routes.tenant(POST, job + "/restart", JOB_EDIT, this::restart).reshow(this::page);
        routes.tenant(POST, job + "/restart/withdrawal", JOB_EDIT, this::withdrawRestart)
                .reshow(this::page);
        routes.tenant(POST, job + "/exception", JOB_EDIT, this::except).reshow(this::page);
        routes.tenant(POST, job + "/exception/withdrawal", JOB_EDIT, this::withdrawException)
                .reshow(this::page);
        routes.tenant(POST, job + "/verification", JOB_EDIT, this::verify).reshow(this::page);
        routes.tenant(POST, job + "/verification/withdrawal", JOB_EDIT, this::withdrawVerification)
                .reshow(this::page);
    }

    private Reply report(Request in) {
        var job = job(in);
        var heard = reports.report(in.access(), job.project(), job.name(), "", JobForm.report(in.form()));
        return back(in, heard.isNew() ? "It is in the job's story." : "That was said already.");
    }

    private Reply restart(Request in) {
        jobs.restartedAs(in.access(), id(in), successor(in, job(in)));
        return back(in, "The jobs are linked.");
    }

    private Reply withdrawRestart(Request in) {
        jobs.withdrawRestart(in.access(), id(in));
        return back(in, "The link is taken back.");
    }

    private Reply except(Request in) {
        var form = in.form();
        var reason = form.required("reason", "Say why it may stay on its version.", JobService.REASON_CHARACTERS);
        form.mustBeValid();
        jobs.except(in.access(), id(in), reason);
        return back(in, "It may stay on its version until the next one comes.");
    }

    private Reply withdrawException(Request in) {
        jobs.withdrawException(in.access(), id(in));
        return back(in, "The exception is taken back.");
    }

    private Reply verify(Request in) {
        var form = in.form();
        var note = form.optional("note", JobService.REASON_CHARACTERS);
        var caseId = caseId(form.text("case")).orElseThrow(NotFound::new);
        var outcome = Stream.of(Verification.Outcome.values())
                .filter(one -> one.name().equals(form.text("outcome")))
                .findFirst();
        if (outcome.isEmpty()) {
            form.reject("outcome", "Choose what became of the job.");
        }
        form.mustBeValid();
        switch (outcome.orElseThrow()) {
            case VERIFIED -> verifications.verify(in.access(), caseId, id(in), note);
            case RESTARTED -> verifications.restarted(in.access(), caseId, id(in), successor(in, job(in)), note);
            case EXCEPTED -> verifications.except(in.access(), caseId, id(in), note);
        }
        return afterwards(in, "It is on record what became of the job.");
    }

    private Reply withdrawVerification(Request in) {
        verifications.withdraw(in.access(), caseId(in.form().text("case")).orElseThrow(NotFound::new), id(in));
        return afterwards(in, "What was said of the job is taken back.");
    }

    /** The job of the name that was typed; one that is not in the register yet is entered as queued. */
    private JobId successor(Request in, Job job) {
        var name = in.form().text("restartedAs");
        if (!JobReportService.isName(name)) {
            throw new Invalid("restartedAs", "Write the name of the job that took its place.");
        }
        if (name.equals(job.name())) {
            throw new Invalid("restartedAs", "A job cannot take its own place.");
        }
        var queued = Said.of(JobState.QUEUED, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return jobs.named(in.access(), job.project(), name)
                .map(Job::id)
                .orElseGet(() -> reports.report(in.access(), job.project(), name, "", queued)
                        .job()
                        .id());
    }

    private Reply page(Request in) {
        var access = in.access();
        var told = jobs.told(access, id(in));
        var job = told.job();
        var project = project(in, job);
        var caseId = caseId(in.typed().field("case", in.query("case")).value());
        var said = caseId.flatMap(id -> verifications.said(access, id, job.id()));
        var beside = new JobView.Beside(
                Optional.ofNullable(versions.newest(access, List.of(project))
                        .get(project.service().id())),
                job.restartedAs().map(id -> jobs.job(access, id)),
                jobs.newest(access, job.project(), OFFERED),
                said,
                caseId.map(CaseId::toString).orElse(""),
                safe(in, in.typed().field("back", in.query("back")).value()));
        var names = memberships.namesByReference(
                access,
                Stream.of(
                                told.reports().stream().map(HeardReport::by),
                                job.exception().stream().map(Job.Exception::by),
                                said.stream().map(Verification::by))
                        .flatMap(references -> references)
                        .toList());
        return Reply.page("job/job", new JobView(in, told, project, names, clock.instant()).page(beside));
    }

    private Project project(Request in, Job job) {
        return projects.projects(in.access()).stream()
                .filter(one -> one.id().equals(job.project()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Job job(Request in) {
        return jobs.job(in.access(), id(in));
    }

    private static JobId id(Request in) {
        return in.id("job", JobId::new);
    }

    private static Optional<CaseId> caseId(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Reply back(Request in, String told) {
        return Reply.goTo(JobsView.base(in) + "/" + id(in)).flash(told);
    }

    /** To the incident, where the form came from there. */
    private static Reply afterwards(Request in, String told) {
        var back = safe(in, in.form().text("back"));
        return back.isEmpty() ? back(in, told) : Reply.goTo(back).flash(told);
    }

    /** An address of this tenant's pages, or nothing. */
    private static String safe(Request in, String address) {
        var ours = "/t/" + in.access().tenantSlug() + "/recovery/";
        return address.startsWith(ours) && WebServer.isOurs(address) ? address : "";
    }
}
