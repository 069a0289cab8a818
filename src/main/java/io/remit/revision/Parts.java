package io.remit.revision;

import io.remit.revision.DutyMatching.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what was split and merged: a duty that nothing old became, yet whose words were in an old one of the same row; and
 * an old duty that became nothing, yet whose words are in a new one. Rows follow their duties.
 */
final class Parts {
    /** How much of the smaller text must be found in the larger. */
    private static final double CONTAINED = 0.8;

    private static final int FEWEST_WORDS = 2;
    private static final long MOST_PAIRS = 1_000_000;

    private final Map<Integer, List<String>> ofDuty = new HashMap<>();
    private final Map<Integer, List<String>> ofRow = new HashMap<>();
    private final DutyMatching duties;

    Parts(EditionContent before, EditionContent after, Pairing rows, DutyMatching duties) {
        this.duties = duties;
        var olds = byRow(duties.before());
        var nows = byRow(duties.after());
        for (var row = 0; row < after.responsibilities().size(); row++) {
            var origin = rows.origin(row);
            if (origin == Pairing.NONE) splitRow(row, before, rows, nows.getOrDefault(row, List.of()));
            else dutiesOf(olds.getOrDefault(origin, List.of()), nows.getOrDefault(row, List.of()));
        }
        for (var row = 0; row < before.responsibilities().size(); row++) {
            if (rows.isFreeBefore(row)) mergeRow(row, before, rows, olds.getOrDefault(row, List.of()));
        }
    }

    /** The keys of further old duties that a new one comes from. */
    List<String> ofDuty(int number) {
        return ofDuty.getOrDefault(number, List.of());
    }

    /** The keys of further old rows that a new one comes from. */
    List<String> ofRow(int number) {
        return ofRow.getOrDefault(number, List.of());
    }

    private void dutiesOf(List<Integer> olds, List<Integer> nows) {
        if ((long) olds.size() * nows.size() > MOST_PAIRS) return;
        for (var now : nows) {
            if (!duties.pairing().isFreeAfter(now)) continue;
            olds.stream()
                    .filter(old -> !duties.pairing().isFreeBefore(old) && isPart(after(now), before(old)))
                    .findFirst()
                    .ifPresent(old -> add(ofDuty, now, before(old).duty().key()));
        }
        for (var old : olds) {
            if (!duties.pairing().isFreeBefore(old)) continue;
            nows.stream()
                    .filter(now -> !duties.pairing().isFreeAfter(now) && isPart(before(old), after(now)))
                    .findFirst()
                    .ifPresent(now -> add(ofDuty, now, before(old).duty().key()));
        }
    }

    /** A new row that took over most of its duties from one row that goes on was split from it. */
    private void splitRow(int row, EditionContent before, Pairing rows, List<Integer> nows) {
        var counts = new HashMap<Integer, Integer>();
        for (var now : nows) {
            var origin = duties.pairing().origin(now);
            if (origin != Pairing.NONE) counts.merge(before(origin).row(), 1, Integer::sum);
        }
        counts.forEach((old, count) -> {
            if (2 * count > nows.size() && !rows.isFreeBefore(old)) {
                add(ofRow, row, before.responsibilities().get(old).key());
            }
        });
    }

    /** An old row most of whose duties went to one row that continues another was merged into it. */
    private void mergeRow(int row, EditionContent before, Pairing rows, List<Integer> olds) {
        var counts = new HashMap<Integer, Integer>();
        for (var old : olds) {
            var successor = duties.pairing().successor(old);
            if (successor != Pairing.NONE) counts.merge(after(successor).row(), 1, Integer::sum);
        }
        counts.forEach((now, count) -> {
            if (2 * count > olds.size() && !rows.isFreeAfter(now)) {
                add(ofRow, now, before.responsibilities().get(row).key());
            }
        });
    }

    private boolean isPart(Placed small, Placed large) {
        return small.duty().party() == large.duty().party()
                && small.bag().words().length >= FEWEST_WORDS
                && small.bag().words().length < large.bag().words().length
                && duties.contained(small, large) >= CONTAINED;
    }

    private Placed before(int number) {
        return duties.before().get(number);
    }

    private Placed after(int number) {
        return duties.after().get(number);
    }

    private static void add(Map<Integer, List<String>> map, int number, String key) {
        map.computeIfAbsent(number, any -> new ArrayList<>()).add(key);
    }

    private static Map<Integer, List<Integer>> byRow(List<Placed> placed) {
        Map<Integer, List<Integer>> byRow = new HashMap<>();
        for (var i = 0; i < placed.size(); i++) {
            byRow.computeIfAbsent(placed.get(i).row(), row -> new ArrayList<>()).add(i);
        }
        return byRow;
    }
}
