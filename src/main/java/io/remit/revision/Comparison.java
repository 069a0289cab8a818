package io.remit.revision;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.revision.Change.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks two editions side by side and says of each thing what became of it, in page order. */
final class Comparison {
    private final EditionContent before;
    private final EditionContent after;
    private final Map<String, Responsibility> oldRows = new HashMap<>();
    private final Map<String, Responsibility> oldRowsByDuty = new HashMap<>();
    private final Map<String, Duty> oldDuties = new HashMap<>();
    private final Map<String, String> renamedSections;

    Comparison(EditionContent before, EditionContent after) {
        this.before = before;
        this.after = after;
        for (var row : before.responsibilities()) {
            oldRows.put(row.key(), row);
            for (var duty : row.duties()) {
                oldDuties.put(duty.key(), duty);
                oldRowsByDuty.put(duty.key(), row);
            }
        }
        renamedSections = renamedSections();
    }

    List<Change> changes() {
        var changes = new ArrayList<Change>();
        renamedSections.forEach((old, now) -> changes.add(section(old, now)));
        for (var row : after.responsibilities()) {
            var duties = row.duties().stream().map(duty -> duty(row, duty)).toList();
            changes.add(row(row, duties));
            changes.addAll(duties);
        }
        changes.addAll(dropped());
        return changes;
    }

    private List<Change> dropped() {
        var rows = new HashMap<String, Responsibility>();
        var duties = new HashSet<String>();
        for (var row : after.responsibilities()) {
            rows.put(row.key(), row);
            row.duties().forEach(duty -> duties.add(duty.key()));
        }
        var changes = new ArrayList<Change>();
        for (var row : before.responsibilities()) {
            if (!rows.containsKey(row.key())) {
                changes.add(Told.row(ChangeKind.DROPPED, row, row.area(), "", row.heldBy()));
            }
            for (var duty : row.duties()) {
                if (!duties.contains(duty.key())) {
                    changes.add(Told.droppedDuty(row, duty, isPart(duty, rows.get(row.key()))));
                }
            }
        }
        return changes;
    }

    /** Whether a duty that stands alone in one edition is, word for word, within a longer one of the row in the other. */
    private static boolean isPart(Duty duty, @Nullable Responsibility row) {
        return row != null
                && row.duties().stream()
                        .anyMatch(other -> other.party() == duty.party() && Wording.isPart(duty.text(), other.text()));
    }

    private Change row(Responsibility row, List<Change> duties) {
        var old = oldRows.get(row.key());
        if (old == null) return Told.row(ChangeKind.NEW, row, "", row.area(), row.heldBy());
        var moved = moved(old.heldBy(), row.heldBy());
        if (moved.isPresent()) return Told.movedRow(moved.get(), old, row);
        if (!Wording.sameWords(old.area(), row.area())) {
            return Told.row(ChangeKind.RENAMED, row, old.area(), row.area(), row.heldBy());
        }
        if (isElsewhere(old, row)) return Told.relocatedRow(old, row);
        var quiet = duties.stream().allMatch(change -> change.kind() == ChangeKind.UNCHANGED);
        var same = old.area().equals(row.area())
                && (!quiet
                        || old.provider().equals(row.provider())
                                && old.customer().equals(row.customer()));
        return Told.row(same ? ChangeKind.UNCHANGED : ChangeKind.COSMETIC, row, old.area(), row.area(), row.heldBy());
    }

    private Change duty(Responsibility row, Duty duty) {
        var old = oldDuties.get(duty.key());
        if (old == null) return Told.newDuty(row, duty, isPart(duty, oldRows.get(row.key())));
        if (old.party() != duty.party()) return Told.movedDuty(row, old, duty);
        var oldRow = oldRowsByDuty.get(duty.key());
        if (!Wording.sameWords(old.text(), duty.text()) && !isOnlyRenamed(oldRow, old, row, duty)) {
            return Told.rewordedDuty(row, old, duty, isStyle(oldRow, old, row, duty));
        }
        if (!oldRow.key().equals(row.key())) return Told.relocatedDuty(oldRow, row, old, duty);
        var same = old.text().equals(duty.text()) && old.links().equals(duty.links());
        return Told.keptDuty(row, old, duty, same);
    }

