package io.remit.overview;

import static io.remit.access.Permission.STANDING_READ;
import static io.remit.web.Method.GET;

import io.remit.duty.StateBadge;
import io.remit.identity.Tenant;
import io.remit.overview.StandingService.Acknowledged;
import io.remit.overview.StandingService.TenantStanding;
import io.remit.standing.DutyState;
import io.remit.trend.DayStanding;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Bar;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The operator's list of how tenants stand. */
public final class StandingRoutes {
    private static final String BASE = "/admin/standing";
    private static final int PAGE = 50;
    private static final int MOST_SERVICES = 3;
    private final StandingService standings;

    public StandingRoutes(StandingService standings) {
        this.standings = standings;
    }

    public void register(Routes routes) {
        routes.operatorNav("Standing", "flag", "/standing", STANDING_READ);
        routes.operator(GET, "/standing", STANDING_READ, this::page);
    }

    private Reply page(Request in) {
        var words = in.query("q");
        boolean backward = !in.query("before").isEmpty();
        var found = backward
                ? standings.pageBefore(in.access(), words, in.query("before"), PAGE + 1)
                : standings.page(in.access(), words, in.query("after"), PAGE + 1);
        boolean beyond = found.size() > PAGE;
        int from = backward && beyond ? 1 : 0;
        var shown = found.subList(from, Math.min(found.size(), from + PAGE));
        boolean hasEarlier = backward ? beyond : !in.query("after").isEmpty();
        var rows = standings.standings(in.access(), shown).stream()
                .map(StandingRoutes::row)
                .toList();
        return Reply.page(
                        "overview/standing",
                        new StandingPage(words, rows, pager(shown, words, hasEarlier, backward || beyond)))
                .fragment("tenants");
    }

    private static Pager pager(List<Tenant> shown, String words, boolean hasEarlier, boolean hasLater) {
        if (shown.isEmpty()) {
            return Pager.NONE;
        }
        return new Pager(
                hasEarlier ? address(words, "before", shown.get(0)) : "",
                hasLater ? address(words, "after", shown.get(shown.size() - 1)) : "");
    }

    private static String address(String words, String direction, Tenant beyond) {
        var query = words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return BASE + "?" + query + direction + "=" + beyond.slug();
    }

    private static StandingPage.Row row(TenantStanding one) {
        var tenant = one.tenant();
        var counts = one.counted().map(StandingRoutes::counts).orElse(List.of());
        return new StandingPage.Row(
                tenant.name(),
                tenant.slug(),
                "/admin/tenants/" + tenant.slug(),
                one.counted().isPresent(),
                one.counted().map(day -> Moment.on(day.day())).orElse(new Moment("", "")),
                Bar.of(tenant.name(), "", counts),
                counts.stream().filter(count -> count.count() > 0).toList(),
                one.counted().map(DayStanding::unowned).orElse(0),
                one.acknowledged().stream()
                        .limit(MOST_SERVICES)
                        .map(StandingRoutes::acknowledged)
                        .toList(),
                Math.max(0, one.acknowledged().size() - MOST_SERVICES));
    }

    private static List<Bar.Count> counts(DayStanding day) {
        return Arrays.stream(DutyState.values())
                .map(state -> new Bar.Count(StateBadge.of(state), day.in(state)))
                .toList();
    }

    private static StandingPage.Acknowledged acknowledged(Acknowledged one) {
        return new StandingPage.Acknowledged(one.service().name() + ", edition " + one.number(), !one.current());
    }
}
