package io.remit.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds which row of the edition before each row continues, weighing its area, its section and its text. The text is taken
 * from both cells together, so that a row whose party changed is still the same row.
 */
final class RowMatching {
    /** Beyond this many pairs only rows that share an area or all their words are compared. */
    private static final long MOST_PAIRS = 2_000_000;

    private static final double ENOUGH = 0.36;

    private record Row(
            Responsibility row, String name, Similarity.Bag area, Similarity.Bag section, Similarity.Bag text) {}

    private final Similarity similarity;
    private final List<Row> before;
    private final List<Row> after;
    private final Pairing pairing;

    private RowMatching(EditionContent before, EditionContent after, Similarity similarity) {
        this.similarity = similarity;
        this.before = before.responsibilities().stream().map(this::row).toList();
        this.after = after.responsibilities().stream().map(this::row).toList();
        this.pairing = new Pairing(this.before.size(), this.after.size());
    }

    static Pairing of(EditionContent before, EditionContent after, Similarity similarity) {
        var matching = new RowMatching(before, after, similarity);
        matching.pairEqual(RowMatching::whole);
        matching.pairSimilar();
        return matching.pairing;
    }

    private Row row(Responsibility row) {
        return new Row(
                row,
                String.join("", Wording.words(row.area())),
                similarity.bag(List.of(row.area())),
                similarity.bag(List.of(row.category(), row.variant())),
                similarity.bag(texts(row)));
    }

    /** The duties' texts; the cells' where no duty could be cut. */
    static List<String> texts(Responsibility row) {
        if (row.duties().isEmpty()) return List.of(row.provider(), row.customer());
        return row.duties().stream().map(Duty::text).toList();
    }

    private static String whole(Row row) {
        return String.join(
                "\n",
                plain(row.row.category()),
                plain(row.row.variant()),
                plain(row.row.area()),
                plain(row.row.provider()),
                plain(row.row.customer()));
    }

    private static String plain(String text) {
        return String.join(" ", Wording.words(text)).toLowerCase(Locale.ROOT);
    }

    /** Pairs rows that agree in something, in page order. */
    private void pairEqual(Function<Row, String> trait) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (var i = 0; i < before.size(); i++) {
            if (pairing.isFreeBefore(i)) {
                waiting.computeIfAbsent(trait.apply(before.get(i)), key -> new ArrayDeque<>())
                        .add(i);
            }
        }
        for (var j = 0; j < after.size(); j++) {
            var same = pairing.isFreeAfter(j) ? waiting.get(trait.apply(after.get(j))) : null;
            if (same != null && !same.isEmpty()) pairing.pair(same.poll(), j);
        }
    }

    private void pairSimilar() {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            pairEqual(row -> plain(row.row.section()) + "\n" + plain(row.row.area()));
            pairEqual(row -> plain(String.join("\n", texts(row.row))));
            return;
        }
        for (var i = 0; i < before.size(); i++) {
            for (var j = 0; j < after.size() && pairing.isFreeBefore(i); j++) {
                if (!pairing.isFreeAfter(j)) continue;
                var score = score(before.get(i), after.get(j));
                if (score >= ENOUGH) pairing.suggest(i, j, score);
            }
        }
        pairing.settle();
    }

    /** From 0 to 1; 0 where the evidence does not carry, however it adds up. */
    private double score(Row old, Row now) {
        var area = old.name.equals(now.name) ? 1 : similarity.of(old.area, now.area);
        var section = section(old, now);
        if (old.text.isEmpty() && now.text.isEmpty()) return area >= 0.5 ? 0.7 * area + 0.3 * section : 0;
        var text = similarity.of(old.text, now.text);
        if (area < 0.3 && text < 0.5) return 0;
        if (section < 0.5 && text < 0.15) return 0;
        return 0.43 * area + 0.12 * section + 0.45 * text;
    }

    private double section(Row old, Row now) {
        return old.row.section().equals(now.row.section()) ? 1 : similarity.of(old.section, now.section);
    }
}
