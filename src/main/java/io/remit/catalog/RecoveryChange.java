package io.remit.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What changed of recovery beside the duties: who recovers from a failure, or what is promised.
 *
 * @param what the failure or the feature
 * @param before what was said; empty where nothing was
 * @param after what is said now; empty where nothing is
 */
public record RecoveryChange(String what, String before, String after) {

    /** In the later one's order, then what is gone. */
    static List<RecoveryChange> between(RecoveryPages before, RecoveryPages after) {
        var old = said(before);
        var now = said(after);
        var changes = new ArrayList<RecoveryChange>();
        now.forEach((what, words) -> {
            var once = old.getOrDefault(what, "");
            if (!once.equals(words)) changes.add(new RecoveryChange(what, once, words));
        });
        old.forEach((what, words) -> {
            if (!now.containsKey(what)) changes.add(new RecoveryChange(what, words, ""));
        });
        return changes;
    }

    /** Two things of one name are told apart by their number. */
    private static Map<String, String> said(RecoveryPages pages) {
        var said = new LinkedHashMap<String, String>();
        for (var found : pages.scenarios()) {
            put(
                    said,
                    found.failure(),
                    "recovered by: " + found.recoveredBy().name().toLowerCase(Locale.ROOT));
        }
        for (var found : pages.objectives()) {
            put(said, found.feature(), "RTO " + words(found.rto()) + ", RPO " + words(found.rpo()));
        }
        return said;
    }

    private static void put(Map<String, String> said, String what, String words) {
        var name = what;
        for (int number = 2; said.containsKey(name); number++) {
            name = what + " (" + number + ")";
        }
        said.put(name, words);
    }

    private static String words(String span) {
        return span.isEmpty() ? "not given" : span;
    }
}
