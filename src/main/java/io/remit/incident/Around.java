package io.remit.incident;

import io.remit.web.Request;
import io.remit.web.parts.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A page of what is closed, the newest first, around the place that the address names; read by key both ways.
 *
 * @param shown what stands on it
 * @param pager its neighbours
 */
record Around<T>(List<T> shown, Pager pager) {
    private static final int PAGE = 30;
    private static final int PAGE_OF_FILE = 500;

    /** Where the list is read: beyond a place, at most so many. */
    interface Closed<T> {
        /** The newest first, from the place on or from the beginning. */
        List<T> before(Optional<UUID> place, int limit);

        /** On the other side of the place, the oldest first. */
        List<T> after(UUID place, int limit);
    }

    static <T> Around<T> of(Request in, String base, Closed<T> closed, Function<T, Object> id) {
        var before = in.queryId("before", Function.identity());
        var after = in.queryId("after", Function.identity());
        var found = after.isPresent() ? reversed(closed.after(after.get(), PAGE + 1)) : closed.before(before, PAGE + 1);
        boolean hasMore = found.size() > PAGE;
        int from = after.isPresent() && hasMore ? 1 : 0;
        var shown = found.subList(from, Math.min(found.size(), from + PAGE));
        boolean hasNewer = after.isPresent() ? hasMore : before.isPresent();
        boolean hasOlder = after.isPresent() || hasMore;
        var query = base + "?" + words(in);
        var pager = shown.isEmpty()
                ? Pager.NONE
                : new Pager(
                        hasNewer ? query + "after=" + id.apply(shown.get(0)) : "",
                        hasOlder ? query + "before=" + id.apply(shown.get(shown.size() - 1)) : "");
        return new Around<>(shown, pager);
    }

    /** All of it, page by page, for a file. */
    static <T> List<T> all(Closed<T> closed, Function<T, UUID> id) {
        var all = new ArrayList<T>();
        Optional<UUID> before = Optional.empty();
        for (int size = PAGE_OF_FILE; size == PAGE_OF_FILE; ) {
            var page = closed.before(before, PAGE_OF_FILE);
            all.addAll(page);
            size = page.size();
            before = size == 0 ? before : Optional.of(id.apply(page.get(size - 1)));
        }
        return all;
    }

    private static String words(Request in) {
        var words = in.query("q");
        return words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
    }

    private static <T> List<T> reversed(List<T> found) {
        var turned = new ArrayList<>(found);
        Collections.reverse(turned);
        return turned;
    }
}
