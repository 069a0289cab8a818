package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;
import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;
import static io.remit.web.Method.POST;

import io.remit.access.ExerciseId;
import io.remit.access.PlanId;
import io.remit.plan.PlanService;
import io.remit.report.Csv;
import io.remit.web.Attachment;
import io.remit.web.Live;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of runs, how one begins, and the page of one with what changes on it. */
public final class ExerciseRoutes {
    private static final int PAGE = 50;
    private static final int MOST_IN_TABLE = 1000;
    private final ExerciseService exercises;
    private final PlanService plans;
    private final PracticeService practices;
    private final RunReader reader;
    private final Live live;

    public ExerciseRoutes(
            ExerciseService exercises, PlanService plans, PracticeService practices, RunReader reader, Live live) {
        this.exercises = exercises;
        this.plans = plans;
        this.practices = practices;
        this.reader = reader;
        this.live = live;
    }

    public void register(Routes routes) {
        routes.tenant(GET, "/recovery/exercises", RECOVERY_READ, this::list);
        routes.tenant(GET, "/recovery/exercises/csv", RECOVERY_READ, this::csv);
        routes.tenant(GET, "/recovery/exercises/history", RECOVERY_READ, this::history);
        routes.tenant(GET, "/recovery/exercises/start", EXERCISE_RUN, this::startForm);
        routes.tenant(POST, "/recovery/exercises", EXERCISE_RUN, this::make).reshow(this::startForm);
        routes.tenant(GET, "/recovery/exercises/{exercise}", RECOVERY_READ, this::page);
        routes.tenant(GET, "/recovery/exercises/{exercise}/paper", RECOVERY_READ, this::paper);
        routes.tenant(GET, "/recovery/exercises/{exercise}/paper.pdf", RECOVERY_READ, this::pdf);
        routes.tenant(GET, "/recovery/exercises/{exercise}/state", RECOVERY_READ, this::state);
        routes.tenant(GET, "/recovery/exercises/{exercise}/events", RECOVERY_READ, this::events);
        routes.tenant(POST, "/recovery/exercises/{exercise}/start", EXERCISE_RUN, this::begin)
                .reshow(this::page);
    }

    static String base(Request in) {
        return "/t/" + in.access().tenantSlug() + "/recovery/exercises";
    }

    static ExerciseId id(Request in) {
        return in.id("exercise", ExerciseId::new);
    }

    private Reply list(Request in) {
        var filter = filter(in);
        var before = in.queryId("before", ExerciseId::new);
        var found = exercises.page(in.access(), filter, before, PAGE);
        var running = filter.isAll() && before.isEmpty() ? exercises.running(in.access()) : List.<Exercise>of();
        var planned = filter.isAll() && before.isEmpty() ? exercises.planned(in.access()) : List.<Exercise>of();
        var due = practices.schedules(in.access());
        var view = new ExercisesView(in, filter, plans.plans(in.access()), reader.today(in));
        return Reply.page("exercise/exercises", view.page(running, planned, found, due, before.isPresent()));
    }

    private static ExerciseFilter filter(Request in) {
        return new ExerciseFilter(
                one(ExerciseKind.values(), in.query("kind")),
                one(ExerciseState.values(), in.query("state")),
                one(Result.values(), in.query("result")),
                in.queryId("plan", PlanId::new));
    }

    static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return java.util.Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply csv(Request in) {
        var runs = exercises
                .page(in.access(), filter(in), Optional.empty(), MOST_IN_TABLE)
                .runs();
        var rows = runs.stream()
                .map(run -> List.of(
                        run.name(),
                        run.kind().label(),
                        run.planName(),
                        Integer.toString(run.versionNumber()),
                        run.state().label(),
                        run.times().disrupted().map(Object::toString).orElse(""),
                        run.times().detected().map(Object::toString).orElse(""),
                        run.times().declared().map(Object::toString).orElse(""),
                        run.times().restored().map(Object::toString).orElse(""),
                        run.times().verified().map(Object::toString).orElse(""),
                        run.times().recoveryPoint().map(Object::toString).orElse(""),
                        run.outcome().result().label(),
                        seconds(run.outcome().rto()),
                        seconds(run.objectives().rto()),
                        seconds(run.outcome().rpo()),
                        seconds(run.objectives().rpo()),
                        String.join(" ", run.outcome().reasons())))
                .toList();
        var columns = List.of(
                "exercise",
                "kind",
                "plan",
                "version",
                "state",
                "disrupted",
                "detected",
                "declared",
                "restored",
                "verified",
                "recovery point",
                "result",
                "RTO seconds",
                "RTO objective seconds",
                "RPO seconds",
                "RPO objective seconds",
                "reasons");
        return Reply.file(Attachment.csv("exercises.csv", Csv.bytes(columns, rows)));
    }

