package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.ProjectId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.db.Statements;
import io.remit.deployment.DeploymentDraft;
import io.remit.deployment.ModelDraft;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseDraft;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.RunTimes;
import io.remit.job.JobState;
import io.remit.job.Said;
import io.remit.plan.PlanTemplate;
import io.remit.release.VersionDraft;
import io.remit.release.VersionKind;
import io.remit.standing.DutyState;
import io.remit.standing.Mechanism;
import io.remit.standing.Occurrence.Outcome;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal's own parts do and measure proves duties without anybody saying it twice. */
@PortalTest
final class MechanismDutyTest {
    private static final String PAGE = """
            # Who does what

            ## Recovery

            | Area | Provider responsibilities | Your responsibilities |
            |------|---------------------------|-----------------------|
            | Practice | Keep the service up. | Practise the recovery plan regularly. |
            | Versions | Publish versions. | Start or restart jobs on new versions. |
            | Jobs | Resume jobs. | Verify after an incident that each job is complete. |
            | Models | None. | Deploy the model and update deployments with new versions. |
            | Backup | None. | Create a backup project. |
            """;
    private final TestPortal portal;
    private Desk desk;
    private ProjectId project;

    MechanismDutyTest(TestPortal portal) {
        this.portal = portal;
    }

    @BeforeEach
    void begin() {
        desk = Desk.of(portal, PAGE);
        project = portal.services()
                .projects()
                .add(access(), desk.shelf().service().slug(), "east", "us-east");
    }

    private Access access() {
        return desk.administrator();
    }

    private DutyEntry duty(String beginning) {
        return desk.duty(beginning);
    }

    private DutyState state(String beginning) {
        return duty(beginning).standing().state();
    }

