package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.AccountId;
import io.remit.access.Problem.NotFound;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.FieldProblem;
import io.remit.web.parts.Link;
import io.remit.web.parts.Spoken;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with a run as a whole: its times, its people, notes, its end, and what it found out. */
public final class RunRoutes {
    private static final String RUN = "/recovery/exercises/{exercise}";
    private static final int NOTE_CHARACTERS = 4000;
    private static final int FINDING_CHARACTERS = 2000;
    private static final int ACTION_CHARACTERS = 1000;
    private final ExerciseService exercises;
    private final RunService runs;
    private final FollowUpService followUps;
    private final RunReader reader;

    public RunRoutes(ExerciseService exercises, RunService runs, FollowUpService followUps, RunReader reader) {
        this.exercises = exercises;
        this.runs = runs;
        this.followUps = followUps;
        this.reader = reader;
    }

    public void register(Routes routes) {
        routes.tenant(GET, RUN + "/times", EXERCISE_RUN, this::timesForm);
        routes.tenant(POST, RUN + "/times", EXERCISE_RUN, this::setTimes).reshow(this::timesForm);
        routes.tenant(POST, RUN + "/times/{time}", EXERCISE_RUN, this::setTime).reshow(this::timesForm);
        routes.tenant(GET, RUN + "/people", EXERCISE_RUN, this::peopleForm);
        routes.tenant(POST, RUN + "/people", EXERCISE_RUN, this::setPeople).reshow(this::peopleForm);
        routes.tenant(GET, RUN + "/notes", EXERCISE_RUN, this::run);
        routes.tenant(POST, RUN + "/notes", EXERCISE_RUN, this::note).reshow(this::run);
        routes.tenant(GET, RUN + "/ending", EXERCISE_RUN, this::endingForm);
        routes.tenant(POST, RUN + "/finish", EXERCISE_RUN, this::finish).reshow(this::endingForm);
        routes.tenant(POST, RUN + "/abort", EXERCISE_RUN, this::abort).reshow(this::endingForm);
        routes.tenant(GET, RUN + "/follow-ups", EXERCISE_RUN, this::followUpForm);
        routes.tenant(POST, RUN + "/follow-ups", EXERCISE_RUN, this::makeFollowUp)
                .reshow(this::followUpForm);
    }

    private static String href(Request in) {
        return ExerciseRoutes.base(in) + "/" + ExerciseRoutes.id(in);
    }

    private static List<Link> crumbs(Request in, Exercise run) {
        return List.of(new Link("Exercises", ExerciseRoutes.base(in)), new Link(run.name(), href(in)));
    }

    private Reply run(Request in) {
        var view = reader.view(in, ExerciseRoutes.id(in));
        return Reply.page("exercise/run", view.page(in.typed(), in.typedInto(href(in) + "/notes")));
    }