    private static String seconds(Optional<Duration> duration) {
        return duration.map(one -> Long.toString(one.toSeconds())).orElse("");
    }

    private Reply history(Request in) {
        var wanted = in.queryId("plan", PlanId::new);
        var runs = exercises.finished(in.access());
        return Reply.page("exercise/history", HistoryPage.of(base(in), runs, wanted));
    }

    private Reply startForm(Request in) {
        var view =
                new StartView(in, plans.plans(in.access()), reader.members(in), reader.projects(in), reader.zone(in));
        return Reply.page("exercise/start", view.page());
    }

    private Reply make(Request in) {
        var form = StartForm.read(in, plans.plans(in.access()), reader);
        var run = form.on().isPresent()
                ? exercises.plan(in.access(), form.draft(), form.on().get())
                : exercises.start(in.access(), form.draft(), form.times());
        var told = form.on().isPresent() ? "The exercise is planned." : "The exercise runs. The clock counts.";
        return Reply.goTo(base(in) + "/" + run.id()).flash(told);
    }

    private Reply begin(Request in) {
        var form = in.form();
        var times = StartForm.times(form, reader.zone(in));
        form.mustBeValid();
        exercises.begin(in.access(), id(in), times);
        live.changed(Exercise.topic(id(in)));
        return Reply.goTo(base(in) + "/" + id(in)).flash("The exercise runs. The clock counts.");
    }

    private Reply page(Request in) {
        var view = reader.view(in, id(in));
        var noted = in.typedInto(base(in) + "/" + id(in) + "/notes");
        return Reply.page("exercise/run", () -> view.page(in.typed(), noted));
    }

    private Reply paper(Request in) {
        return Reply.page("exercise/paper", paperOf(in));
    }

    private Reply pdf(Request in) {
        var page = paperOf(in);
        return Reply.paper("exercise/paper", page, page.title() + ".pdf");
    }

    private RunPaper paperOf(Request in) {
        var run = exercises.run(in.access(), id(in));
        return RunPaper.of(in, run, reader.names(in, run), reader.zone(in), reader.now());
    }

    /** For pages that cannot be told: what has changed since they asked last. */
    private Reply state(Request in) {
        long since = Math.max(0, in.queryNumber("since", 0));
        if (exercises.changes(in.access(), id(in)) <= since) {
            return Reply.nothing();
        }
        // A part of the page is for whoever has the rest of it; everybody else gets all of it.
        return page(in).inPlace(
                        Reply.page("exercise/_live", reader.view(in, id(in)).live(since, false))
                                .fragment("live"));
    }

    private Reply events(Request in) {
        var id = id(in);
        exercises.changes(in.access(), id);
        var audience = in.access().may(EXERCISE_RUN) ? "runs" : "reads";
        return Reply.stream(
                live,
                new Watch(
                        Exercise.topic(id),
                        audience,
                        () -> exercises.changes(in.access(), id),
                        Math.max(in.queryNumber("since", 0), lastSeen(in)),
                        since -> {
                            var news = reader.view(in, id).live(since, false);
                            return new Watch.News(
                                    news.version(),
                                    Reply.page("exercise/_live", news).fragment("live"));
                        }));
    }

    /** What a browser says that comes back after it lost the connection. */
    private static long lastSeen(Request in) {
        try {
            return Long.parseLong(in.header("Last-Event-ID"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What htmx gets after an act: the parts of the page that have changed. */
    static Reply changed(RunReader reader, Request in) {
        var view = reader.view(in, id(in));
        var news = view.live(0, false);
        return Reply.page("exercise/_live", view.live(news.version() - 1, false))
                .fragment("live");
    }
}
