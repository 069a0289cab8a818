package io.remit.app;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseDraft;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.RunStep;
import io.remit.exercise.RunTimes;
import io.remit.exercise.StepOutcome;
import io.remit.exercise.StepReport;
import io.remit.exercise.TimeKind;
import io.remit.incident.IncidentCase;
import io.remit.plan.PlanStep;
import io.remit.plan.StepKind;
import io.remit.standing.Cadence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What Acme has practised: entered afterwards, as runs that were kept on paper are; and one that goes on just now. */
final class DemoExercises {
    private final Wiring wiring;
    private final Access administrator;
    private final Access contributor;
    private final Instant now;

    DemoExercises(Wiring wiring, Access administrator, Access contributor, Clock clock) {
        this.wiring = wiring;
        this.administrator = administrator;
        this.contributor = contributor;
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Four runs that ended, one that goes on, a schedule that is overdue, and what was found out. */
    void make(PlanId plan) {
        tabletop(plan);
        component(plan);
        skipped(plan);
        met(plan);
        running(plan);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        wiring.practices.set(
                administrator,
                plan,
                ExerciseKind.FULL,
                Cadence.parse("every 3 months"),
                today.minusDays(200),
                administrator.actor().accountId());
        wiring.practices.set(
                administrator, plan, ExerciseKind.TABLETOP, Cadence.parse("every 6 months"), today, Optional.empty());
    }

    private void tabletop(PlanId plan) {
        var at = daysAgo(310);
        var run = start(plan, ExerciseKind.TABLETOP, "First walk through the plan", at);
        for (var step : steps(run)) {
            check(run, step, at.plus(Duration.ofMinutes(10L * step.position())));
        }
        var found = wiring.followUps.make(
                contributor,
                run.id(),
                "Nobody knew who may point the backup project at the bucket.",
                "Give the platform team the right, and write it into the plan.",
                contributor.actor().accountId(),
                Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(30)));
        finish(run, "Good talk. Two gaps found.", at.plus(Duration.ofHours(2)));
        wiring.followUps.close(contributor, found.id(), false, "The right is granted, step 3 says so.");
    }

    private void component(PlanId plan) {
        var at = daysAgo(220);
        var run = start(plan, ExerciseKind.COMPONENT, "Bucket and backup project only", at);
        for (var step : steps(run)) {
            check(run, step, at.plus(Duration.ofMinutes(18L * step.position())));
        }
        finish(run, "", at.plus(Duration.ofHours(3)));
    }

