package io.remit.overview;

import static io.remit.access.Permission.STANDING_READ;
import static io.remit.web.Method.GET;

import io.remit.identity.Tenant;
import io.remit.overview.StandingService.TenantStanding;
import io.remit.trend.Ranked;
import io.remit.web.Attachment;
import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;
import io.remit.web.parts.Option;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The operator's list of how tenants stand. */
public final class StandingRoutes {
    private static final String BASE = "/admin/standing";
    private static final String BY_NAME = "name";
    private static final int PAGE = 50;
    private static final int PAGE_OF_FILE = 500;
    private final StandingService standings;

    public StandingRoutes(StandingService standings) {
        this.standings = standings;
    }

    public void register(Routes routes) {
        routes.operatorNav("Standing", "flag", "/standing", STANDING_READ);
        routes.operator(GET, "/standing", STANDING_READ, this::page);
        routes.operator(GET, "/standing/csv", STANDING_READ, this::csv);
    }

    private Reply page(Request in) {
        return in.query("sort").equals(BY_NAME) ? byName(in) : worstFirst(in);
    }

    private Reply worstFirst(Request in) {
        var words = in.query("q");
        var backward = !in.query("before").isEmpty();
        var found = backward
                ? standings.worstBefore(in.access(), words, in.query("before"), PAGE + 1)
                : standings.worst(in.access(), words, in.query("after"), PAGE + 1);
        return show(in, found, backward, Ranked::tenant, Ranked::place);
    }

    private Reply byName(Request in) {
        var words = in.query("q");
        var backward = !in.query("before").isEmpty();
        var found = backward
                ? standings.pageBefore(in.access(), words, in.query("before"), PAGE + 1)
                : standings.page(in.access(), words, in.query("after"), PAGE + 1);
        return show(in, found, backward, Function.identity(), Tenant::slug);
    }

    /**
     * @param found one more than fits, where there is one
     * @param place of one of them, as addresses carry it
     */
    private <T> Reply show(
            Request in, List<T> found, boolean backward, Function<T, Tenant> tenant, Function<T, String> place) {
        boolean beyond = found.size() > PAGE;
        int from = backward && beyond ? 1 : 0;
        var shown = found.subList(from, Math.min(found.size(), from + PAGE));
        boolean hasEarlier = backward ? beyond : !in.query("after").isEmpty();
        boolean hasLater = backward || beyond;
        var pager = shown.isEmpty()
                ? Pager.NONE
                : new Pager(
                        hasEarlier ? address(in, "before", place.apply(shown.get(0))) : "",
                        hasLater ? address(in, "after", place.apply(shown.get(shown.size() - 1))) : "");
        var rows = standings.standings(in.access(), shown.stream().map(tenant).toList()).stream()
                .map(StandingView::row)
                .toList();
        var byName = in.query("sort").equals(BY_NAME);
        var sorts = List.of(new Option("", "The worst first", !byName), new Option(BY_NAME, "Short name", byName));
        return Reply.page(
                        "overview/standing",
                        new StandingPage(in.query("q"), sorts, rows, BASE + "/csv" + words(in, "?"), pager))
                .fragment("tenants");
    }

    private static String address(Request in, String direction, String place) {
        var sort = in.query("sort").equals(BY_NAME) ? "sort=" + BY_NAME + "&" : "";
        return BASE + "?" + sort + direction + "=" + encoded(place) + words(in, "&");
    }

    private static String words(Request in, String before) {
        return in.query("q").isEmpty() ? "" : before + "q=" + encoded(in.query("q"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Every tenant that the search finds, by name, read a page at a time. */
    private Reply csv(Request in) {
        var all = new ArrayList<TenantStanding>();
        var after = "";
        for (int size = PAGE_OF_FILE; size == PAGE_OF_FILE; ) {
            var page = standings.page(in.access(), in.query("q"), after, PAGE_OF_FILE);
            all.addAll(standings.standings(in.access(), page));
            size = page.size();
            after = size == 0 ? "" : page.get(size - 1).slug();
        }
        return Reply.file(Attachment.csv("standing.csv", StandingView.csv(all)));
    }
}
