package io.remit.house;

import io.remit.access.ExerciseId;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.StepReport;
import io.remit.exercise.Trial;
import io.remit.standing.Cadence;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How the routes of exercises are walked. */
final class ExerciseWays {
    private static final LocalDate LATER = LocalDate.of(2027, 6, 1);
    private final TestPortal portal;
    private final Trial trial;

    ExerciseWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.trial = new Trial(portal, service.id());
    }

    ExerciseId run(String path) {
        if (path.endsWith("/proof")) {
            var run = trial.started(ExerciseKind.FULL).id();
            portal.services().runs().finish(trial.administrator(), run, "", Optional.empty());
            return run;
        }
        return path.endsWith("/{exercise}/start")
                ? portal.services()
                        .exercises()
                        .plan(trial.administrator(), trial.draft(ExerciseKind.FULL), LATER)
                        .id()
                : trial.started(ExerciseKind.FULL).id();
    }

    String step(String path, ExerciseId run) {
        var steps = portal.services().exerciseSteps();
        var first = trial.step(run, 0).id();
        if (path.endsWith("/undo")) {
            steps.checkOff(trial.administrator(), run, first, StepReport.DONE);
        }
        if (path.endsWith("/release")) {
            steps.block(trial.administrator(), run, first, "The key is missing.", Optional.empty());
        }
        return first.toString();
    }

    String followUp() {
        var run = trial.started(ExerciseKind.FULL);
        return portal.services()
                .followUps()
                .make(trial.administrator(), run.id(), "A gap.", "Close it.", Optional.empty(), Optional.empty())
                .id()
                .toString();
    }

    String schedule() {
        return portal.services()
                .practices()
                .set(
                        trial.administrator(),
                        trial.plan(),
                        ExerciseKind.FULL,
                        Cadence.parse("every 6 months"),
                        LATER,
                        Optional.empty())
                .id()
                .toString();
    }

    Map<String, String> made() {
        return Map.of("plan", trial.plan().toString(), "kind", "TABLETOP");
    }

    Map<String, String> found() {
        var owner = portal.account(Role.ADMINISTRATOR).toString();
        return Map.of("finding", "A gap.", "action", "Close it.", "owner", owner, "dueOn", LATER.toString());
    }

    Map<String, String> schedules() {
        return Map.of(
                "plan",
                trial.plan().toString(),
                "kind",
                "FULL",
                "cadence",
                "every 6 months",
                "firstDue",
                LATER.toString());
    }
}
