package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.FollowUpId;
import io.remit.access.Problem.Invalid;
import io.remit.access.ScheduleId;
import io.remit.plan.PlanService;
import io.remit.report.Csv;
import io.remit.standing.Cadence;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What runs found out, and how often plans are practised. */
public final class PracticeRoutes {
    private static final String FOLLOW_UPS = "/recovery/exercises/follow-ups";
    private static final String SCHEDULES = "/recovery/exercises/schedules";
    private static final int NOTE_CHARACTERS = 1000;
    private final FollowUpService followUps;
    private final PracticeService practices;
    private final PlanService plans;
    private final RunReader reader;

    public PracticeRoutes(FollowUpService followUps, PracticeService practices, PlanService plans, RunReader reader) {
        this.followUps = followUps;
        this.practices = practices;
        this.plans = plans;
        this.reader = reader;
    }

    /** Before {@link ExerciseRoutes}, whose addresses take a run's id where these have a word. */
    public void register(Routes routes) {
        routes.tenant(GET, FOLLOW_UPS, RECOVERY_READ, this::followUps);
        routes.tenant(GET, FOLLOW_UPS + "/csv", RECOVERY_READ, this::csv);
        routes.tenant(POST, FOLLOW_UPS + "/{followup}/done", EXERCISE_RUN, this::done)
                .reshow(this::followUps);
        routes.tenant(POST, FOLLOW_UPS + "/{followup}/dropping", EXERCISE_RUN, this::drop)
                .reshow(this::followUps);
        routes.tenant(GET, SCHEDULES, RECOVERY_READ, this::schedules);
        routes.tenant(POST, SCHEDULES, EXERCISE_RUN, this::set).reshow(this::schedules);
        routes.tenant(POST, SCHEDULES + "/{schedule}/ending", EXERCISE_RUN, this::end);
    }

    private static String base(Request in) {
        return ExerciseRoutes.base(in);
    }

    private Reply followUps(Request in) {
        var open = followUps.open(in.access());
        var closed = followUps.closed(in.access());
        var names = reader.names(
                in,
                Stream.concat(open.stream(), closed.stream())
                        .flatMap(one -> one.owner().stream())
                        .toList());
        var today = reader.today(in);
        return Reply.page(
                "exercise/follow-ups",
                new PracticePages.FollowUps(
                        base(in),
                        List.of(new Link("Exercises", base(in))),
                        in.access().may(EXERCISE_RUN),
                        in.typed().problems().stream()
                                .map(problem -> problem.message())
                                .findFirst()
                                .orElse(""),
                        open.stream()
                                .map(one -> FollowUpsView.row(one, names, today, base(in)))
                                .toList(),
                        closed.stream()
                                .map(one -> FollowUpsView.row(one, names, today, base(in)))
                                .toList()));
    }

    private Reply csv(Request in) {
        var all = Stream.concat(followUps.open(in.access()).stream(), followUps.closed(in.access()).stream())
                .toList();
        var names = reader.names(
                in, all.stream().flatMap(one -> one.owner().stream()).toList());
        var rows = all.stream()
                .map(one -> List.of(
                        one.exerciseName(),
                        one.finding(),
                        one.action(),
                        one.owner().map(names::member).orElse(""),
                        one.dueOn().map(LocalDate::toString).orElse(""),
                        one.closed()
                                .map(closed -> closed.dropped() ? "dropped" : "done")
                                .orElse("open"),
                        one.closed().map(FollowUp.Closed::note).orElse("")))
                .toList();
        var columns = List.of("exercise", "finding", "action", "owner", "due", "state", "note");
        return Reply.file(Attachment.csv("follow-ups.csv", Csv.bytes(columns, rows)));
    }

    private Reply done(Request in) {
        var form = in.form();
        var note = form.optional("note", NOTE_CHARACTERS);
        form.mustBeValid();
        followUps.close(in.access(), in.id("followup", FollowUpId::new), false, note);
        return Reply.goTo(base(in) + "/follow-ups").flash("Done.");
    }

    private Reply drop(Request in) {
        var form = in.form();
        var note = form.required("note", "Say why it is dropped.", NOTE_CHARACTERS);
        form.mustBeValid();
        followUps.close(in.access(), in.id("followup", FollowUpId::new), true, note);
        return Reply.goTo(base(in) + "/follow-ups").flash("Dropped. It stays in the list of closed ones.");
    }

    private Reply schedules(Request in) {
        var typed = in.typed();
        var all = plans.plans(in.access());
        var plan = typed.field("plan", in.query("plan"));
        var kind = typed.field("kind", ExerciseKind.FULL.name());
        var commander = typed.field("commander", "");
        return Reply.page(
                "exercise/schedules",
                new PracticePages.Schedules(
                        base(in),
                        List.of(new Link("Exercises", base(in))),
                        in.access().may(EXERCISE_RUN),
                        !all.isEmpty(),
                        practices.schedules(in.access()).stream()
                                .map(one -> ExercisesView.due(one, base(in)))
                                .toList(),
                        typed.problems(),
                        plan,
                        all.stream()
                                .map(one -> StartView.option(one.id().toString(), one.name(), plan))
                                .toList(),
                        kind,
                        ExerciseKind.practised().stream()
                                .map(one -> StartView.option(one.name(), one.label(), kind))
                                .toList(),
                        typed.field("cadence", ""),
                        typed.field("firstDue", ""),
                        commander,
                        StartView.members(reader.members(in), commander, "Nobody yet")));
    }

    private Reply set(Request in) {
        var form = in.form();
        var plan = plans.plans(in.access()).stream()
                .filter(one -> one.id().toString().equals(form.text("plan")))
                .findFirst();
        if (plan.isEmpty()) {
            form.reject("plan", "Choose a plan.");
        }
        var kind = ExerciseRoutes.one(ExerciseKind.values(), form.text("kind"));
        if (kind.isEmpty()) {
            form.reject("kind", "Choose a kind of exercise.");
        }
        var first = form.date("firstDue", reader.today(in));
        if (form.text("firstDue").isEmpty()) {
            form.reject("firstDue", "Say until which day it is practised for the first time.");
        }
        var cadence = Cadence.ONCE;
        try {
            cadence = Cadence.parse(form.text("cadence"));
        } catch (Invalid e) {
            e.errors().forEach(form::reject);
        }
        form.mustBeValid();
        practices.set(
                in.access(),
                plan.orElseThrow().id(),
                kind.orElseThrow(),
                cadence,
                first,
                RunReader.member(reader.members(in), form.text("commander")));
        return Reply.goTo(base(in) + "/schedules").flash("The schedule is laid down.");
    }

    private Reply end(Request in) {
        practices.end(in.access(), in.id("schedule", ScheduleId::new));
        return Reply.goTo(base(in) + "/schedules").flash("The schedule is ended. What was practised stays.");
    }
}
