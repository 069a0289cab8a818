package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.ExerciseStepId;
import io.remit.access.Problem.Invalid;
import io.remit.evidence.Evidence;
import io.remit.evidence.EvidenceForm;
import io.remit.web.Form;
import io.remit.web.Handler;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is done with a step, from its row or from its page. */
public final class StepRoutes {
    private static final String STEP = "/recovery/exercises/{exercise}/steps/{step}";
    private static final int NOTE_CHARACTERS = 4000;
    private final ExerciseService exercises;
    private final StepService steps;
    private final RunReader reader;

    public StepRoutes(ExerciseService exercises, StepService steps, RunReader reader) {
        this.exercises = exercises;
        this.steps = steps;
        this.reader = reader;
    }

    public void register(Routes routes) {
        routes.tenant(GET, STEP, RECOVERY_READ, this::page);
        act(routes, "/start", this::start);
        act(routes, "/check-off", this::checkOff);
        act(routes, "/undo", this::undo);
        act(routes, "/skip", this::skip);
        act(routes, "/block", this::block);
        act(routes, "/release", this::release);
        act(routes, "/note", this::note);
        routes.tenant(GET, STEP + "/evidence", EXERCISE_RUN, this::evidencePage);
        routes.tenant(POST, STEP + "/evidence", EXERCISE_RUN, this::addEvidence)
                .reshow(this::evidencePage)
                .maxBodyBytes(EvidenceForm.MAX_BODY_BYTES);
    }

    private void act(Routes routes, String name, Handler handler) {
        routes.tenant(POST, STEP + name, EXERCISE_RUN, handler).reshow(this::page);
    }

    private static ExerciseStepId step(Request in) {
        return in.id("step", ExerciseStepId::new);
    }

    private Reply page(Request in) {
        return Reply.page("exercise/step", view(in, false)).fragment("inline");
    }

    private Reply evidencePage(Request in) {
        return Reply.page("exercise/step", view(in, true));
    }

    private StepPage view(Request in, boolean withEvidence) {
        var run = exercises.run(in.access(), ExerciseRoutes.id(in));
        var names = reader.names(in, run);
        var zone = reader.zone(in);
        var view = new StepView(in, run, run.step(step(in)), names, zone, reader.now());
        var evidence = withEvidence
                ? Optional.of(view.choice(reader.evidence(), reader.today(in)))
                : Optional.<io.remit.evidence.EvidenceChoice>empty();
        // Whoever came too late sees at once what there is instead.
        var fresh = in.typed().problems().isEmpty()
                ? Optional.<RunPage.Live>empty()
                : Optional.of(new RunView(in, run, names, zone, reader.now())
                        .live(Math.max(0, run.step(step(in)).changeNo() - 1), false));
        return view.page(
                steps.answer(
                        in.access(), run.exercise(), run.step(step(in)).plan().kind()),
                evidence,
                fresh);
    }

    private Reply start(Request in) {
        var form = in.form();
        var at = at(form, in);
        form.mustBeValid();
        steps.start(in.access(), ExerciseRoutes.id(in), step(in), at);
        return done(in);
    }

    private Reply checkOff(Request in) {
        var form = in.form();
        var at = at(form, in);
        var note = form.optional("note", NOTE_CHARACTERS);
        var point = TypedTime.read(form, "recoveryPoint", reader.zone(in));
        var outcome =
                ExerciseRoutes.one(StepOutcome.values(), form.text("outcome")).orElse(StepOutcome.NONE);
        var report = new StepReport(outcome, note, at, point, lag(form));
        form.mustBeValid();
        steps.checkOff(in.access(), ExerciseRoutes.id(in), step(in), report);
        return done(in);
    }

    private static Optional<Duration> lag(Form form) {
        var text = form.text("lag");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,7}")) {
            form.reject("lag", "Write a whole number of seconds.");
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }

    private Reply undo(Request in) {
        var form = in.form();
        var at = at(form, in);
        var reason = form.required("note", "Say why it is undone.", NOTE_CHARACTERS);
        form.mustBeValid();
        steps.undo(in.access(), ExerciseRoutes.id(in), step(in), reason, at);
        return done(in);
    }

    private Reply skip(Request in) {
        var form = in.form();
        var at = at(form, in);
        var reason = form.required("note", "Say why it is skipped.", NOTE_CHARACTERS);
        form.mustBeValid();
        steps.skip(in.access(), ExerciseRoutes.id(in), step(in), reason, at);
        return done(in);
    }

    private Reply block(Request in) {
        var form = in.form();
        var at = at(form, in);
        var reason = form.required("note", "Say what it waits for.", NOTE_CHARACTERS);
        form.mustBeValid();
        steps.block(in.access(), ExerciseRoutes.id(in), step(in), reason, at);
        return done(in);
    }

    private Reply release(Request in) {
        var form = in.form();
        var at = at(form, in);
        var note = form.optional("note", NOTE_CHARACTERS);
        form.mustBeValid();
        steps.release(in.access(), ExerciseRoutes.id(in), step(in), note, at);
        return done(in);
    }

    private Reply note(Request in) {
        var form = in.form();
        var at = at(form, in);
        var note = form.required("note", "Write something first.", NOTE_CHARACTERS);
        form.mustBeValid();
        steps.note(in.access(), ExerciseRoutes.id(in), step(in), note, at);
        return done(in);
    }

    private Reply addEvidence(Request in) {
        var form = in.form();
        var shown = EvidenceForm.read(form, reader.today(in));
        form.mustBeValid();
        if (shown.isEmpty()) {
            throw new Invalid("evidence", "Choose a piece, or add a file or a link.");
        }
        var pieces = shown.add(in, reader.evidence());
        steps.addEvidence(
                in.access(),
                ExerciseRoutes.id(in),
                step(in),
                pieces.stream().map(Evidence::id).toList(),
                Optional.empty());
        return Reply.goTo(runHref(in) + "#step-" + step(in));
    }

    private Optional<Instant> at(Form form, Request in) {
        return TypedTime.read(form, "at", reader.zone(in));
    }

    /** Back to the run; with htmx only what has changed on its page. */
    private Reply done(Request in) {
        return Reply.goTo(runHref(in) + "#step-" + step(in)).inPlace(ExerciseRoutes.changed(reader, in));
    }

    private static String runHref(Request in) {
        return ExerciseRoutes.base(in) + "/" + ExerciseRoutes.id(in);
    }
}
