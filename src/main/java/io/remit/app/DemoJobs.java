package io.remit.app;

import io.remit.access.Access;
import io.remit.access.JobId;
import io.remit.access.Permission;
import io.remit.access.ProjectId;
import io.remit.catalog.ServiceEntry;
import io.remit.job.JobKind;
import io.remit.job.JobState;
import io.remit.job.Said;
import io.remit.token.TokenDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** A dozen jobs of Acme, most of them reported by the service itself, with a token as anybody's. */
final class DemoJobs {
    private static final String OLD = "1.4.0";
    private static final String NEW = "1.5.0";
    private static final int TOKEN_DAYS = 90;
    private final Wiring wiring;
    private final Access platform;
    private final Access member;
    private final Instant now;

    DemoJobs(Wiring wiring, Access platform, Access member, Clock clock) {
        this.wiring = wiring;
        this.platform = platform;
        this.member = member;
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    void make() {
        var service = wiring.catalog.service(platform, DemoEditions.SERVICE);
        var reporter = reporter(service);
        var prod = project("assistants-prod");
        var spare = project("assistants-dr");
        completed(reporter, prod, "generate-support-0412", JobKind.DATA_GENERATION, 90, OLD);
        completed(reporter, prod, "align-support-0413", JobKind.MODEL_ALIGNMENT, 80, OLD);
        completed(reporter, prod, "generate-billing-0501", JobKind.DATA_GENERATION, 60, NEW);
        survived(reporter, prod, "align-billing-0502");
        restarted(reporter, prod);
        running(reporter, prod, "generate-returns-0517", JobKind.DATA_GENERATION, 5, NEW);
        running(reporter, prod, "align-returns-0518", JobKind.MODEL_ALIGNMENT, 2, NEW);
        running(reporter, prod, "generate-archive-0398", JobKind.DATA_GENERATION, 30, OLD);
        say(
                reporter,
                prod,
                "align-archive-0399",
                Said.of(JobState.QUEUED, ago(1)).doing(JobKind.MODEL_ALIGNMENT, ""));
        completed(reporter, spare, "generate-support-0412-check", JobKind.DATA_GENERATION, 70, OLD);
        say(
                member,
                spare,
                "rehearsal-alignment",
                Said.of(JobState.CANCELLED, ago(48))
                        .doing(JobKind.MODEL_ALIGNMENT, "")
                        .noting("Stopped after the rehearsal; its results were not needed."));
    }

    /** Came through an outage: interrupted, resumed, completed. */
    private void survived(Access by, ProjectId project, String name) {
        say(by, project, name, begun(JobKind.MODEL_ALIGNMENT, 55, NEW, name));
        say(by, project, name, Said.of(JobState.INTERRUPTED, ago(52)));
        say(by, project, name, Said.of(JobState.RESUMED, ago(50)));
        say(by, project, name, Said.of(JobState.COMPLETED, ago(44)));
    }

    /** Did not come through it, and was restarted. */
    private void restarted(Access by, ProjectId project) {
        var name = "generate-warranty-0509";
        say(by, project, name, begun(JobKind.DATA_GENERATION, 54, OLD, name));
        say(by, project, name, Said.of(JobState.INTERRUPTED, ago(52)));
        var failed = say(by, project, name, Said.of(JobState.FAILED, ago(49)).noting("Its checkpoint was not there."));
        completed(by, project, "generate-warranty-0510", JobKind.DATA_GENERATION, 40, NEW);
        var again = wiring.jobs.named(member, project, "generate-warranty-0510").orElseThrow();
        wiring.jobs.restartedAs(member, failed, again.id());
    }

    private void completed(Access by, ProjectId project, String name, JobKind kind, int hoursAgo, String version) {
        say(by, project, name, begun(kind, hoursAgo, version, name));
        say(by, project, name, Said.of(JobState.COMPLETED, ago(hoursAgo - 6)));
    }

    private void running(Access by, ProjectId project, String name, JobKind kind, int hoursAgo, String version) {
        say(by, project, name, begun(kind, hoursAgo, version, name));
    }

    private Said begun(JobKind kind, int hoursAgo, String version, String name) {
        return Said.of(JobState.RUNNING, ago(hoursAgo)).on(version).doing(kind, "cos://acme-assistants/" + name + "/");
    }

    private JobId say(Access by, ProjectId project, String name, Said said) {
        return wiring.jobReports.report(by, project, name, "", said).job().id();
    }

    /** The service, as its token lets it in. */
    private Access reporter(ServiceEntry service) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var draft = new TokenDraft(
                Optional.of(service.id()),
                "InstructLab job reporter",
                Set.of(Permission.JOB_EDIT),
                today.plusDays(TOKEN_DAYS));
        var secret = wiring.tokens.make(platform, draft).secret();
        return wiring.programs.enter(platform, Optional.of(secret), member.tenantSlug(), Permission.JOB_EDIT);
    }

    private ProjectId project(String name) {
        return wiring.projects.projects(member).stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Instant ago(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
