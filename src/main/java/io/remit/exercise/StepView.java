package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;

import io.remit.access.EvidenceId;
import io.remit.evidence.EvidenceChoice;
import io.remit.evidence.EvidenceService;
import io.remit.evidence.OutcomeBadge;
import io.remit.plan.StepKind;
import io.remit.web.Request;
import io.remit.web.Typed;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Option;
import io.remit.web.parts.SafeHtml;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the page of a step. */
final class StepView {
    private final Request in;
    private final Run run;
    private final RunStep step;
    private final RunNames names;
    private final ZoneId zone;
    private final Instant now;
    private final String href;

    StepView(Request in, Run run, RunStep step, RunNames names, ZoneId zone, Instant now) {
        this.in = in;
        this.run = run;
        this.step = step;
        this.names = names;
        this.zone = zone;
        this.now = now;
        this.href = ExerciseRoutes.base(in) + "/" + run.exercise().id() + "/steps/" + step.id();
    }

    StepPage page(Optional<StepAnswer> answer, Optional<EvidenceChoice> evidence, Optional<RunPage.Live> fresh) {
        var kind = step.plan().kind();
        var row = new StepRows(run, names, Ago.of(zone, now), now, true).row(step);
        var runHref = ExerciseRoutes.base(in) + "/" + run.exercise().id();
        return new StepPage(
                List.of(
                        new Link("Exercises", ExerciseRoutes.base(in)),
                        new Link(run.exercise().name(), runHref)),
                href,
                runHref,
                step.id().toString(),
                step.plan().title(),
                kind.label(),
                kind.meaning(),
                SafeHtml.ofMarkdown(step.plan().instructions()),
                row.who(),
                row.state(),
                row.hasAt() ? row.told() + " " + row.at().text() : "",
                row.waitsFor(),
                in.access().may(EXERCISE_RUN),
                run.exercise().isRunning(),
                in.typed().field("", "").error(),
                answer.map(one -> new StepPage.Known(
                        OutcomeBadge.of(one.outcome()), one.says(), one.href().orElse(""))),
                run.exercise().isRunning() ? acts() : List.of(),
                evidence,
                in.typedInto(href + "/evidence").problems(),
                fresh);
    }

    private List<StepPage.Act> acts() {
        var acts = new ArrayList<StepPage.Act>();
        boolean waits = !Steps.missing(run.steps(), step).isEmpty();
        switch (step.state()) {
            case OPEN, STARTED -> {
                if (!waits) {
                    acts.add(act("check-off", "Check off", true, "Check off", "Note", false));
                    if (step.state() == StepState.OPEN) {
                        acts.add(act("start", "Start", false, "Start", "", false));
                    }
                    acts.add(act("skip", "Skip", false, "Skip this step", "Why it is skipped", true));
                }
                acts.add(act("block", "Block", waits, "Block", "What it waits for", true));
            }
            case BLOCKED -> {
                acts.add(act("release", "Unblock", true, "Unblock", "Note", false));
                if (!waits) {
                    acts.add(act("skip", "Skip", false, "Skip this step", "Why it is skipped", true));
                }
            }
            case DONE, SKIPPED -> acts.add(act("undo", "Undo", false, "Undo", "Why it is undone", true));
        }
        var typed = isHomeless(acts) ? in.typed() : in.typedInto(href + "/note");
        acts.add(act(typed, "note", "Note", false, "Add note", "Note", true));
        return acts;
    }

    /** Whoever wrote something for an act that came too late may still say it: it is offered as a note. */
    private boolean isHomeless(List<StepPage.Act> acts) {
        return !in.typed().field("note", "").value().isBlank()
                && acts.stream()
                        .noneMatch(one -> in.typedInto(href + "/" + one.name()).isBack());
    }

    private StepPage.Act act(
            String name, String title, boolean open, String button, String noteLabel, boolean noteRequired) {
        return act(in.typedInto(href + "/" + name), name, title, open, button, noteLabel, noteRequired);
    }

    private StepPage.Act act(
            Typed typed,
            String name,
            String title,
            boolean open,
            String button,
            String noteLabel,
            boolean noteRequired) {
        var key = name + "-";
        boolean checks = name.equals("check-off");
        var kind = step.plan().kind();
        return new StepPage.Act(
                name,
                title,
                open || typed.isBack(),
                button,
                typed.fieldProblems().stream()
                        .map(problem -> new FieldProblem(key + problem.field(), problem.message()))
                        .toList(),
                checks && kind.isChecked(),
                typed.field("outcome", StepOutcome.PASSED.name()),
                outcomes(typed),
                checks && kind == StepKind.RECOVERY_POINT,
                When.of(
                        typed,
                        "recoveryPoint",
                        key + "recoveryPoint",
                        "Time of the newest usable data",
                        "Read it from the recovered data itself.",
                        Optional.empty(),
                        zone),
                checks && kind == StepKind.SAMPLE_LAG,
                typed.field("lag", ""),
                noteLabel,
                noteRequired,
                typed.field("note", ""),
                When.of(typed, "at", key + "at", "When it happened", "Leave it empty for now.", Optional.empty(), zone),
                When.Zone.of(typed, zone, key + "zone"));
    }

    private static List<Option> outcomes(Typed typed) {
        var chosen = typed.field("outcome", StepOutcome.PASSED.name()).value();
        return List.of(
                new Option("PASSED", "Passed", chosen.equals("PASSED")),
                new Option("FAILED", "Failed", chosen.equals("FAILED")));
    }

    EvidenceChoice choice(EvidenceService evidence, LocalDate today) {
        var typed = in.typedInto(href + "/evidence");
        var newest = evidence.newest(in.access(), "", EvidenceChoice.OFFERED);
        var chosen = typed.all("evidence").stream()
                .flatMap(text -> ExerciseRoutes.uuid(text).stream())
                .map(EvidenceId::new)
                .toList();
        return EvidenceChoice.of(
                in.viewer().base(), evidence.named(in.access(), chosen).values(), newest, typed, today, "");
    }
}
