package io.remit.revision;

import io.remit.revision.DutyMatching.Placed;
import io.remit.revision.Lineage.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives out the keys of an edition once it is known what continues what, and notes each key's lineage. */
final class KeyNaming {
    private final EditionContent before;
    private final EditionContent after;
    private final Pairing rows;
    private final DutyMatching duties;
    private final Set<String> taken;
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final List<Lineage> lineage = new ArrayList<>();

    KeyNaming(EditionContent before, EditionContent after, Pairing rows, DutyMatching duties, Set<String> retired) {
        this.before = before;
        this.after = after;
        this.rows = rows;
        this.duties = duties;
        this.taken = new HashSet<>(retired);
        for (var row : before.responsibilities()) {
            taken.add(row.key());
            row.duties().forEach(duty -> taken.add(duty.key()));
        }
    }

    KeyMatching named() {
        var parts = new Parts(before, after, rows, duties);
        var named = new ArrayList<Responsibility>();
        var next = 0;
        for (var j = 0; j < after.responsibilities().size(); j++) {
            var row = after.responsibilities().get(j);
            var key = rowKey(j, row, parts);
            var renamed = new ArrayList<Duty>();
            for (var duty : row.duties()) {
                renamed.add(duty.withKey(dutyKey(next, duties.after().get(next), row.key(), key, parts)));
                next++;
            }
            named.add(row.with(key, renamed));
        }
        drop();
        return new KeyMatching(new EditionContent(named), lineage);
    }

    private String rowKey(int number, Responsibility row, Parts parts) {
        var origin = rows.origin(number);
        var old = origin == Pairing.NONE
                ? ""
                : before.responsibilities().get(origin).key();
        var key = old.isEmpty() ? unique(row.key()) : old;
        note(key, old, parts.ofRow(number));
        return key;
    }

    private String dutyKey(int number, Placed duty, String proposedRow, String row, Parts parts) {
        var origin = duties.pairing().origin(number);
        var old =
                origin == Pairing.NONE ? "" : duties.before().get(origin).duty().key();
        var proposed = duty.duty().key();
        if (proposed.startsWith(proposedRow + ".")) proposed = row + proposed.substring(proposedRow.length());
        var key = old.isEmpty() ? unique(proposed) : old;
        note(key, old, parts.ofDuty(number));
        return key;
    }

    /** Carried or new; with parts of other origins, merged or split. */
    private void note(String key, String old, List<String> parts) {
        var from = new ArrayList<String>();
        if (!old.isEmpty()) from.add(old);
        parts.stream().filter(part -> !from.contains(part)).forEach(from::add);
        var kind = old.isEmpty()
                ? (from.isEmpty() ? Kind.NEW : Kind.SPLIT)
                : (from.size() == 1 ? Kind.CARRIED : Kind.MERGED);
        lineage.add(new Lineage(kind, key, from));
    }

    private void drop() {
        var duty = 0;
        for (var i = 0; i < before.responsibilities().size(); i++) {
            var row = before.responsibilities().get(i);
            if (rows.isFreeBefore(i)) lineage.add(new Lineage(Kind.DROPPED, row.key(), List.of()));
            for (var old : row.duties()) {
                if (duties.pairing().isFreeBefore(duty++)) {
                    lineage.add(new Lineage(Kind.DROPPED, old.key(), List.of()));
                }
            }
        }
    }

    private String unique(String proposed) {
        if (taken.add(proposed)) return proposed;
        for (var number = lastNumber.getOrDefault(proposed, 1) + 1; ; number++) {
            if (taken.add(proposed + "-" + number)) {
                lastNumber.put(proposed, number);
                return proposed + "-" + number;
            }
        }
    }
}
