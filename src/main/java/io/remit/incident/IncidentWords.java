package io.remit.incident;

import io.remit.web.parts.Alert;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How incidents are put into words and shapes, for both sides. */
final class IncidentWords {
    /** What goes wrong most, as a proposal; anything else can be typed. */
    static final List<String> SCENARIOS =
            List.of("Zone failure", "Regional failure", "Data corruption", "Security incident");

    private static final int ALERT_CHARACTERS = 120;
    private static final int MOST_ALERTS = 3;

    private IncidentWords() {}

    static Badge badge(UpdateState state) {
        return switch (state) {
            case INVESTIGATING -> new Badge("bad", "search", state.label());
            case IDENTIFIED -> new Badge("bad", "alert-triangle", state.label());
            case RECOVERING -> new Badge("warn", "history", state.label());
            case RESTORED -> Badge.ok(state.label());
            case WATCHING -> new Badge("info", "eye", state.label());
        };
    }

    /** Where the provider's incident stands. */
    static Badge badge(Optional<Closing> closing, Optional<IncidentUpdate> last) {
        return closing.map(IncidentWords::badge)
                .orElseGet(() -> last.map(update -> badge(update.state())).orElse(Badge.bad("Declared")));
    }

    static Badge badge(Closing closing) {
        return closing.withdrawn() ? Badge.quiet("circle-minus", "Withdrawn") : Badge.ok("Closed");
    }

    static List<Option> states(String chosen) {
        return Arrays.stream(UpdateState.values())
                .map(state ->
                        new Option(state.name(), state.label(), state.name().equals(chosen)))
                .toList();
    }

    static String regions(List<String> regions) {
        return String.join(", ", regions);
    }

    static String count(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /**
     * What every page tells: the newest few, and how many more there are.
     *
     * @param base where the reader's pages begin
     */
    static List<Alert> alerts(List<AlertService.Alarm> alarms, String base, boolean isOperator) {
        var alerts = new ArrayList<Alert>();
        alarms.stream().limit(MOST_ALERTS).forEach(alarm -> alerts.add(alert(alarm, base, isOperator)));
        if (alarms.size() > MOST_ALERTS) {
            var list = base + (isOperator ? "/incidents" : "/recovery/incidents");
            var more = count(alarms.size() - MOST_ALERTS, "more incident is open", "more incidents are open");
            alerts.add(new Alert(more, Moment.NONE, "", new Link("All incidents", list)));
        }
        return alerts;
    }

    private static Alert alert(AlertService.Alarm alarm, String base, boolean isOperator) {
        var detail = alarm.last()
                .map(update -> update.state().label() + ": " + shortened(update.text()))
                .orElse("");
        return new Alert(
                "Incident: " + alarm.title(), Moment.at(alarm.since()), detail, action(alarm, base, isOperator));
    }

    private static Link action(AlertService.Alarm alarm, String base, boolean isOperator) {
        if (isOperator) {
            return new Link(
                    "Updates and reach",
                    base + "/incidents/"
                            + alarm.incident().map(Object::toString).orElse(""));
        }
        var list = base + "/recovery/incidents";
        return alarm.caseId()
                .map(id -> new Link("Your run and updates", list + "/" + id))
                .orElse(new Link("Updates", list));
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= ALERT_CHARACTERS ? line : line.substring(0, ALERT_CHARACTERS - 1) + "…";
    }
}
