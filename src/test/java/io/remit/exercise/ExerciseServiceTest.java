package io.remit.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.ExerciseId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.standing.Cadence;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs as the service sees them. */
@PortalTest
final class ExerciseServiceTest {
    private static TestPortal portal;
    private static Trial trial;

    @BeforeAll
    static void open(TestPortal started) {
        portal = started;
        trial = Trial.of(started);
        portal.clock().advance(Duration.ofHours(8));
    }

    private static Access admin() {
        return trial.administrator();
    }

    private static StepService steps() {
        return portal.services().exerciseSteps();
    }

    private static RunStep step(Exercise run, int place) {
        return trial.step(run.id(), place);
    }

    private static void check(Exercise run, int place, StepReport report) {
        steps().checkOff(admin(), run.id(), step(run, place).id(), report);
    }

    private static StepReport point(Instant newest) {
        return new StepReport(StepOutcome.NONE, "", Optional.empty(), Optional.of(newest), Optional.empty());
    }

    private static Instant hoursAgo(int hours) {
        return portal.clock().instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(hours));
    }

    @Test
    void a_fail_over_entered_afterwards_counts_from_the_disruption_and_a_skipped_verification_is_not_met() {
        var nine = hoursAgo(6);
        var run = trial.started(ExerciseKind.FULL, nine, nine.plus(Duration.ofMinutes(20)));
        check(run, 0, StepReport.DONE.at(nine.plus(Duration.ofMinutes(30))));
        check(run, 1, point(nine.minus(Duration.ofMinutes(5))).at(nine.plus(Duration.ofMinutes(40))));
        check(run, 2, StepReport.DONE.at(nine.plus(Duration.ofMinutes(90))));
        steps().skip(admin(), run.id(), step(run, 3).id(), "Nobody could.", Optional.empty());
        check(run, 4, StepReport.PASSED.at(nine.plus(Duration.ofHours(3))));
        var ended = portal.services().runs().finish(admin(), run.id(), "", Optional.empty());
        assertEquals(Result.NOT_MET, ended.outcome().result());
        assertEquals(Optional.of(Duration.ofHours(3)), ended.outcome().rto());
        assertEquals(Optional.of(Duration.ofMinutes(5)), ended.outcome().rpo());
        assertEquals(
                List.of("“Compare samples” is a required verification and was skipped."),
                ended.outcome().reasons());
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("exercise.run.finished", event.action());
        assertEquals("NOT_MET", event.after("result"));
        assertTrue(portal.services().exercises().practised(admin(), List.of(run.service())).stream()
                .anyMatch(one -> one.exercise().equals(run.id()) && one.result() == Result.NOT_MET));
        assertThrows(Conflict.class, () -> check(run, 3, StepReport.PASSED));
    }

    @Test
    void a_step_waits_for_what_it_needs() {
        var run = trial.started(ExerciseKind.FULL);
        var refused = assertThrows(Conflict.class, () -> check(run, 2, StepReport.DONE));
        assertTrue(
                refused.getMessage().contains("“Read the newest data” is neither done nor skipped"), refused::toString);
        assertThrows(
                Conflict.class,
                () -> steps().skip(admin(), run.id(), step(run, 2).id(), "No.", Optional.empty()));
        assertEquals(StepState.OPEN, step(run, 2).state());
    }

    @Test
    void of_two_who_check_off_at_once_one_wins_and_the_other_learns_who() {
        var run = trial.started(ExerciseKind.FULL);
        var id = step(run, 0).id();
        var people = List.of(portal.access(Role.ADMINISTRATOR), portal.access(Role.CONTRIBUTOR));
        var failures = AtOnce.run(2, number -> steps().checkOff(people.get(number), run.id(), id, StepReport.DONE));
        assertEquals(1, failures.size());
        assertTrue(failures.get(0) instanceof Conflict, failures::toString);
        assertTrue(
                failures.get(0).getMessage().matches("(administrator|contributor) checked this off at .*"),
                failures::toString);
        var lines = portal.services().exercises().run(admin(), run.id()).log().stream()
                .filter(entry -> entry.kind() == EntryKind.CHECKED_OFF)
                .count();
        assertEquals(1, lines);
    }

    @Test
    void an_undo_stays_in_the_log_and_takes_the_time_back_that_the_step_had_set() {
        var run = trial.started(ExerciseKind.FULL, hoursAgo(5), hoursAgo(5));
        check(run, 0, StepReport.DONE);
        check(run, 1, point(hoursAgo(6)));
        check(run, 2, StepReport.DONE);
        assertTrue(times(run.id()).restored().isPresent());
        var first = assertThrows(
                Conflict.class,
                () -> steps().undo(admin(), run.id(), step(run, 1).id(), "A slip.", Optional.empty()));
        assertTrue(first.getMessage().contains("“Service answers”"), first::toString);
        steps().undo(admin(), run.id(), step(run, 2).id(), "It fell over.", Optional.empty());
        assertEquals(Optional.empty(), times(run.id()).restored());
        var kinds = portal.services().exercises().run(admin(), run.id()).log().stream()
                .map(Entry::kind)
                .toList();
        assertEquals(EntryKind.UNDONE, kinds.get(0));
        assertTrue(kinds.contains(EntryKind.CHECKED_OFF));
    }

    private static RunTimes times(ExerciseId run) {
        return portal.services().exercises().exercise(admin(), run).times();
    }

    @Test
    void what_a_step_waited_is_kept_and_not_subtracted() {
        var start = hoursAgo(5);
        var run = trial.started(ExerciseKind.FULL, start, start);
        var id = step(run, 0).id();
        steps().start(admin(), run.id(), id, Optional.of(start.plus(Duration.ofMinutes(10))));
        steps().block(admin(), run.id(), id, "No key.", Optional.of(start.plus(Duration.ofMinutes(20))));
        assertThrows(Conflict.class, () -> check(run, 0, StepReport.DONE));
        steps().release(admin(), run.id(), id, "", Optional.of(start.plus(Duration.ofMinutes(50))));
        check(run, 0, StepReport.DONE.at(start.plus(Duration.ofMinutes(70))));
        assertEquals(Duration.ofMinutes(30), step(run, 0).waited());
        assertEquals(Optional.of(Duration.ofMinutes(60)), step(run, 0).took());
    }

    @Test
    void a_verification_needs_an_outcome_and_a_failure_needs_words() {
        var run = trial.started(ExerciseKind.FULL, hoursAgo(5), hoursAgo(5));
        check(run, 0, StepReport.DONE);
        assertThrows(Invalid.class, () -> check(run, 1, StepReport.DONE));
        check(run, 1, point(hoursAgo(6)));
        check(run, 2, StepReport.DONE);
        assertThrows(Invalid.class, () -> check(run, 3, StepReport.DONE));
        var failed = new StepReport(StepOutcome.FAILED, "", Optional.empty(), Optional.empty(), Optional.empty());
        assertThrows(Invalid.class, () -> check(run, 3, failed));
        check(run, 4, failed.saying("It answers nonsense."));
        assertEquals(Optional.empty(), times(run.id()).verified());
    }

    @Test
    void nothing_happens_in_the_future_or_before_the_disruption() {
        var run = trial.started(ExerciseKind.FULL);
        var later = portal.clock().instant().plus(Duration.ofMinutes(5));
        assertThrows(Invalid.class, () -> check(run, 0, StepReport.DONE.at(later)));
        assertThrows(Invalid.class, () -> check(run, 0, StepReport.DONE.at(hoursAgo(20))));
    }

    @Test
    void an_incident_gets_one_run_of_a_plan_however_often_it_is_asked_for() {
        var incident = new CaseId(new UUID(7, 7));
        var at = hoursAgo(1);
        var job = portal.services().job(portal.tenant().id());
        var exercises = portal.services().exercises();
        var one = exercises.startForIncident(job, incident, trial.plan(), "Outage", "Lost.", at, Optional.empty(), at);
        var two = exercises.startForIncident(job, incident, trial.plan(), "Outage", "Lost.", at, Optional.empty(), at);
        assertEquals(one.id(), two.id());
        assertEquals(
                List.of(one.id()),
                exercises.ofCase(admin(), incident).stream().map(Exercise::id).toList());
        assertEquals(ExerciseKind.INCIDENT, one.kind());
    }

    @Test
    void an_aborted_run_keeps_all_of_it_and_fulfils_nothing() {
        var run = trial.started(ExerciseKind.FULL);
        check(run, 0, StepReport.DONE);
        portal.services().runs().abort(admin(), run.id(), "Fire alarm.");
        assertEquals(StepState.DONE, step(run, 0).state());
        assertFalse(portal.services().exercises().practised(admin(), List.of(run.service())).stream()
                .anyMatch(one -> one.exercise().equals(run.id())));
    }

    @Test
    void a_planned_run_is_made_of_what_its_plan_says_when_it_starts() {
        var exercises = portal.services().exercises();
        var planned = exercises.plan(admin(), trial.draft(ExerciseKind.COMPONENT), LocalDate.of(2027, 1, 1));
        assertTrue(exercises.steps(admin(), planned.id()).isEmpty());
        var begun = exercises.begin(admin(), planned.id(), RunTimes.NONE);
        assertEquals(ExerciseState.RUNNING, begun.state());
        assertEquals(5, exercises.steps(admin(), planned.id()).size());
        assertThrows(Conflict.class, () -> exercises.begin(admin(), planned.id(), RunTimes.NONE));
    }

    @Test
    void a_schedule_is_overdue_when_its_day_has_passed_and_counts_on_from_the_last_run() {
        var day = LocalDate.of(2026, 1, 31);
        var schedule = new PracticeSchedule(
                new io.remit.access.ScheduleId(new UUID(0, 1)),
                trial.plan(),
                ExerciseKind.FULL,
                Cadence.parse("every 6 months"),
                day,
                Optional.empty(),
                "job:test",
                Instant.EPOCH);
        assertEquals(Optional.of(day), schedule.nextDue(Optional.empty()));
        assertEquals(Optional.of(LocalDate.of(2026, 8, 10)), schedule.nextDue(Optional.of(LocalDate.of(2026, 2, 10))));
        assertTrue(new PracticeDue(schedule, "Plan", Optional.empty(), Optional.of(day), day.plusDays(1)).isOverdue());
        assertFalse(new PracticeDue(schedule, "Plan", Optional.empty(), Optional.of(day), day).isOverdue());
    }
}
