package io.remit.catalog;

import io.remit.resilience.RecoveredBy;
import io.remit.web.parts.Badge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What is said of recovery beside the duties, for the operator: who recovers from what, what is promised, what has to be
 * in place.
 *
 * @param there whether anything is said at all
 * @param scenarios what may fail
 * @param objectives what is promised
 * @param lists the checklists, examples last
 */
public record RecoveryView(boolean there, List<Failure> scenarios, List<Promise> objectives, List<Items> lists) {
    public RecoveryView {
        scenarios = List.copyOf(scenarios);
        objectives = List.copyOf(objectives);
        lists = List.copyOf(lists);
    }

    /** What may fail, who recovers it and how; {@code line} leads to its source, empty where that is not at hand. */
    public record Failure(String failure, Badge recoveredBy, String resolution, Line line) {}

    /** What is promised of one feature. */
    public record Promise(String feature, Time rto, Time rpo, Line line) {}

    /**
     * One promise.
     *
     * @param words the page's own; a dash where it says nothing
     * @param number the same as a number; empty where the words are none
     * @param missing whether words are there that are no number
     */
    public record Time(String words, String number, boolean missing) {}

    /** One checklist; {@code example} where the page only shows it. */
    public record Items(String name, boolean example, Line line, List<String> items) {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Where something stands, in words and as a link; both empty where that is not at hand. */
    public record Line(String where, String href) {}

    private record Key(boolean example, String name) {}

    /** @param lines makes a link of a source line */
    static RecoveryView of(RecoveryPages said, IntFunction<Line> lines) {
        var lists = new LinkedHashMap<Key, List<ChecklistItem>>();
        for (var example : List.of(false, true)) {
            for (var item : said.checklists()) {
                if (item.example() != example) continue;
                lists.computeIfAbsent(new Key(example, item.checklist()), key -> new ArrayList<>())
                        .add(item);
            }
        }
        return new RecoveryView(
                !said.isEmpty(),
                said.scenarios().stream()
                        .map(found -> new Failure(
                                found.failure(),
                                by(found.recoveredBy()),
                                found.resolution(),
                                lines.apply(found.line())))
                        .toList(),
                said.objectives().stream()
                        .map(found -> new Promise(
                                found.feature(),
                                time(
                                        found.rto(),
                                        found.rtoTime().map(RecoveryView::told).orElse("")),
                                time(
                                        found.rpo(),
                                        found.rpoTime().map(RecoveryView::told).orElse("")),
                                lines.apply(found.line())))
                        .toList(),
                lists.entrySet().stream()
                        .map(list -> new Items(
                                list.getKey().name(),
                                list.getKey().example(),
                                lines.apply(list.getValue().get(0).line()),
                                list.getValue().stream()
                                        .map(ChecklistItem::text)
                                        .toList()))
                        .toList());
    }

    private static Time time(String words, String number) {
        return new Time(words.isEmpty() ? "–" : words, number, !words.isEmpty() && number.isEmpty());
    }

    private static Badge by(RecoveredBy who) {
        return switch (who) {
            case PROVIDER -> Badge.provider();
            case CUSTOMER -> Badge.yours("Customer");
            case SHARED -> Badge.shared();
            case UNKNOWN -> Badge.nobody();
        };
    }

    /** "4 h", "1 h 30 min", "15 min", "30 s", "0". */
    static String told(Duration time) {
        if (time.isZero()) {
            return "0";
        }
        var told = new StringBuilder();
        part(told, time.toHours(), "h");
        part(told, time.toMinutesPart(), "min");
        part(told, time.toSecondsPart(), "s");
        return told.toString();
    }

    private static void part(StringBuilder told, long number, String unit) {
        if (number > 0) {
            told.append(told.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
        }
    }
}
