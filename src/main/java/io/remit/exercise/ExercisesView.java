package io.remit.exercise;

import static io.remit.access.Permission.EXERCISE_RUN;

import io.remit.access.ExerciseId;
import io.remit.plan.Plan;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import io.remit.web.parts.Spoken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the list of runs. */
final class ExercisesView {
    private final Request in;
    private final ExerciseFilter filter;
    private final List<Plan> plans;
    private final LocalDate today;
    private final String base;

    ExercisesView(Request in, ExerciseFilter filter, List<Plan> plans, LocalDate today) {
        this.in = in;
        this.filter = filter;
        this.plans = plans;
        this.today = today;
        this.base = ExerciseRoutes.base(in);
    }

    /** @param later whether this is not the first page */
    ExercisesPage page(
            List<Exercise> running,
            List<Exercise> planned,
            ExerciseService.Page found,
            List<PracticeDue> due,
            boolean later) {
        boolean apart = filter.isAll() && !later;
        var rest = found.runs().stream()
                .filter(run -> !apart || run.ending().isPresent())
                .toList();
        return new ExercisesPage(
                base,
                in.access().may(EXERCISE_RUN),
                !filter.isAll(),
                !running.isEmpty() || !planned.isEmpty() || !rest.isEmpty(),
                later ? List.of() : due.stream().map(one -> due(one, base)).toList(),
                running.stream().map(this::row).toList(),
                planned.stream().map(this::row).toList(),
                rest.stream().map(this::row).toList(),
                options(ExerciseKind.values(), filter.kind(), "All kinds", ExerciseKind::label),
                options(ExerciseState.values(), filter.state(), "All states", ExerciseState::label),
                options(Result.values(), filter.result(), "All results", Result::label),
                planOptions(),
                base + "/csv" + query(Optional.empty()),
                new Pager(
                        later ? base + query(Optional.empty()) : "",
                        found.older().map(id -> base + query(Optional.of(id))).orElse("")));
    }

    private String query(Optional<ExerciseId> before) {
        var parts = Stream.of(
                        filter.kind().map(kind -> "kind=" + kind.name()),
                        filter.state().map(state -> "state=" + state.name()),
                        filter.result().map(result -> "result=" + result.name()),
                        filter.plan().map(plan -> "plan=" + URLEncoder.encode(plan.toString(), StandardCharsets.UTF_8)),
                        before.map(id -> "before=" + id))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }

    private ExercisesPage.Row row(Exercise run) {
        var day = run.ending()
                .map(Exercise.Ending::on)
                .or(run::plannedOn)
                .or(() -> run.times().disrupted().map(at -> LocalDate.ofInstant(at, java.time.ZoneOffset.UTC)));
        return new ExercisesPage.Row(
                base + "/" + run.id(),
                run.name(),
                RunView.kind(run.kind()),
                run.planName() + ", version " + run.versionNumber(),
                RunView.state(run),
                day.isPresent(),
                Moment.on(day.orElse(today)),
                run.state() == ExerciseState.FINISHED,
                RunView.result(run.outcome().result()),
                against(run.outcome().rto(), run.objectives().rto()),
                against(run.outcome().rpo(), run.objectives().rpo()));
    }

    private static String against(Optional<Duration> actual, Optional<Duration> objective) {
        return actual.map(took -> Spoken.of(took)
                        + objective.map(most -> " of " + Spoken.of(most)).orElse(""))
                .orElse("");
    }

    static ExercisesPage.Due due(PracticeDue one, String base) {
        var state = one.isOverdue()
                ? new Badge(
                        "bad",
                        "clock-exclamation",
                        one.daysLate() == 1 ? "1 day overdue" : one.daysLate() + " days overdue")
                : one.isSoon()
                        ? Badge.warn("Due soon")
                        : one.dueOn().isEmpty() ? Badge.ok("Done") : Badge.ok("On time");
        return new ExercisesPage.Due(
                one.schedule().id().toString(),
                one.planName(),
                one.schedule().kind().label(),
                one.schedule().cadence().label(),
                state,
                one.dueOn().isPresent(),
                Moment.on(one.dueOn().orElse(one.today())),
                one.last()
                        .map(run -> Moment.on(run.day()).text() + ", "
                                + run.result().label())
                        .orElse("Never"),
                base + "/start?plan=" + one.schedule().plan() + "&kind="
                        + one.schedule().kind().name());
    }

    private static <E extends Enum<E>> List<Option> options(
            E[] all, Optional<E> chosen, String none, java.util.function.Function<E, String> label) {
        var options = new ArrayList<Option>();
        options.add(new Option("", none, chosen.isEmpty()));
        for (var one : all) {
            options.add(new Option(
                    one.name(), label.apply(one), chosen.filter(one::equals).isPresent()));
        }
        return options;
    }

    private List<Option> planOptions() {
        var options = new ArrayList<Option>();
        options.add(new Option("", "All plans", filter.plan().isEmpty()));
        plans.forEach(plan -> options.add(new Option(
                plan.id().toString(),
                plan.name(),
                filter.plan().filter(plan.id()::equals).isPresent())));
        return options;
    }
}