    private void skipped(PlanId plan) {
        var at = daysAgo(130);
        var run = start(plan, ExerciseKind.FULL, "Autumn fail-over", at);
        wiring.runs.setTime(administrator, run.id(), TimeKind.DETECTED, Optional.of(at.plus(Duration.ofMinutes(6))));
        wiring.runs.setTime(administrator, run.id(), TimeKind.DECLARED, Optional.of(at.plus(Duration.ofMinutes(20))));
        for (var step : steps(run)) {
            var when = at.plus(Duration.ofMinutes(25L * step.position()));
            if (step.kind() == StepKind.VERIFY) {
                wiring.exerciseSteps.skip(
                        contributor, run.id(), row(run, step).id(), "The data owner was on leave.", Optional.of(when));
            } else {
                check(run, step, when);
            }
        }
        wiring.followUps.make(
                administrator,
                run.id(),
                "Only one person can compare samples.",
                "Train a second data owner.",
                administrator.actor().accountId(),
                Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(20)));
        finish(run, "Fast enough, but nobody compared the samples.", at.plus(Duration.ofHours(4)));
    }

    private void met(PlanId plan) {
        var at = daysAgo(105);
        var run = start(plan, ExerciseKind.FULL, "Autumn fail-over, repeated", at);
        wiring.runs.setTime(administrator, run.id(), TimeKind.DECLARED, Optional.of(at.plus(Duration.ofMinutes(5))));
        for (var step : steps(run)) {
            var id = row(run, step).id();
            var when = at.plus(Duration.ofMinutes(16L * step.position()));
            wiring.exerciseSteps.start(contributor, run.id(), id, Optional.of(when.minus(Duration.ofMinutes(14))));
            if (step.position() == 3) {
                wiring.exerciseSteps.block(
                        contributor,
                        run.id(),
                        id,
                        "Waits for the key of the bucket.",
                        Optional.of(when.minus(Duration.ofMinutes(12))));
                wiring.exerciseSteps.release(
                        contributor, run.id(), id, "", Optional.of(when.minus(Duration.ofMinutes(4))));
            }
            check(run, step, when);
        }
        wiring.followUps.make(
                administrator,
                run.id(),
                "The key of the bucket lay with one person.",
                "Keep the key where the platform team finds it.",
                contributor.actor().accountId(),
                Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(14)));
        finish(run, "All samples equal.", at.plus(Duration.ofHours(3)));
    }

    private void running(PlanId plan) {
        var at = now.minus(Duration.ofMinutes(50));
        var run = start(plan, ExerciseKind.FULL, "Winter fail-over", at);
        wiring.runs.setTime(administrator, run.id(), TimeKind.DECLARED, Optional.of(at.plus(Duration.ofMinutes(8))));
        var steps = steps(run);
        check(run, steps.get(0), at.plus(Duration.ofMinutes(15)));
        check(run, steps.get(1), at.plus(Duration.ofMinutes(24)));
        wiring.exerciseSteps.start(
                contributor, run.id(), row(run, steps.get(2)).id(), Optional.of(at.plus(Duration.ofMinutes(30))));
        wiring.runs.note(
                administrator, run.id(), "Support is told; the status page says maintenance.", Optional.empty());
    }

    private Exercise start(PlanId plan, ExerciseKind kind, String name, Instant at) {
        var people = contributor.actor().accountId().stream().toList();
        var draft = new ExerciseDraft(
                plan,
                kind,
                name,
                "The region us-east is lost.",
                administrator.actor().accountId(),
                people,
                Optional.empty());
        return wiring.exercises.start(administrator, draft, RunTimes.NONE.with(TimeKind.DISRUPTED, Optional.of(at)));
    }

    private List<PlanStep> steps(Exercise run) {
        return wiring.plans.version(administrator, run.version()).steps();
    }

    private RunStep row(Exercise run, PlanStep step) {
        return wiring.exercises.steps(administrator, run.id()).stream()
                .filter(one -> one.plan().id().equals(step.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The run that the incident asked for is carried through; the others were not needed. */
    void recoverFrom(IncidentCase incident, PlanId practised) {
        var all = wiring.incidents.runs(contributor, incident.id());
        for (var run : all) {
            if (run.plan().equals(practised)) {
                carryThrough(run, incident.disruptedAt());
            } else {
                wiring.runs.abort(administrator, run.id(), "No data was lost, so nothing had to be restored.");
            }
        }
    }

    private void carryThrough(Exercise run, Instant disrupted) {
        for (var step : steps(run)) {
            check(run, step, disrupted.plus(Duration.ofMinutes(15L * step.position())));
        }
        finish(run, "Answers to customers went on all the time.", disrupted.plus(Duration.ofHours(4)));
    }

    private void check(Exercise run, PlanStep step, Instant at) {
        var passes = step.kind().isChecked();
        var newest = run.times().disrupted().map(broke -> broke.minus(Duration.ofMinutes(6)));
        var report = new StepReport(
                passes ? StepOutcome.PASSED : StepOutcome.NONE,
                "",
                Optional.of(at),
                step.kind() == StepKind.RECOVERY_POINT ? newest : Optional.empty(),
                step.kind() == StepKind.SAMPLE_LAG ? Optional.of(Duration.ofMinutes(2)) : Optional.empty());
        var by = passes ? administrator : contributor;
        wiring.exerciseSteps.checkOff(by, run.id(), row(run, step).id(), report);
    }

    private void finish(Exercise run, String note, Instant at) {
        wiring.runs.finish(administrator, run.id(), note, Optional.of(at));
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(9));
    }
}
