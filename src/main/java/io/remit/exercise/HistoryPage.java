package io.remit.exercise;

import io.remit.access.PlanId;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import io.remit.web.parts.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How runs fared over time. */
public record HistoryPage(
        String base,
        boolean any,
        List<Option> plans,
        Optional<HistoryChart> rto,
        Optional<HistoryChart> rpo,
        List<Row> rows) {
    public HistoryPage {
        plans = List.copyOf(plans);
        rows = List.copyOf(rows);
    }

    /** A run in numbers. */
    public record Row(
            Moment day,
            String name,
            String href,
            Badge kind,
            String rto,
            String rtoObjective,
            String rpo,
            String rpoObjective,
            Badge result) {}

    /** @param runs finished ones, the newest first */
    static HistoryPage of(String base, List<Exercise> runs, Optional<PlanId> wanted) {
        Map<PlanId, String> names = new LinkedHashMap<>();
        runs.forEach(run -> names.putIfAbsent(run.plan(), run.planName()));
        var options = new ArrayList<Option>();
        options.add(new Option("", "All plans", wanted.isEmpty()));
        names.forEach((id, name) -> options.add(
                new Option(id.toString(), name, wanted.filter(id::equals).isPresent())));
        var shown = runs.stream()
                .filter(run -> wanted.isEmpty() || wanted.get().equals(run.plan()))
                .toList();
        return new HistoryPage(
                base,
                !runs.isEmpty(),
                options,
                HistoryChart.of(
                        "Recovery time",
                        shown,
                        run -> run.outcome().rto(),
                        run -> run.objectives().rto()),
                HistoryChart.of(
                        "Recovery point",
                        shown,
                        run -> run.outcome().rpo(),
                        run -> run.objectives().rpo()),
                shown.stream().map(run -> row(run, base)).toList());
    }

    private static Row row(Exercise run, String base) {
        return new Row(
                Moment.on(run.ending().orElseThrow().on()),
                run.name(),
                base + "/" + run.id(),
                RunView.kind(run.kind()),
                run.outcome().rto().map(Spoken::of).orElse("Not measured"),
                run.objectives().rto().map(Spoken::of).orElse("None"),
                run.outcome().rpo().map(Spoken::of).orElse("Not measured"),
                run.objectives().rpo().map(Spoken::of).orElse("None"),
                RunView.result(run.outcome().result()));
    }
}