    private Reply timesForm(Request in) {
        var run = exercises.exercise(in.access(), ExerciseRoutes.id(in));
        var zone = reader.zone(in);
        var times = Arrays.stream(TimeKind.values())
                .map(kind -> When.of(
                        in.typed(),
                        kind.field(),
                        kind.field(),
                        kind.label(),
                        upper(kind.meaning()) + ".",
                        run.times().at(kind),
                        zone))
                .toList();
        return Reply.page(
                "exercise/times",
                new RunFormsPage.Times(
                        crumbs(in, run),
                        href(in),
                        in.typed().problems(),
                        times,
                        When.Zone.of(in.typed(), zone, "zone"),
                        in.typed().field("note", "")));
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Reply setTimes(Request in) {
        var form = in.form();
        var zone = reader.zone(in);
        var there = exercises.exercise(in.access(), ExerciseRoutes.id(in)).times();
        var times = RunTimes.NONE;
        for (var kind : TimeKind.values()) {
            times = times.with(kind, same(there.at(kind), TypedTime.read(form, kind.field(), zone)));
        }
        var note = form.optional("note", NOTE_CHARACTERS);
        form.mustBeValid();
        runs.setTimes(in.access(), ExerciseRoutes.id(in), times, note);
        return Reply.goTo(href(in)).flash("The times are corrected. The log tells what they were.");
    }

    /** A field shows seconds only: what was not touched keeps the rest. */
    private static Optional<Instant> same(Optional<Instant> there, Optional<Instant> typed) {
        boolean same = there.map(at -> at.truncatedTo(ChronoUnit.SECONDS)).equals(typed);
        return same ? there : typed;
    }

    private Reply setTime(Request in) {
        var kind = Stream.of(TimeKind.DETECTED, TimeKind.DECLARED)
                .filter(one -> one.field().equals(in.path("time")))
                .findFirst()
                .orElseThrow(NotFound::new);
        runs.setTime(in.access(), ExerciseRoutes.id(in), kind, Optional.empty());
        return Reply.goTo(href(in)).inPlace(ExerciseRoutes.changed(reader, in));
    }

    private Reply peopleForm(Request in) {
        var run = exercises.run(in.access(), ExerciseRoutes.id(in));
        var typed = in.typed();
        var exercise = run.exercise();
        var commander = typed.field(
                "commander", exercise.commander().map(AccountId::toString).orElse(""));
        var into = typed.field("into", StartView.text(exercise.recoveredInto()));
        var chosen = typed.isBack()
                ? typed.all("participant")
                : run.participants().stream().map(AccountId::toString).toList();
        return Reply.page(
                "exercise/people",
                new RunFormsPage.People(
                        crumbs(in, exercise),
                        href(in),
                        typed.problems(),
                        commander,
                        StartView.members(reader.members(in), commander, "Nobody"),
                        StartView.participants(reader.members(in), chosen),
                        into,
                        StartView.projects(reader.projects(in), into)));
    }

    private Reply setPeople(Request in) {
        var form = in.form();
        var members = reader.members(in);
        var people = form.all("participant").stream()
                .flatMap(value -> RunReader.member(members, value).stream())
                .toList();
        var run = exercises.run(in.access(), ExerciseRoutes.id(in));
        var all = Stream.concat(members.stream().map(one -> one.account()), run.participants().stream())
                .toList();
        runs.setPeople(
                in.access(),
                ExerciseRoutes.id(in),
                RunReader.member(members, form.text("commander")),
                people,
                StartForm.into(form, reader, in),
                reader.names(in, all)::member);
        return Reply.goTo(href(in)).flash("Saved.");
    }

    private Reply note(Request in) {
        var form = in.form();
        var at = TypedTime.read(form, "at", reader.zone(in));
        var note = form.required("note", "Write something first.", NOTE_CHARACTERS);
        form.mustBeValid();
        runs.note(in.access(), ExerciseRoutes.id(in), note, at);
        return Reply.goTo(href(in) + "#log");
    }

    private Reply endingForm(Request in) {
        var run = exercises.run(in.access(), ExerciseRoutes.id(in));
        var outcome = run.outcomeNow();
        var zone = reader.zone(in);
        var finishing = in.typedInto(href(in) + "/finish");
        var aborting = in.typedInto(href(in) + "/abort");
        return Reply.page(
                "exercise/ending",
                new RunFormsPage.Ending(
                        crumbs(in, run.exercise()),
                        href(in),
                        run.exercise().state() == ExerciseState.PLANNED,
                        in.typed().field("", "").error(),
                        finishing.fieldProblems(),
                        missing(run),
                        RunView.result(outcome.result()),
                        outcome.rto().map(Spoken::of).orElse("Not measured"),
                        outcome.rpo().map(Spoken::of).orElse("Not measured"),
                        outcome.reasons(),
                        finishing.field("note", ""),
                        When.of(
                                finishing,
                                "at",
                                "at",
                                "When it ended",
                                "Leave it empty for now.",
                                Optional.empty(),
                                zone),
                        When.Zone.of(finishing, zone, "zone"),
                        aborting.fieldProblems().stream()
                                .map(problem -> new FieldProblem("reason", problem.message()))
                                .toList(),
                        aborting.field("reason", "")));
    }

    private static List<String> missing(Run run) {
        var open = run.steps().stream()
                .filter(step -> !step.state().isOver())
                .map(step -> "“" + step.plan().title() + "” is "
                        + StepRows.inSentence(step.state().label())
                        + (step.plan().required() ? ", and required." : "."));
        var times = run.exercise().kind().isMeasured()
                ? Arrays.stream(TimeKind.values())
                        .filter(kind -> run.exercise().times().at(kind).isEmpty())
                        .map(kind -> kind.label() + " is not known.")
                : Stream.<String>empty();
        return Stream.concat(open, times).toList();
    }

    private Reply finish(Request in) {
        var form = in.form();
        var at = TypedTime.read(form, "at", reader.zone(in));
        var note = form.optional("note", NOTE_CHARACTERS);
        form.mustBeValid();
        var run = runs.finish(in.access(), ExerciseRoutes.id(in), note, at);
        return Reply.goTo(href(in))
                .flash("Finished. Result: " + run.outcome().result().label() + ".");
    }

    private Reply abort(Request in) {
        var form = in.form();
        var reason = form.required("reason", "Say why it is aborted.", NOTE_CHARACTERS);
        form.mustBeValid();
        runs.abort(in.access(), ExerciseRoutes.id(in), reason);
        return Reply.goTo(href(in)).flash("Aborted. All that was recorded is kept.");
    }

    private Reply followUpForm(Request in) {
        var run = exercises.exercise(in.access(), ExerciseRoutes.id(in));
        var typed = in.typed();
        var owner = typed.field("owner", "");
        return Reply.page(
                "exercise/follow-up",
                new RunFormsPage.NewFollowUp(
                        crumbs(in, run),
                        href(in),
                        typed.problems(),
                        typed.field("finding", ""),
                        typed.field("action", ""),
                        owner,
                        StartView.members(reader.members(in), owner, "Nobody yet"),
                        typed.field("dueOn", "")));
    }

    private Reply makeFollowUp(Request in) {
        var form = in.form();
        var finding = form.required("finding", "Say what was found.", FINDING_CHARACTERS);
        var action = form.required("action", "Say what is to be done.", ACTION_CHARACTERS);
        var owner = RunReader.member(reader.members(in), form.text("owner"));
        if (owner.isEmpty()) {
            form.reject("owner", "Choose who does it.");
        }
        var today = reader.today(in);
        var due = form.date("dueOn", today);
        if (form.text("dueOn").isEmpty()) {
            form.reject("dueOn", "Say until when.");
        }
        form.mustBeValid();
        followUps.make(in.access(), ExerciseRoutes.id(in), finding, action, owner, Optional.of(due));
        return Reply.goTo(href(in) + "#follow-ups");
    }
}
