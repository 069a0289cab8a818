package io.remit.exercise;

import io.remit.access.AccountId;
import io.remit.access.CaseId;
import io.remit.access.ExerciseId;
import io.remit.access.PlanId;
import io.remit.access.PlanVersionId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run of a plan: practised, or in earnest.
 *
 * @param planName how the plan was called when the run was made
 * @param version what the plan says, which for a started run does not change any more
 * @param incident the incident it belongs to; empty for an exercise
 * @param plannedOn the day it is planned for; empty where it was started at once
 * @param recoveredInto the project it recovers into, where somebody said
 * @param begun who started it when; empty while it is planned
 * @param ending how it ended; empty until it did
 * @param changes counts up with everything that happens to it
 */
public record Exercise(
        ExerciseId id,
        PlanId plan,
        String planName,
        PlanVersionId version,
        int versionNumber,
        Objectives objectives,
        ServiceId service,
        ExerciseKind kind,
        Optional<CaseId> incident,
        String name,
        String scenario,
        Optional<AccountId> commander,
        ExerciseState state,
        Optional<LocalDate> plannedOn,
        Optional<ProjectId> recoveredInto,
        RunTimes times,
        String madeBy,
        Instant madeAt,
        Optional<Begun> begun,
        Optional<Ending> ending,
        long changes) {

    /** Who started it, and when that was recorded. */
    public record Begun(String by, Instant at) {}

    /**
     * How it ended.
     *
     * @param on the tenant's day on which it did
     * @param note what was said then; for an aborted run why
     */
    public record Ending(String by, Instant at, LocalDate on, String note, Outcome outcome) {}

    /** What whoever watches a run listens to. */
    public static String topic(ExerciseId run) {
        return "exercise:" + run;
    }

    public boolean isRunning() {
        return state == ExerciseState.RUNNING;
    }

    /** What it showed; nothing yet while it runs. */
    public Outcome outcome() {
        return ending.map(Ending::outcome).orElse(Outcome.NONE);
    }
}
