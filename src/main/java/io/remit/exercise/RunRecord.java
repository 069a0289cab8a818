package io.remit.exercise;

import io.remit.web.parts.Spoken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was recorded of a run, as a text that is evidence: times in UTC, and no name or word that could read otherwise
 * tomorrow. A run that has ended yields the same bytes whenever it is asked for, so that the same piece is kept once.
 */
record RunRecord(Run run, RunNames names) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    /** What the file is called. */
    String fileName() {
        var ended =
                run.exercise().ending().map(end -> "-" + DAY.format(end.on())).orElse("");
        return "exercise" + ended + "-" + run.exercise().id() + ".txt";
    }

    byte[] bytes() {
        var lines = new ArrayList<String>();
        head(lines);
        times(lines);
        result(lines);
        steps(lines);
        log(lines);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void head(List<String> lines) {
        var exercise = run.exercise();
        lines.add(exercise.name());
        lines.add("");
        lines.add("Kind: " + exercise.kind().label());
        lines.add("State: " + exercise.state().label());
        lines.add("Plan: " + exercise.planName() + ", version " + exercise.versionNumber());
        lines.add("Scenario: " + exercise.scenario());
        exercise.commander().ifPresent(one -> lines.add("Commander: " + names.member(one)));
        exercise.recoveredInto().ifPresent(one -> lines.add("Recovered into: " + names.project(one)));
        lines.add("Run: " + exercise.id());
    }

    private void times(List<String> lines) {
        lines.add("");
        lines.add("Times (UTC)");
        for (var kind : TimeKind.values()) {
            lines.add("  " + kind.label() + ": "
                    + run.exercise().times().at(kind).map(Instant::toString).orElse("not known"));
        }
    }

    private void result(List<String> lines) {
        var exercise = run.exercise();
        var outcome = exercise.outcome();
        lines.add("");
        lines.add("Result: " + outcome.result().label());
        lines.add("  RTO: " + against(outcome.rto(), exercise.objectives().rto()));
        lines.add("  RPO: " + against(outcome.rpo(), exercise.objectives().rpo()));
        outcome.reasons().forEach(reason -> lines.add("  " + reason));
        exercise.ending()
                .map(Exercise.Ending::note)
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> lines.add("  Said at the end: " + oneLine(note)));
    }

    private static String against(Optional<Duration> actual, Optional<Duration> objective) {
        return actual.map(Spoken::of).orElse("not measured") + ", objective "
                + objective.map(Spoken::of).orElse("none");
    }

    private void steps(List<String> lines) {
        lines.add("");
        lines.add("Steps");
        for (var step : run.steps()) {
            var found = step.outcome() == StepOutcome.NONE
                    ? ""
                    : ", " + step.outcome().label().toLowerCase(Locale.ROOT);
            lines.add("  " + step.plan().position() + ". " + step.plan().title() + " ("
                    + step.plan().kind().label().toLowerCase(Locale.ROOT)
                    + (step.plan().required() ? "" : ", optional") + "): "
                    + step.state().label().toLowerCase(Locale.ROOT) + found
                    + step.endedAt().map(at -> " at " + at).orElse("")
                    + step.changedBy().map(who -> " by " + names.who(who)).orElse("")
                    + (step.note().isEmpty() ? "" : ": " + oneLine(step.note())));
        }
    }

    private void log(List<String> lines) {
        lines.add("");
        lines.add("Log: happened, recorded (UTC), by whom, what");
        run.log().stream()
                .sorted(Comparator.comparingLong(Entry::changeNo))
                .forEach(entry -> lines.add("  " + entry.happenedAt() + "  " + entry.recordedAt() + "  "
                        + names.who(entry.recordedBy()) + "  " + entry.kind().label()
                        + (entry.detail().isEmpty() ? "" : ": " + oneLine(entry.detail()))
                        + (entry.note().isEmpty() ? "" : " – " + oneLine(entry.note()))));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\R+", " / ");
    }
}
