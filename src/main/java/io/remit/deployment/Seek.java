package io.remit.deployment;

import io.remit.web.Request;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A page of a list that was read whole: what comes after a key. A key that is no more in the list begins it again.
 *
 * @param rows the page's
 * @param pager back to the first page, and on to the next
 */
record Seek<T>(List<T> rows, Pager pager) {
    private static final int PAGE = 50;

    static <T> Seek<T> of(Request in, String base, List<String> filters, List<T> all, Function<T, String> key) {
        var after = in.query("after");
        var keys = all.stream().map(key).toList();
        int from = keys.indexOf(after) + 1;
        var rows = all.subList(from, Math.min(from + PAGE, all.size()));
        var query = query(in, filters);
        var next = query + (query.isEmpty() ? "?" : "&") + "after=";
        return new Seek<>(
                rows,
                new Pager(
                        from > 0 ? base + query : "",
                        from + PAGE < all.size() ? base + next + keys.get(from + PAGE - 1) : ""));
    }

    /** What is filtered by, as a query; empty where by nothing. */
    static String query(Request in, List<String> filters) {
        var chosen = filters.stream()
                .map(name -> Map.entry(name, in.query(name)))
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return chosen.isEmpty() ? "" : "?" + chosen;
    }
}
