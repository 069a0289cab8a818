package io.remit.recovery;

import io.remit.access.ServiceId;
import io.remit.duty.DutyEntry;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseState;
import io.remit.exercise.Run;
import io.remit.exercise.RunStep;
import io.remit.exercise.StepOutcome;
import io.remit.exercise.StepState;
import io.remit.plan.StepKind;
import io.remit.standing.Mechanism;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which duties a run that ended may prove beside practising, by what was done in it and by the words of the duties. It
 * proposes and no more: a named person says that it is so, or does not.
 */
final class Proposals {
    /** What a step that went well shows, and which duties speak of that. */
    private record Sign(StepKind kind, Pattern words, String shown) {}

    private static final String JOBS = "\\b(jobs?|data generation|model alignment|training runs?)\\b";

    private static final List<Sign> SIGNS = List.of(
            sign(
                    StepKind.RESTORE_TEST,
                    "\\b(back(s|ed|ing)?[ -]?up\\w*|restor\\w+)\\b",
                    "data was restored from the backup and compared"),
            sign(StepKind.SAMPLE_LAG, "\\b(samples?|lags?|arriv\\w+)\\b", "the lag of the replica was measured"),
            sign(
                    StepKind.VERIFY_JOBS,
                    "\\b(verif\\w*|check\\w*|complet\\w*|finish\\w*)\\b.*" + JOBS + "|" + JOBS
                            + ".*\\b(verif\\w*|check\\w*|complet\\w*|finish\\w*)\\b",
                    "the jobs were verified"),
            sign(
                    StepKind.SERVICE_VERIFIED,
                    "\\b(recover\\w*|fail(s|ed|ing)?[ -]?over)\\b",
                    "the service was recovered and seen to work"),
            sign(StepKind.FAIL_BACK, "\\bfail(s|ed|ing)?[ -]?back\\b", "work went back to where it was before"));

    private Proposals() {}

    /**
     * A duty, and why the run may prove it.
     *
     * @param because which step of the run speaks for it
     * @param statement what whoever attests could say
     */
    record Proposal(DutyEntry duty, String because, String statement) {}

    /** None where nothing was done for real, or the run was broken off. */
    static List<Proposal> of(Run run, List<DutyEntry> duties) {
        var exercise = run.exercise();
        if (exercise.state() != ExerciseState.FINISHED || !exercise.kind().isMeasured()) {
            return List.of();
        }
        var proposals = new ArrayList<Proposal>();
        for (var duty : duties) {
            if (isOf(exercise.service(), duty)) {
                found(run, duty).ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    /** What proves itself by every finished run needs nobody to say so again. */
    private static boolean isOf(ServiceId service, DutyEntry duty) {
        var mechanism = duty.assignment()
                .mechanism()
                .orElse(Mechanism.proposed(duty.duty().text()));
        return duty.service().id().equals(service) && mechanism != Mechanism.EXERCISES;
    }

    private static Optional<Proposal> found(Run run, DutyEntry duty) {
        return SIGNS.stream()
                .filter(sign -> sign.words().matcher(duty.label()).find())
                .flatMap(sign -> run.steps().stream()
                        .filter(step -> step.plan().kind() == sign.kind() && wentWell(step))
                        .map(step -> proposal(run.exercise(), duty, step, sign)))
                .findFirst();
    }

    private static boolean wentWell(RunStep step) {
        return step.state() == StepState.DONE && step.outcome() != StepOutcome.FAILED;
    }

    private static Proposal proposal(Exercise run, DutyEntry duty, RunStep step, Sign sign) {
        var day = run.ending().map(end -> " on " + Moment.on(end.on()).text()).orElse("");
        return new Proposal(
                duty,
                "Step " + step.plan().position() + ", “" + step.plan().title() + "”: " + sign.shown() + ".",
                "In the run “" + run.name() + "”" + day + ", " + sign.shown() + ".");
    }

    private static Sign sign(StepKind kind, String words, String shown) {
        return new Sign(kind, Pattern.compile(words, Pattern.CASE_INSENSITIVE), shown);
    }
}