    private Exercise started() {
        var draft = PlanTemplate.FAIL_OVER.draft(List.of());
        var plan = portal.services()
                .plans()
                .make(access(), desk.shelf().service().id(), draft)
                .id();
        return portal.services()
                .exercises()
                .start(
                        access(),
                        new ExerciseDraft(
                                plan,
                                ExerciseKind.TABLETOP,
                                "Walk through",
                                "The region is lost.",
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        RunTimes.NONE);
    }

    private void reported(String job, JobState state, String version) {
        portal.services()
                .jobReports()
                .report(
                        access(),
                        project,
                        job,
                        "",
                        Said.of(state, portal.clock().instant().truncatedTo(ChronoUnit.MICROS))
                                .on(version));
    }

    private void release(String version) {
        var operator = portal.services().platform();
        portal.services()
                .releases()
                .publish(
                        operator,
                        desk.shelf().service(),
                        new VersionDraft(version, VersionKind.RELEASE, "", desk.today(), Optional.empty()));
    }

    @Test
    void a_finished_exercise_is_the_plan_practised_whatever_came_of_it_and_falls_due_again() {
        var firstDue = Optional.of(desk.today().plusDays(30));
        desk.layDown(Desk.laying(duty("Practise"), "P6M", firstDue));
        var run = started();
        assertEquals(DutyState.OPEN, state("Practise"), "it runs, and is not finished");
        portal.services().runs().finish(access(), run.id(), "Two gaps found.", Optional.empty());
        assertEquals(DutyState.FULFILLED, state("Practise"));
        var page = portal.viewer().get(portal.path("/duties/" + duty("Practise").id()));
        assertTrue(page.text().contains("Walk through: not measured"), page::text);
        portal.clock().advance(Duration.ofDays(200));
        assertEquals(DutyState.OVERDUE, state("Practise"));
        var record = portal.services().dutyDetails();
        var times = record.details(
                        access(),
                        duty("Practise").id(),
                        Optional.of(desk.today().minusYears(1)),
                        Optional.of(desk.today()))
                .occurrences();
        assertEquals(
                List.of(Outcome.DONE, Outcome.DUE),
                times.stream().map(time -> time.occurrence().outcome()).toList());
        assertEquals(
                "exercise:" + run.id(),
                times.get(0).occurrence().done().orElseThrow().proof());
    }

    @Test
    void an_aborted_exercise_is_no_practice() {
        desk.layDown("Practise", "P6M");
        portal.services().runs().abort(access(), started().id(), "A real alarm.");
        assertEquals(DutyState.OPEN, state("Practise"));
    }

    @Test
    void jobs_on_an_older_version_fail_and_none_known_cannot_be_told() {
        desk.layDown("Start", "VERSION P30D");
        assertEquals(DutyState.STANDING_BY, state("Start"));
        release("2.0");
        assertEquals(DutyState.CANNOT_TELL, state("Start"), "set off, and no job is known");
        reported("generate-1", JobState.RUNNING, "1.0");
        assertEquals(DutyState.FAILING, state("Start"));
        reported("generate-1", JobState.COMPLETED, "1.0");
        assertEquals(DutyState.FULFILLED, state("Start"));
    }

    @Test
    void a_new_version_asks_for_it_again_of_each_project() {
        desk.layDown(
                Desk.laying(duty("Start"), Optional.empty(), "VERSION P30D", Optional.empty(), PerSubject.PROJECT));
        release("2.1");
        reported("generate-2", JobState.RUNNING, "2.1");
        assertEquals(DutyState.FULFILLED, state("Start"));
        portal.clock().advance(Duration.ofDays(1));
        release("2.2");
        assertEquals(DutyState.FAILING, state("Start"));
        var found = portal.viewer().get(portal.path("/duties/" + duty("Start").id()));
        assertTrue(found.text().contains("not on 2.2"), found::text);
    }

    @Test
    void an_outdated_deployment_fails_its_duty_until_it_is_brought_up() {
        desk.layDown("Deploy", "P3M");
        assertEquals(DutyState.CANNOT_TELL, state("Deploy"), "no deployment is known");
        var models = portal.services().models();
        var first = models.add(
                access(),
                new ModelDraft(
                        project,
                        "assistant",
                        "1",
                        Optional.empty(),
                        desk.today().minusDays(9),
                        ""));
        var running = portal.services()
                .deployments()
                .register(
                        access(),
                        new DeploymentDraft(
                                new DeploymentDraft.About("api", "production", "", Optional.empty(), ""),
                                first.id(),
                                desk.today()));
        assertEquals(DutyState.FULFILLED, state("Deploy"));
        var second =
                models.add(access(), new ModelDraft(project, "assistant", "2", Optional.empty(), desk.today(), ""));
        assertEquals(DutyState.FAILING, state("Deploy"));
        portal.services().deployments().run(access(), running.id(), running.version(), second.id(), desk.today());
        assertEquals(DutyState.FULFILLED, state("Deploy"));
    }

    @Test
    void a_backup_that_nobody_practised_is_no_proof() {
        desk.layDown("Create", "P1Y");
        assertEquals(DutyState.CANNOT_TELL, state("Create"));
        var backup = portal.services()
                .projects()
                .add(access(), desk.shelf().service().slug(), "west", "eu-de");
        portal.services().backups().set(access(), project, backup, "");
        assertEquals(DutyState.CANNOT_TELL, state("Create"));
    }

    @Test
    void a_member_may_say_that_nothing_but_attestations_proves_it() {
        desk.layDown("Practise", "P6M");
        portal.services().runs().finish(access(), started().id(), "", Optional.empty());
        assertEquals(DutyState.FULFILLED, state("Practise"));
        var address = portal.path("/duties/" + duty("Practise").id() + "/mechanism");
        var version = Integer.toString(duty("Practise").assignment().version());
        var said = portal.administrator().post(address, "version", version, "mechanism", "NONE");
        assertEquals(303, said.status(), said::toString);
        assertEquals(DutyState.OPEN, state("Practise"));
    }

    @Test
    void the_number_of_statements_does_not_grow_with_what_the_mechanisms_know() {
        desk.layDown("Practise", "P6M");
        reported("generate-3", JobState.RUNNING, "1.0");
        portal.services().runs().finish(access(), started().id(), "", Optional.empty());
        var store = portal.store();
        int few = Statements.of(store, () -> desk.duties(access()));
        for (int i = 0; i < 5; i++) {
            reported("more-" + i, JobState.RUNNING, "1.0");
            portal.services().runs().finish(access(), started().id(), "", Optional.empty());
        }
        assertEquals(few, Statements.of(store, () -> desk.duties(access())));
    }

    /** A page of one duty, and every attestation, reads what speaks of that duty and no more. */
    @Test
    void of_one_duty_only_those_are_asked_that_speak_of_it() {
        var store = portal.store();
        var duties = portal.services().duties();
        var practice = duty("Practise").id();
        duties.duty(access(), practice);
        int proved = Statements.of(store, () -> duties.duty(access(), practice));
        var version = duty("Practise").assignment().version();
        portal.services().assignments().proveBy(access(), duty("Practise").ref(), version, Optional.of(Mechanism.NONE));
        int alone = Statements.of(store, () -> duties.duty(access(), practice));
        assertTrue(alone < proved, alone + " of " + proved);
    }
}
