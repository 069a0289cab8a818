package io.remit.exercise;

import io.remit.web.parts.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run showed.
 *
 * @param rto from disruption to the service verified; empty where it was not measured
 * @param rpo from the newest recovered data to the disruption; empty where it was not measured
 * @param reasons in sentences, why it is so
 */
public record Outcome(Result result, Optional<Duration> rto, Optional<Duration> rpo, List<String> reasons) {
    /** Of a run that has not ended, or was aborted. */
    public static final Outcome NONE = new Outcome(Result.NONE, Optional.empty(), Optional.empty(), List.of());

    public Outcome {
        reasons = List.copyOf(reasons);
    }

    /**
     * What a run that ends as it stands has shown. Nobody can leave out what the plan requires and still meet the objectives:
     * a service that was not verified may not work.
     */
    public static Outcome of(ExerciseKind kind, RunTimes times, Objectives objectives, List<RunStep> steps) {
        if (!kind.isMeasured()) {
            return new Outcome(
                    Result.NOT_MEASURED,
                    Optional.empty(),
                    Optional.empty(),
                    List.of("A tabletop recovers nothing, so it measures no times."));
        }
        var rto = times.rto();
        var rpo = times.rpo();
        var failures = new ArrayList<String>();
        steps.forEach(step -> failure(step).ifPresent(failures::add));
        objectives.rto().ifPresent(objective -> failures.addAll(late(rto, objective)));
        objectives.rpo().ifPresent(objective -> failures.addAll(lost(rpo, objective)));
        if (!failures.isEmpty()) {
            return new Outcome(Result.NOT_MET, rto, rpo, failures);
        }
        return objectives.none()
                ? new Outcome(
                        Result.NO_OBJECTIVE, rto, rpo, List.of("The plan says no RTO and no RPO to compare with."))
                : new Outcome(Result.MET, rto, rpo, met(rto, rpo, objectives));
    }

    private static Optional<String> failure(RunStep step) {
        if (!step.plan().required()) {
            return Optional.empty();
        }
        boolean checked = step.plan().kind().isChecked();
        var what = "“" + step.plan().title() + "” is " + (checked ? "a required verification" : "required");
        if (step.state() == StepState.SKIPPED) {
            return Optional.of(what + " and was skipped.");
        }
        if (step.state() != StepState.DONE) {
            return Optional.of(what + " and was not done.");
        }
        return checked && step.outcome() == StepOutcome.FAILED ? Optional.of(what + " and failed.") : Optional.empty();
    }

    private static List<String> late(Optional<Duration> rto, Duration objective) {
        if (rto.isEmpty()) {
            return List.of("The service was never verified, so there is no recovery time. The objective is "
                    + Spoken.of(objective) + ".");
        }
        return rto.get().compareTo(objective) > 0
                ? List.of("Recovery took " + Spoken.of(rto.get()) + ". The objective is " + Spoken.of(objective) + ".")
                : List.of();
    }

    private static List<String> lost(Optional<Duration> rpo, Duration objective) {
        if (rpo.isEmpty()) {
            return List.of("The recovery point was not entered, so nobody can tell how much data was lost."
                    + " The objective is " + Spoken.of(objective) + ".");
        }
        return rpo.get().compareTo(objective) > 0
                ? List.of("The newest recovered data was " + Spoken.of(rpo.get())
                        + " old at the disruption. The objective is " + Spoken.of(objective) + ".")
                : List.of();
    }

    private static List<String> met(Optional<Duration> rto, Optional<Duration> rpo, Objectives objectives) {
        var reasons = new ArrayList<String>();
        objectives
                .rto()
                .ifPresent(most -> rto.ifPresent(took -> reasons.add(
                        "Recovery took " + Spoken.of(took) + ". The objective is " + Spoken.of(most) + ".")));
        objectives
                .rpo()
                .ifPresent(most -> rpo.ifPresent(lost -> reasons.add("The newest recovered data was " + Spoken.of(lost)
                        + " old at the disruption. The objective is " + Spoken.of(most) + ".")));
        return reasons;
    }
}
