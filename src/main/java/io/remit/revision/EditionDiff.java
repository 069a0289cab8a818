package io.remit.revision;

import io.remit.intake.HeldBy;
import io.remit.revision.Change.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from one edition to another, said so that a customer understands it.
 *
 * @param changes one for every responsibility and duty of either edition, unchanged ones included, and one for every renamed
 *     category; what matters most to the customer first (moved to you, new for you, reworded, …), then in page order
 */
public record EditionDiff(List<Change> changes) {
    public EditionDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two editions by their keys.
     *
     * @param after the later edition, its keys already {@linkplain KeyMatching matched} to the earlier one's
     */
    public static EditionDiff between(EditionContent before, EditionContent after) {
        var changes = new ArrayList<>(new Comparison(before, after).changes());
        changes.sort(Comparator.comparingInt(EditionDiff::rank));
        return new EditionDiff(changes);
    }

    /** The changes without what stayed as it was. */
    public List<Change> changed() {
        return changes.stream()
                .filter(change -> change.kind() != ChangeKind.UNCHANGED)
                .toList();
    }

    /** How many things of a sort changed in a way. */
    public long count(Subject subject, ChangeKind kind) {
        return changes.stream()
                .filter(change -> change.subject() == subject && change.kind() == kind)
                .count();
    }

    /** How many things of a sort changed in which way; ways that do not occur are absent. */
    public Map<ChangeKind, Long> counts(Subject subject) {
        var counts = new EnumMap<ChangeKind, Long>(ChangeKind.class);
        for (var change : changes) if (change.subject() == subject) counts.merge(change.kind(), 1L, Long::sum);
        return counts;
    }

    private static int rank(Change change) {
        var customers = change.holder() != HeldBy.PROVIDER;
        var material = change.proposal() == Materiality.MATERIAL;
        return switch (change.kind()) {
            case MOVED_TO_CUSTOMER -> 0;
            case MOVED_TO_SHARED -> 1;
            case NEW -> customers ? 2 : 6;
            case REWORDED -> material ? (customers ? 3 : 7) : (customers ? 9 : 10);
            case DROPPED -> customers ? 4 : 8;
            case MOVED_TO_PROVIDER -> 5;
            case RENAMED -> 11;
            case COSMETIC -> 12;
            case UNCHANGED -> 13;
        };
    }
}
