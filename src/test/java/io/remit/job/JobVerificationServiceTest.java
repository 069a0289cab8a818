package io.remit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jobs after an incident, and on old versions. Each test has a project, a region and an incident of its own. */
@PortalTest
final class JobVerificationServiceTest {
    private final TestPortal portal;
    private static Jobbed jobbed;
    private static int count;

    private final String region = "r" + ++count;
    private final CaseId caseId = new CaseId(new UUID(7, count));
    private final JobVerificationService verifications;
    private final Access member;
    private final Instant disrupted;
    private final ProjectId project;

    JobVerificationServiceTest(TestPortal portal) {
        this.portal = portal;
        if (jobbed == null) {
            jobbed = new Jobbed(portal);
        }
        verifications = portal.services().jobVerifications();
        member = portal.access(Role.CONTRIBUTOR);
        disrupted = portal.clock().instant().minus(Duration.ofHours(10));
        project = jobbed.project("p" + count, region);
    }

    private JobId said(Access by, ProjectId in, String name, JobState state, int hoursAfter) {
        return portal.services()
                .jobReports()
                .report(by, in, name, "", Said.of(state, disrupted.plus(Duration.ofHours(hoursAfter))))
                .job()
                .id();
    }

    private JobId reported(String name, JobState state, int hoursAfter) {
        return said(portal.services().job(portal.tenant().id()), project, name, state, hoursAfter);
    }

    private Affected affected() {
        return affected(Optional.of(disrupted.plus(Duration.ofHours(2))));
    }

    private Affected affected(Optional<Instant> until) {
        return verifications.affected(
                member, new CaseWindow(caseId, jobbed.service.id(), Set.of(region), disrupted, until));
    }

    private Settlement only() {
        var jobs = affected().jobs();
        assertEquals(1, jobs.size());
        return jobs.get(0).settlement();
    }

    @Test
    void where_no_job_is_known_nobody_can_tell() {
        assertEquals(CheckOutcome.CANNOT_TELL, affected().outcome());
        assertEquals("No job is known.", affected().projects().get(0).sentence());
        var nowhere = new CaseWindow(caseId, jobbed.service.id(), Set.of("nowhere"), disrupted, Optional.empty());
        assertEquals(
                CheckOutcome.CANNOT_TELL,
                verifications.affected(member, nowhere).outcome());
    }

    @Test
    void a_job_that_is_complete_since_the_disruption_is_verified_by_its_report() {
        reported("one", JobState.RUNNING, -1);
        assertEquals(CheckOutcome.CANNOT_TELL, affected().outcome());
        assertEquals("0 of 1 verified.", affected().sentence());
        reported("one", JobState.COMPLETED, 3);
        assertEquals(CheckOutcome.HOLDS, affected().outcome());
        assertEquals(Settlement.Kind.VERIFIED, only().kind());
        assertEquals(Optional.of(Grade.REPORTED), only().grade());
    }

    @Test
    void jobs_that_were_over_before_or_began_after_are_not_affected() {
        reported("before", JobState.COMPLETED, -1);
        reported("after", JobState.RUNNING, 3);
        assertEquals(0, affected().jobs().size());
        assertEquals(1, affected(Optional.empty()).jobs().size(), "an incident that goes on has no end yet");
        assertEquals(CheckOutcome.HOLDS, affected().outcome(), "none was active, and jobs are reported here");
    }

    @Test
    void that_none_was_active_holds_only_where_jobs_are_reported() {
        said(member, project, "by hand", JobState.COMPLETED, -1);
        assertEquals(CheckOutcome.CANNOT_TELL, affected().outcome());
    }

    @Test
    void a_job_elsewhere_than_its_project_is_affected_where_it_runs() {
        var elsewhere = jobbed.project("elsewhere " + region, "other-" + region);
        var here = Said.of(JobState.RUNNING, disrupted).in(region);
        portal.services().jobReports().report(member, elsewhere, "roaming", "", here);
        reported("away", JobState.RUNNING, -1);
        portal.services()
                .jobReports()
                .report(
                        member,
                        project,
                        "away",
                        "",
                        Said.of(JobState.RUNNING, disrupted).in("far away"));
        assertEquals(1, affected().jobs().size());
        assertEquals("roaming", affected().jobs().get(0).job().name());
    }

    @Test
    void a_job_that_stopped_fails_until_its_successor_is_complete() {
        var stopped = reported("stopped", JobState.INTERRUPTED, 0);
        assertEquals(CheckOutcome.FAILS, affected().outcome());
        var again = reported("again", JobState.RUNNING, 4);
        verifications.restarted(member, caseId, stopped, again, "");
        assertEquals(Settlement.Kind.OPEN, only().kind());
        assertEquals("Restarted as again, which is running.", only().sentence());
        reported("again", JobState.FAILED, 5);
        assertEquals(CheckOutcome.FAILS, affected().outcome());
        var third = reported("third", JobState.COMPLETED, 6);
        portal.services().jobs().restartedAs(member, again, third);
        assertEquals(Settlement.Kind.RESTARTED, only().kind());
        assertEquals(CheckOutcome.HOLDS, affected().outcome());
        assertThrows(Invalid.class, () -> portal.services().jobs().restartedAs(member, third, stopped), "in a circle");
    }