    private static boolean isStyle(Responsibility oldRow, Duty old, Responsibility row, Duty duty) {
        return Wording.sameMeaning(old.text(), duty.text(), duty.party())
                || Pointing.isResolved(old.text(), duty.text(), leading(oldRow, old))
                || Pointing.isResolved(duty.text(), old.text(), leading(row, duty));
    }

    /** The text of the duty before one, of the same party in the same row. */
    private static String leading(Responsibility row, Duty duty) {
        var text = "";
        for (var other : row.duties()) {
            if (other.key().equals(duty.key())) break;
            if (other.party() == duty.party()) text = other.text();
        }
        return text;
    }

    /**
     * Where a cell only names the party, the duty is the category and area. Another category leaves it what it was; an
     * area that says something else asks for something else, because nothing beside it says what.
     */
    private static boolean isOnlyRenamed(Responsibility oldRow, Duty old, Responsibility row, Duty duty) {
        return isNamedAfter(oldRow, old)
                && isNamedAfter(row, duty)
                && Wording.sameMeaning(oldRow.area(), row.area(), duty.party());
    }

    private static boolean isNamedAfter(Responsibility row, Duty duty) {
        return Wording.sameWords(duty.text(), row.category() + ": " + row.area())
                || Wording.sameWords(duty.text(), row.area());
    }

    /** Nothing where the holder stayed, or where one of the sides had nobody: then duties are simply new or dropped. */
    private static Optional<ChangeKind> moved(HeldBy old, HeldBy now) {
        if (old == now || old == HeldBy.NONE || now == HeldBy.NONE) return Optional.empty();
        return Optional.of(
                switch (now) {
                    case CUSTOMER -> ChangeKind.MOVED_TO_CUSTOMER;
                    case PROVIDER -> ChangeKind.MOVED_TO_PROVIDER;
                    default -> ChangeKind.MOVED_TO_SHARED;
                });
    }

    private boolean isElsewhere(Responsibility old, Responsibility row) {
        return !Wording.sameWords(old.section(), row.section())
                && !row.section().equals(renamedSections.get(old.section()));
    }

    /** Sections all of whose surviving rows stand in one section that is new: that is one change, not one a row. */
    private Map<String, String> renamedSections() {
        var olds = sections(before);
        var nows = sections(after);
        Map<String, Set<String>> successors = new LinkedHashMap<>();
        for (var row : after.responsibilities()) {
            var old = oldRows.get(row.key());
            if (old == null) continue;
            successors
                    .computeIfAbsent(old.section(), section -> new HashSet<>())
                    .add(row.section());
        }
        Map<String, String> renamed = new LinkedHashMap<>();
        successors.forEach((old, now) -> {
            var only = now.iterator().next();
            if (now.size() == 1 && !nows.contains(old) && !olds.contains(only)) renamed.put(old, only);
        });
        return renamed;
    }

    private static Set<String> sections(EditionContent content) {
        var sections = new HashSet<String>();
        for (var row : content.responsibilities()) sections.add(row.section());
        return sections;
    }

    private static Change section(String old, String now) {
        var same = Wording.sameWords(old, now);
        return new Change(
                same ? ChangeKind.COSMETIC : ChangeKind.RENAMED,
                Subject.CATEGORY,
                now,
                "",
                HeldBy.SHARED,
                old,
                now,
                same
                        ? "The category " + Told.quoted(now) + " is only written differently."
                        : "The category " + Told.quoted(old) + " is now called " + Told.quoted(now) + ".",
                Materiality.EDITORIAL,
                WordDiff.of(old, now));
    }

    static HeldBy holder(Party party) {
        return party == Party.PROVIDER ? HeldBy.PROVIDER : HeldBy.CUSTOMER;
    }
}
