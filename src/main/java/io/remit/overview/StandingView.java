package io.remit.overview;

import io.remit.duty.StateBadge;
import io.remit.overview.StandingService.Acknowledged;
import io.remit.overview.StandingService.TenantStanding;
import io.remit.report.Csv;
import io.remit.standing.DutyState;
import io.remit.trend.Counted;
import io.remit.trend.DayStanding;
import io.remit.web.parts.Bar;
import io.remit.web.parts.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes one tenant's row of the operator's list, and the list as CSV. */
final class StandingView {
    private static final int MOST_SERVICES = 3;

    private StandingView() {}

    static StandingPage.Row row(TenantStanding one) {
        var tenant = one.tenant();
        var counts =
                one.counted().map(Counted::standing).map(StandingView::counts).orElse(List.of());
        var why = why(one);
        return new StandingPage.Row(
                tenant.name(),
                tenant.slug(),
                "/admin/tenants/" + tenant.slug(),
                why.isEmpty(),
                why,
                one.counted().map(counted -> Moment.at(counted.at())).orElse(Moment.NONE),
                Bar.of(tenant.name(), "", counts),
                counts.stream().filter(count -> count.count() > 0).toList(),
                one.counted().map(counted -> counted.standing().unowned()).orElse(0),
                one.acknowledged().stream()
                        .limit(MOST_SERVICES)
                        .map(last -> new StandingPage.Acknowledged(text(last), !last.current()))
                        .toList(),
                Math.max(0, one.acknowledged().size() - MOST_SERVICES));
    }

    /** Why a tenant has no duties in the list; empty where it has some. */
    private static String why(TenantStanding one) {
        if (one.services() == 0) {
            return "No duties: it uses no service";
        }
        return one.counted()
                .map(counted -> counted.standing().total() > 0 ? "" : "No duties when they were counted")
                .orElse("Not counted yet: that is done within the hour");
    }

    private static List<Bar.Count> counts(DayStanding day) {
        return Arrays.stream(DutyState.values())
                .map(state -> new Bar.Count(StateBadge.of(state), day.in(state)))
                .toList();
    }

    private static String text(Acknowledged one) {
        return one.service().name() + ", edition " + one.number();
    }

    static byte[] csv(List<TenantStanding> all) {
        var columns = new ArrayList<>(List.of("tenant", "name", "counted at", "on its day", "all"));
        Arrays.stream(DutyState.values()).map(DutyState::label).forEach(columns::add);
        columns.addAll(List.of("no owner", "remark", "last acknowledged"));
        return Csv.bytes(columns, all.stream().map(StandingView::line).toList());
    }

    private static List<String> line(TenantStanding one) {
        var line = new ArrayList<>(List.of(one.tenant().slug(), one.tenant().name()));
        line.add(one.counted().map(counted -> counted.at().toString()).orElse(""));
        var day = one.counted().map(Counted::standing);
        line.add(day.map(standing -> standing.day().toString()).orElse(""));
        line.add(day.map(standing -> Integer.toString(standing.total())).orElse(""));
        for (var state : DutyState.values()) {
            line.add(day.map(standing -> Integer.toString(standing.in(state))).orElse(""));
        }
        line.add(day.map(standing -> Integer.toString(standing.unowned())).orElse(""));
        line.add(why(one));
        line.add(one.acknowledged().stream().map(StandingView::text).collect(Collectors.joining("; ")));
        return line;
    }
}
