package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;

import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of a run. What is live about it depends on nobody but on whether the reader may act. */
final class RunView {
    private static final int LINES_ON_PAGE = 40;
    private static final int NEAR_PERCENT = 75;
    private final Run run;
    private final Exercise exercise;
    private final RunNames names;
    private final ZoneId zone;
    private final Ago ago;
    private final Instant now;
    private final String list;
    private final boolean mayRun;

    RunView(Request in, Run run, RunNames names, ZoneId zone, Instant now) {
        this.run = run;
        this.exercise = run.exercise();
        this.names = names;
        this.zone = zone;
        this.ago = Ago.of(zone, now);
        this.now = now;
        this.list = ExerciseRoutes.base(in);
        this.mayRun = in.access().may(EXERCISE_RUN);
    }

    RunPage page(Typed typed, Typed noted) {
        return new RunPage(
                list,
                href(),
                exercise.name(),
                exercise.scenario(),
                kind(exercise.kind()),
                new Link(
                        exercise.planName() + ", version " + exercise.versionNumber(),
                        list.replace("/exercises", "/plans/") + exercise.plan()),
                made(),
                mayRun,
                exercise.state() == ExerciseState.PLANNED,
                exercise.isRunning(),
                exercise.ending().isPresent(),
                typed.field("", "").error(),
                typed.problems(),
                noted.field("note", ""),
                When.of(noted, "at", "note-at", "When it happened", "Leave it empty for now.", Optional.empty(), zone),
                When.Zone.of(typed, zone, "zone"),
                begin(typed),
                live(0, true));
    }

    private List<When> begin(Typed typed) {
        return Stream.of(TimeKind.DISRUPTED, TimeKind.DETECTED, TimeKind.DECLARED)
                .map(kind -> When.of(
                        typed,
                        kind.field(),
                        kind.field(),
                        kind.label(),
                        kind == TimeKind.DISRUPTED ? "Leave it empty for now." : "Leave it empty if it is yet to come.",
                        Optional.empty(),
                        zone))
                .toList();
    }

    private String made() {
        var planned =
                exercise.plannedOn().map(day -> "planned for " + Moment.on(day).text());
        var begun = exercise.begun().map(start -> "started by " + names.who(start.by()));
        return Stream.of(planned, begun)
                .flatMap(Optional::stream)
                .reduce((one, two) -> one + ", " + two)
                .orElse("");
    }

    /** @param since the version that is on the page already */
    RunPage.Live live(long since, boolean whole) {
        var steps = run.steps().stream()
                .filter(step -> whole || step.changeNo() > since || unlocked(step))
                .toList();
        var rows = new StepRows(run, names, ago, now, mayRun && exercise.isRunning());
        return new RunPage.Live(
                exercise.changes(),
                href(),
                ago.at(now),
                mayRun && exercise.isRunning(),
                state(exercise),
                clock(),
                times(),
                rows.progress(),
                rows.doing(href()),
                exercise.commander().map(names::member).orElse("Nobody"),
                run.participants().isEmpty()
                        ? "Nobody else"
                        : String.join(
                                ", ",
                                run.participants().stream().map(names::member).toList()),
                exercise.recoveredInto().map(names::project).orElse(""),
                verdict(),
                steps.stream().map(rows::row).toList(),
                new LogView(run, names, ago, list.replace("/recovery/exercises", "")).lines(LINES_ON_PAGE),
                run.log().size() > LINES_ON_PAGE,
                run.followUps().stream()
                        .map(one -> FollowUpsView.row(one, names, ago.today(), list))
                        .toList());
    }

    /** A step whose needs have changed looks different though it has not changed itself. */
    private static boolean unlocked(RunStep step) {
        return !step.plan().needs().isEmpty() && !step.state().isOver();
    }

    private String href() {
        return list + "/" + exercise.id();
    }

    private RunPage.ClockFace clock() {
        var since = exercise.times().disrupted();
        if (since.isEmpty() || !exercise.kind().isMeasured()) {
            return new RunPage.ClockFace(false, "", "", "", "", 0, "", "", "none", 0, "");
        }
        var until = exercise.times().verified().or(() -> exercise.ending().map(Exercise.Ending::at));
        var passed = Duration.between(since.get(), until.orElse(now));
        var objective = exercise.objectives().rto();
        long percent = objective
                .map(most -> passed.toMillis() * 100 / Math.max(1, most.toMillis()))
                .orElse(0L);
        var phase =
                objective.isEmpty() ? "none" : percent >= 100 ? "over" : percent >= NEAR_PERCENT ? "near" : "within";
        return new RunPage.ClockFace(
                true,
                since.get().toString(),
                until.map(Instant::toString).orElse(""),
                now.toString(),
                Spoken.clock(passed),
                objective.map(Duration::toSeconds).orElse(0L),
                objective.map(Spoken::of).orElse(""),
                objective.map(most -> left(most.minus(passed))).orElse("No RTO in the plan"),
                phase,
                (int) Math.min(100, percent),
                exercise.times().verified().isPresent()
                        ? "from disruption to verified"
                        : exercise.ending().isPresent() ? "from disruption to the end" : "since disruption");
    }

    static String left(Duration left) {
        return left.isNegative() ? Spoken.of(left) + " over" : Spoken.of(left) + " left";
    }

    private List<RunPage.TimeCell> times() {
        return Arrays.stream(TimeKind.values())
                .map(kind -> {
                    var at = exercise.times().at(kind);
                    return new RunPage.TimeCell(
                            kind.label(),
                            kind.meaning(),
                            at.isPresent(),
                            ago.at(at.orElse(now)),
                            kind.field(),
                            at.isEmpty()
                                    && mayRun
                                    && exercise.isRunning()
                                    && (kind == TimeKind.DETECTED || kind == TimeKind.DECLARED));
                })
                .toList();
    }

    private RunPage.Verdict verdict() {
        boolean ended = exercise.ending().isPresent();
        var outcome = exercise.outcome();
        return new RunPage.Verdict(
                ended,
                exercise.state() == ExerciseState.ABORTED
                        ? Badge.quiet("circle-x", "Aborted")
                        : result(outcome.result()),
                outcome.rto().map(Spoken::of).orElse("Not measured"),
                outcome.rpo().map(Spoken::of).orElse("Not measured"),
                exercise.objectives().rto().map(Spoken::of).orElse("none"),
                exercise.objectives().rpo().map(Spoken::of).orElse("none"),
                outcome.reasons(),
                exercise.ending().map(Exercise.Ending::note).orElse(""));
    }

    static Badge kind(ExerciseKind kind) {
        return new Badge(kind == ExerciseKind.INCIDENT ? "bad" : "quiet", kind.icon(), kind.label());
    }

    static Badge state(Exercise run) {
        return switch (run.state()) {
            case PLANNED -> Badge.quiet("calendar-event", "Planned");
            case RUNNING -> new Badge("info", "circle-dot", "Running");
            case FINISHED -> Badge.ok("Finished");
            case ABORTED -> Badge.quiet("circle-x", "Aborted");
        };
    }

    static Badge result(Result result) {
        return switch (result) {
            case NONE -> Badge.quiet("circle-dashed", result.label());
            case MET -> Badge.ok(result.label());
            case NOT_MET -> new Badge("bad", "circle-x", result.label());
            case NOT_MEASURED, NO_OBJECTIVE -> Badge.quiet("circle-minus", result.label());
        };
    }
}
