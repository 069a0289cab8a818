package io.remit.revision;

import io.remit.intake.PageKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The later of two editions with the keys of the earlier one wherever the meaning is the same.
 *
 * @param content the later edition, keys carried over
 * @param lineage where each key comes from and which ended: in the later edition's order, each row before its duties, then
 *     what was dropped
 */
public record KeyMatching(EditionContent content, List<Lineage> lineage) {
    public KeyMatching {
        lineage = List.copyOf(lineage);
    }

    /** Matches an edition against the one before it. Deterministic. */
    public static KeyMatching match(EditionContent before, EditionContent after) {
        return match(before, after, Set.of());
    }

    /**
     * Matches an edition against the one before it.
     *
     * @param retired keys that still earlier editions used; none of them is given to something new
     */
    public static KeyMatching match(EditionContent before, EditionContent after, Set<String> retired) {
        var rows = new ArrayList<Responsibility>();
        var lineage = new ArrayList<Lineage>();
        var taken = new HashSet<>(retired);
        taken.addAll(before.keys());
        for (var page : PageKind.values()) {
            var matched = matchPage(before.of(page), after.of(page), taken);
            rows.addAll(matched.content().responsibilities());
            lineage.addAll(matched.lineage());
            taken.addAll(matched.content().keys());
        }
        return new KeyMatching(new EditionContent(rows), lineage);
    }

    /** Each page by itself: what one page says does not become what another says, however alike the words are. */
    private static KeyMatching matchPage(EditionContent before, EditionContent after, Set<String> retired) {
        var texts = Stream.of(before, after)
                .flatMap(content -> content.responsibilities().stream())
                .flatMap(row -> Stream.concat(
                        RowMatching.texts(row).stream(), Stream.of(row.area(), row.category(), row.variant())))
                .toList();
        var similarity = new Similarity(texts);
        var rows = RowMatching.of(before, after, similarity);
        var duties = new DutyMatching(before, after, rows, similarity);
        return new KeyNaming(before, after, rows, duties, retired).named();
    }
}