    @Test
    void a_members_word_counts_as_stated_and_a_later_report_against_it_counts_more() {
        var id = reported("looked at", JobState.RUNNING, -1);
        verifications.verify(member, caseId, id, "The model is there.");
        assertEquals(Settlement.Kind.VERIFIED, only().kind());
        assertEquals(Optional.of(Grade.STATED), only().grade());
        assertEquals(
                "job.verification.made",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        portal.clock().advance(Duration.ofMinutes(2));
        portal.services()
                .jobReports()
                .report(
                        member,
                        project,
                        "looked at",
                        "",
                        Said.of(JobState.FAILED, portal.clock().instant()));
        assertEquals(CheckOutcome.FAILS, affected().outcome());
    }

    @Test
    void something_is_said_of_a_job_once_until_it_is_taken_back() {
        var id = reported("once", JobState.CANCELLED, 1);
        var failures = AtOnce.run(4, i -> verifications.except(member, caseId, id, "Not needed " + i));
        assertEquals(3, failures.size(), failures::toString);
        failures.forEach(failure -> assertTrue(failure instanceof Conflict, failure::toString));
        assertEquals(Settlement.Kind.EXCEPTED, only().kind());
        assertThrows(Conflict.class, () -> verifications.verify(member, caseId, id, ""));
        verifications.withdraw(member, caseId, id);
        assertEquals(CheckOutcome.FAILS, affected().outcome());
        assertThrows(Conflict.class, () -> verifications.withdraw(member, caseId, id));
        assertThrows(Invalid.class, () -> verifications.except(member, caseId, id, " "));
    }

    @Test
    void another_tenants_job_is_not_there() {
        var id = reported("ours", JobState.FAILED, 1);
        var theirs = portal.services().in(portal.otherTenant());
        assertThrows(NotFound.class, () -> verifications.verify(theirs, caseId, id, ""));
        assertThrows(NotFound.class, () -> portal.services().jobs().restartedAs(theirs, id, id));
    }

    @Test
    void one_project_of_which_nobody_knows_a_job_keeps_the_whole_from_holding() {
        reported("done", JobState.COMPLETED, 1);
        jobbed.project("silent " + region, region);
        assertEquals(CheckOutcome.CANNOT_TELL, affected().outcome());
        assertEquals(
                "1 of 1 verified. Nobody can tell of silent " + region + ".",
                affected().sentence());
    }

    private VersionStanding standing(Optional<NewestVersion> newest) {
        var versions = new JobVersionService(
                portal.store(), portal.services().projects(), (access, service) -> newest, portal.clock());
        return versions.standing(member, Set.of(jobbed.service.id())).stream()
                .filter(one -> one.project().id().equals(project))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jobs_on_an_older_version_fail_until_restarted_complete_or_excepted() {
        var newest = Optional.of(new NewestVersion("2.0", LocalDate.of(2020, 1, 1)));
        assertEquals(CheckOutcome.CANNOT_TELL, standing(newest).outcome(), "none registered");
        var reports = portal.services().jobReports();
        var old = Said.of(JobState.RUNNING, disrupted).on("1.0");
        var one = reports.report(member, project, "one", "", old).job().id();
        var two = reports.report(member, project, "two", "", old).job().id();
        reports.report(member, project, "three", "", old);
        reports.report(member, project, "new", "", old.on("2.0"));
        assertEquals("3 of 4 active jobs not on 2.0.", standing(newest).sentence());
        assertEquals(CheckOutcome.CANNOT_TELL, standing(Optional.empty()).outcome());
        portal.services().jobs().except(member, one, "It ends on Friday.");
        var next = reports.report(member, project, "two again", "", old.on("2.0"))
                .job()
                .id();
        portal.services().jobs().restartedAs(member, two, next);
        assertEquals("1 of 5 active jobs not on 2.0.", standing(newest).sentence());
        reported("three", JobState.COMPLETED, 1);
        assertEquals(CheckOutcome.HOLDS, standing(newest).outcome());
        var later = Optional.of(new NewestVersion("3.0", LocalDate.of(2990, 1, 1)));
        assertEquals(4, standing(later).outdated(), "an exception speaks of the versions there were");
    }

    @Test
    void a_job_of_which_nobody_told_the_version_keeps_anybody_from_telling() {
        var newest = Optional.of(new NewestVersion("2.0", LocalDate.of(2020, 1, 1)));
        reported("untold", JobState.RUNNING, 0);
        assertEquals(CheckOutcome.CANNOT_TELL, standing(newest).outcome());
        assertEquals(1, standing(newest).untold());
        portal.clock().advance(Duration.ofDays(8));
        reported("untold", JobState.COMPLETED, 1);
        assertEquals(CheckOutcome.HOLDS, standing(newest).outcome());
    }
}
