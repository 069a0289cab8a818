package io.remit.readiness;

import io.remit.access.Permission;
import io.remit.tenant.Project;
import io.remit.web.Request;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Makes cells of standings: on the list, and alone. */
final class Cells {
    /** As long as it takes to see that one clicked at the wrong place. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    private static final int NOTE_CHARACTERS = 120;
    private final Request in;
    private final String base;
    private final String query;
    private final Map<String, String> names;
    private final Instant asOf;

    Cells(Request in, String base, String query, Map<String, String> names, Instant asOf) {
        this.in = in;
        this.base = base;
        this.query = query;
        this.names = names;
        this.asOf = asOf;
    }

    ReadinessPage.Cell cell(ItemStanding one) {
        var item = one.item();
        var project = one.project().map(each -> each.id().toString()).orElse("");
        boolean may = in.access().may(Permission.READINESS_CONFIRM) && !item.isLeftOut();
        return new ReadinessPage.Cell(
                item.id() + (project.isEmpty() ? "" : "-" + project),
                one.project().map(Project::name).orElse("All at once"),
                one.project().isEmpty(),
                badge(one.state()),
                note(one),
                check(one),
                one.state() != ReadinessState.IN_PLACE,
                may ? base + "/" + item.id() + "/check-off" + query : "",
                project,
                undo(one),
                in.access().origin().requestId(),
                item.title() + one.project().map(each -> ", " + each.name()).orElse(""));
    }

    static Badge badge(ReadinessState state) {
        return switch (state) {
            case NOT_IN_PLACE -> Badge.bad(state.label());
            case AGED_OUT -> new Badge("warn", "clock-exclamation", state.label());
            case NEVER_LOOKED_AT -> new Badge("quiet", "circle-dashed", state.label());
            case DUE_SOON -> new Badge("info", "hourglass", state.label());
            case IN_PLACE -> Badge.ok(state.label());
            case LEFT_OUT -> Badge.quiet("circle-minus", state.label());
        };
    }

    private String note(ItemStanding one) {
        return switch (one.state()) {
            case LEFT_OUT -> shortened(one.item().setting().leaveReason().orElse(""));
            case NEVER_LOOKED_AT -> "";
            case NOT_IN_PLACE ->
                one.said()
                        .map(said -> said.inPlace()
                                ? by(said) + " said in place, "
                                        + Moment.on(said.lookedOn()).text()
                                : by(said) + ": " + shortened(said.note()))
                        .orElse("");
            case AGED_OUT -> who(one) + "kept until " + day(one);
            case DUE_SOON, IN_PLACE -> who(one) + "until " + day(one);
        };
    }

    private String who(ItemStanding one) {
        return one.said().map(said -> by(said) + " · ").orElse("");
    }

    private static String day(ItemStanding one) {
        return one.until().map(day -> Moment.on(day).text()).orElse("");
    }

    private String by(Confirmation said) {
        return names.getOrDefault(said.madeBy(), "Somebody");
    }

    private static String check(ItemStanding one) {
        return one.found()
                .map(found -> "Check: " + found.outcome().label() + ". " + found.sentence())
                .orElse("");
    }

    /** Only what one click said: what took somebody more than that is taken back with a reason. */
    private String undo(ItemStanding one) {
        return one.said()
                .filter(said -> said.inPlace() && said.note().isEmpty())
                .filter(said -> said.madeBy().equals(in.access().actor().reference()))
                .filter(said -> said.madeAt().isAfter(asOf.minus(UNDO)))
                .map(said -> base + "/" + said.item() + "/confirmations/" + said.id() + "/undo" + query)
                .orElse("");
    }

    static String shortened(String text) {
        return text.length() > NOTE_CHARACTERS ? text.substring(0, NOTE_CHARACTERS - 1) + "…" : text;
    }
}
