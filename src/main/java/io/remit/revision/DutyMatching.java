package io.remit.revision;

import io.remit.intake.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which duty of the edition before each duty continues: first within rows that belong together, where little
 * likeness is enough; then, for what is left, anywhere, where much is needed.
 */
final class DutyMatching {
    private static final long MOST_PAIRS = 2_000_000;
    private static final double ENOUGH = 0.35;
    private static final double PART_COUNTS = 0.45;
    private static final double ENOUGH_ACROSS_PARTIES = 0.5;
    private static final double ENOUGH_WHEN_ALONE = 0.25;
    private static final double ENOUGH_ELSEWHERE = 0.75;
    private static final int FEWEST_WORDS_ELSEWHERE = 4;

    /** A duty with the number of its row and what it is compared by. */
    record Placed(int row, Duty duty, String words, Similarity.Bag bag) {}

    private final Similarity similarity;
    private final Pairing rows;
    private final List<Placed> before;
    private final List<Placed> after;
    private final Pairing pairing;

    DutyMatching(EditionContent before, EditionContent after, Pairing rows, Similarity similarity) {
        this.similarity = similarity;
        this.rows = rows;
        this.before = placed(before);
        this.after = placed(after);
        this.pairing = new Pairing(this.before.size(), this.after.size());
        pairWithinRows();
        pairElsewhere();
    }

    Pairing pairing() {
        return pairing;
    }

    List<Placed> before() {
        return before;
    }

    List<Placed> after() {
        return after;
    }

    /** How much of the one duty is found in the other. */
    double contained(Placed one, Placed other) {
        return similarity.contained(one.bag, other.bag);
    }

    private List<Placed> placed(EditionContent content) {
        var duties = new ArrayList<Placed>();
        for (var row = 0; row < content.responsibilities().size(); row++) {
            for (var duty : content.responsibilities().get(row).duties()) {
                var words = String.join(" ", Wording.words(duty.text()));
                duties.add(new Placed(row, duty, words, similarity.bag(List.of(duty.text()))));
            }
        }
        return duties;
    }

    private void pairWithinRows() {
        var oldByRow = byRow(before);
        var nowByRow = byRow(after);
        nowByRow.forEach((row, nows) -> {
            var olds = oldByRow.getOrDefault(rows.origin(row), List.of());
            if ((long) olds.size() * nows.size() > MOST_PAIRS) return;
            for (var old : olds) for (var now : nows) suggestWithinRow(old, now);
        });
        pairing.settle();
        nowByRow.forEach((row, nows) -> {
            for (var party : Party.values()) pairAlone(oldByRow.getOrDefault(rows.origin(row), List.of()), nows, party);
        });
    }

    private void suggestWithinRow(int old, int now) {
        var one = before.get(old);
        var other = after.get(now);
        var sameParty = one.duty.party() == other.duty.party();
        var likeness = Math.max(similarity.of(one.bag, other.bag), part(one.bag, other.bag));
        if (one.words.equals(other.words)) pairing.suggest(old, now, sameParty ? 3 : 2);
        else if (likeness >= (sameParty ? ENOUGH : ENOUGH_ACROSS_PARTIES)) {
            pairing.suggest(old, now, sameParty ? likeness + 0.2 : likeness);
        }
    }

    /** A text that lost or gained sentences is still the same duty, if not as surely as one of about the same length. */
    private double part(Similarity.Bag one, Similarity.Bag other) {
        var smaller = one.weight() < other.weight() ? one : other;
        var larger = smaller == one ? other : one;
        return smaller.words().length < 3 ? 0 : PART_COUNTS * similarity.contained(smaller, larger);
    }

    /** A party's only unpaired duty continues its only unpaired old one, unless they have next to nothing in common. */
    private void pairAlone(List<Integer> olds, List<Integer> nows, Party party) {
        var freeOlds = olds.stream()
                .filter(old -> pairing.isFreeBefore(old) && before.get(old).duty.party() == party)
                .limit(2)
                .toList();
        var freeNows = nows.stream()
                .filter(now -> pairing.isFreeAfter(now) && after.get(now).duty.party() == party)
                .limit(2)
                .toList();
        if (freeOlds.size() != 1 || freeNows.size() != 1) return;
        var likeness = similarity.of(before.get(freeOlds.get(0)).bag, after.get(freeNows.get(0)).bag);
        if (likeness >= ENOUGH_WHEN_ALONE) pairing.pair(freeOlds.get(0), freeNows.get(0));
    }

    private void pairElsewhere() {
        var olds = free(before, true);
        var nows = free(after, false);
        var exactOnly = (long) olds.size() * nows.size() > MOST_PAIRS;
        Map<String, List<Integer>> oldsByWords = new HashMap<>();
        for (var old : olds)
            oldsByWords
                    .computeIfAbsent(before.get(old).words, words -> new ArrayList<>())
                    .add(old);
        for (var now : nows) {
            for (var old : exactOnly ? firstFew(oldsByWords.getOrDefault(after.get(now).words, List.of())) : olds)
                suggestElsewhere(old, now);
        }
        pairing.settle();
    }

    private static List<Integer> firstFew(List<Integer> duties) {
        return duties.subList(0, Math.min(20, duties.size()));
    }

    private void suggestElsewhere(int old, int now) {
        var one = before.get(old);
        var other = after.get(now);
        if (Math.min(one.bag.words().length, other.bag.words().length) < FEWEST_WORDS_ELSEWHERE) return;
        var likeness = similarity.of(one.bag, other.bag);
        if (likeness >= ENOUGH_ELSEWHERE) pairing.suggest(old, now, likeness + (one.words.equals(other.words) ? 1 : 0));
    }

    private List<Integer> free(List<Placed> duties, boolean old) {
        var free = new ArrayList<Integer>();
        for (var i = 0; i < duties.size(); i++) {
            if (old ? pairing.isFreeBefore(i) : pairing.isFreeAfter(i)) free.add(i);
        }
        return free;
    }

    private static Map<Integer, List<Integer>> byRow(List<Placed> duties) {
        Map<Integer, List<Integer>> byRow = new LinkedHashMap<>();
        for (var i = 0; i < duties.size(); i++) {
            byRow.computeIfAbsent(duties.get(i).row, row -> new ArrayList<>()).add(i);
        }
        return byRow;
    }
}
