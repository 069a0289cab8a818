package io.remit.exercise;

import io.remit.plan.StepKind;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The steps of a run as its page lists them. */
final class StepRows {
    private final Run run;
    private final RunNames names;
    private final Ago ago;
    private final Instant now;
    private final boolean mayAct;

    StepRows(Run run, RunNames names, Ago ago, Instant now, boolean mayAct) {
        this.run = run;
        this.names = names;
        this.ago = ago;
        this.now = now;
        this.mayAct = mayAct;
    }

    RunPage.StepRow row(RunStep step) {
        var missing = Steps.missing(run.steps(), step);
        boolean unfinished = step.state() == StepState.OPEN || step.state() == StepState.STARTED;
        boolean mayGoOn = mayAct && unfinished && missing.isEmpty();
        boolean asksForMore = asksForMore(step.plan().kind());
        var at = step.endedAt().or(step::blockedAt).or(step::startedAt);
        return new RunPage.StepRow(
                step.id().toString(),
                step.plan().position(),
                step.plan().title(),
                step.plan().kind() == StepKind.DO ? "" : step.plan().kind().label(),
                step.plan().required(),
                who(step),
                state(step, missing),
                told(step),
                ago.at(at.orElse(now)),
                at.isPresent(),
                step.note(),
                times(step),
                step.state().isOver() || missing.isEmpty() ? "" : Steps.titles(missing),
                mayAct && step.state() == StepState.OPEN && missing.isEmpty(),
                mayGoOn && !asksForMore,
                mayGoOn && asksForMore,
                step.plan().kind().isChecked() ? "Passed" : "Check off",
                step.plan().kind().isChecked() ? StepOutcome.PASSED.name() : "",
                mayAct);
    }

    /** Whether a press is not enough: a time, a number, or a look at what the portal knows. */
    static boolean asksForMore(StepKind kind) {
        return kind == StepKind.RECOVERY_POINT || kind == StepKind.SAMPLE_LAG || kind == StepKind.VERIFY_JOBS;
    }

    static Badge state(RunStep step, List<RunStep> missing) {
        return switch (step.state()) {
            case OPEN -> missing.isEmpty() ? Badge.quiet("circle-dashed", "Open") : Badge.quiet("hourglass", "Waits");
            case STARTED -> new Badge("info", "circle-dot", "In progress");
            case BLOCKED -> new Badge("warn", "player-pause", "Blocked");
            case SKIPPED -> new Badge("warn", "circle-minus", "Skipped");
            case DONE ->
                step.outcome() == StepOutcome.FAILED
                        ? new Badge("bad", "circle-x", "Failed")
                        : Badge.ok(step.outcome() == StepOutcome.PASSED ? "Passed" : "Done");
        };
    }

    private String who(RunStep step) {
        return step.plan()
                .member()
                .map(names::member)
                .orElse(step.plan().role().isEmpty() ? "" : step.plan().role());
    }

    private String told(RunStep step) {
        return switch (step.state()) {
            case OPEN -> "";
            case STARTED -> step.takenBy().map(names::who).orElse("Somebody") + " works on it since";
            case BLOCKED -> "Blocked by " + by(step);
            case DONE -> "Checked off by " + by(step);
            case SKIPPED -> "Skipped by " + by(step);
        };
    }

    private String by(RunStep step) {
        return step.changedBy().map(names::who).orElse("somebody") + ",";
    }

    /** How long it took against what was expected, and how long it waited. */
    private String times(RunStep step) {
        var told = new ArrayList<String>();
        step.took().ifPresent(took -> told.add("took " + Spoken.of(took)));
        step.plan().expected().ifPresent(expected -> told.add("expected " + Spoken.of(expected)));
        step.took()
                .flatMap(took -> step.plan().expected().map(took::minus))
                .filter(over -> over.compareTo(Duration.ofSeconds(1)) >= 0)
                .ifPresent(over -> told.add(Spoken.of(over) + " longer than expected"));
        var waited = step.waitedUntil(now);
        if (waited.toSeconds() > 0) {
            told.add("waited " + Spoken.of(waited));
        }
        step.measured().ifPresent(lag -> told.add("lag " + Spoken.of(lag)));
        return String.join(" · ", told);
    }

    RunPage.Progress progress() {
        int done = count(StepState.DONE);
        int skipped = count(StepState.SKIPPED);
        int blocked = count(StepState.BLOCKED);
        int all = run.steps().size();
        var waited = run.steps().stream().map(step -> step.waitedUntil(now)).reduce(Duration.ZERO, Duration::plus);
        var words = done + " of " + all + " done"
                + (skipped > 0 ? ", " + skipped + " skipped" : "")
                + (blocked > 0 ? ", " + blocked + " blocked" : "");
        return new RunPage.Progress(
                all,
                done,
                skipped,
                blocked,
                all - done - skipped - blocked,
                words,
                Spoken.of(waited),
                waited.toSeconds() > 0);
    }

    private int count(StepState state) {
        return (int) run.steps().stream().filter(step -> step.state() == state).count();
    }

    List<RunPage.Doing> doing(String href) {
        return Stream.concat(of(StepState.STARTED), of(StepState.BLOCKED))
                .map(step -> new RunPage.Doing(
                        step.takenBy().or(step::changedBy).map(names::who).orElse("Somebody"),
                        step.plan().title(),
                        href + "#step-" + step.id(),
                        ago.at(step.blockedAt().or(step::startedAt).orElse(now)),
                        step.state() == StepState.BLOCKED))
                .toList();
    }

    private Stream<RunStep> of(StepState state) {
        return run.steps().stream().filter(step -> step.state() == state);
    }

    /** A word within a sentence. */
    static String inSentence(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
