package io.remit.exercise;

import io.remit.web.Request;
import io.remit.web.parts.Fact;
import io.remit.web.parts.SafeHtml;
import io.remit.web.parts.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A run on paper: everything in the order in which it happened, times in the tenant's zone and in UTC.
 *
 * @param back the run's page
 * @param place the tenant's name
 */
public record RunPaper(
        String back,
        String place,
        String title,
        String kind,
        String state,
        String plan,
        String scenario,
        String commander,
        String participants,
        String printed,
        List<Fact> times,
        List<Fact> result,
        List<String> reasons,
        List<Step> steps,
        List<Line> log,
        List<Fact> followUps) {
    public RunPaper {
        times = List.copyOf(times);
        result = List.copyOf(result);
        reasons = List.copyOf(reasons);
        steps = List.copyOf(steps);
        log = List.copyOf(log);
        followUps = List.copyOf(followUps);
    }

    /** A step, with its instructions: the paper must do when the portal cannot. */
    public record Step(
            int number,
            String title,
            String kind,
            String who,
            SafeHtml instructions,
            String state,
            String told,
            String times,
            boolean open) {}

    /** A line of the log. */
    public record Line(String happened, String recorded, boolean later, String what, String who, String note) {}

    static RunPaper of(Request in, Run run, RunNames names, ZoneId zone, Instant now) {
        var exercise = run.exercise();
        var ago = Ago.of(zone, now);
        var rows = new StepRows(run, names, ago, now, false);
        var outcome = exercise.outcome();
        return new RunPaper(
                ExerciseRoutes.base(in) + "/" + exercise.id(),
                in.viewer().place(),
                exercise.name(),
                exercise.kind().label(),
                exercise.state().label(),
                exercise.planName() + ", version " + exercise.versionNumber(),
                exercise.scenario(),
                exercise.commander().map(names::member).orElse("Nobody"),
                String.join(", ", run.participants().stream().map(names::member).toList()),
                ago.full(now),
                Arrays.stream(TimeKind.values())
                        .map(kind -> new Fact(
                                kind.label(),
                                exercise.times().at(kind).map(ago::full).orElse("")))
                        .toList(),
                List.of(
                        new Fact("Result", outcome.result().label()),
                        new Fact(
                                "RTO",
                                against(outcome.rto(), exercise.objectives().rto())),
                        new Fact(
                                "RPO",
                                against(outcome.rpo(), exercise.objectives().rpo()))),
                outcome.reasons(),
                run.steps().stream().map(step -> step(step, rows, ago)).toList(),
                run.log().stream()
                        .sorted(Comparator.comparing(Entry::happenedAt).thenComparing(Entry::recordedAt))
                        .map(entry -> line(entry, names, ago))
                        .toList(),
                run.followUps().stream()
                        .map(one -> new Fact(
                                one.action(),
                                one.owner().map(names::member).orElse("Nobody")
                                        + one.dueOn().map(day -> ", due " + day).orElse("")
                                        + (one.isOpen() ? "" : ", closed")))
                        .toList());
    }

    private static String against(Optional<Duration> actual, Optional<Duration> objective) {
        return actual.map(Spoken::of).orElse("not measured") + ", objective "
                + objective.map(Spoken::of).orElse("none");
    }

    private static Step step(RunStep step, StepRows rows, Ago ago) {
        var row = rows.row(step);
        var at = step.endedAt().or(step::blockedAt).or(step::startedAt);
        return new Step(
                row.number(),
                row.title() + (row.required() ? "" : " (optional)"),
                row.kind(),
                row.who(),
                SafeHtml.ofMarkdown(step.plan().instructions()),
                row.state().word(),
                (row.told() + " " + at.map(ago::full).orElse("") + (row.note().isEmpty() ? "" : ": " + row.note()))
                        .strip(),
                row.times(),
                !step.state().isOver());
    }

    private static Line line(Entry entry, RunNames names, Ago ago) {
        return new Line(
                ago.full(entry.happenedAt()),
                ago.full(entry.recordedAt()),
                entry.isAfterwards(),
                entry.kind().label() + (entry.detail().isEmpty() ? "" : ": " + entry.detail()),
                names.who(entry.recordedBy()),
                entry.note());
    }
}
