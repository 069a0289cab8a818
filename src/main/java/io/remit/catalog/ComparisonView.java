package io.remit.catalog;

import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.ChangeKind;
import io.remit.revision.EditionContent;
import io.remit.revision.EditionDiff;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Badge;
import io.remit.web.parts.ChangeGroup;
import io.remit.web.parts.Link;
import io.remit.web.parts.Sides;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two editions compared, for a page: a summary by meaning, then both side by side.
 *
 * @param groups what changed, those that matter most first
 * @param sides both editions, section by section
 */
public record ComparisonView(List<ChangeGroup> groups, List<Sides> sides) {
    public ComparisonView {
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
    }

    /**
     * Compares.
     *
     * @param diff from before to after, as the operator judged it
     * @param voice to whom it is told
     * @param everything whether rows without a change are shown side by side too
     */
    public static ComparisonView of(
            EditionContent before, EditionContent after, EditionDiff diff, Voice voice, boolean everything) {
        return of(before, after, diff, voice, everything, change -> Response.NONE);
    }

    /**
     * What a reader said to a change, and may do about it.
     *
     * @param marks what was said and stands
     * @param actions what may be said, or taken back
     */
    public record Response(List<Badge> marks, List<Link> actions) {
        static final Response NONE = new Response(List.of(), List.of());

        public Response {
            marks = List.copyOf(marks);
            actions = List.copyOf(actions);
        }
    }

    /**
     * Compares, for a reader who may do something about changes.
     *
     * @param responses to each change
     */
    public static ComparisonView of(
            EditionContent before,
            EditionContent after,
            EditionDiff diff,
            Voice voice,
            boolean everything,
            Function<Change, Response> responses) {
        var rows = new HashMap<String, Responsibility>();
        before.responsibilities().forEach(row -> rows.put(row.key(), row));
        after.responsibilities().forEach(row -> rows.put(row.key(), row));
        return new ComparisonView(
                groups(shown(diff), rows, voice, new Unseen(before, after), responses),
                new SideBySide(before, after, diff, voice).sides(everything));
    }

    /** How many changes have a line of their own. */
    public static long count(EditionDiff diff) {
        return shown(diff).size();
    }

    /** What changed about one row, a badge for each meaning; editorial changes are not worth one. */
    public static List<Badge> badges(List<Change> changes, Voice voice) {
        return ChangeMeaning.of(changes).stream()
                .filter(meaning -> meaning != ChangeMeaning.EDITORIAL)
                .map(meaning -> meaning.mark(voice))
                .toList();
    }

    /** The changes worth a line of their own: duties, and of rows what their duties do not tell. */
    public static List<Change> shown(EditionDiff diff) {
        var told = diff.changed().stream()
                .filter(change -> change.subject() == Subject.DUTY)
                .map(Change::responsibility)
                .collect(Collectors.toSet());
        return diff.changed().stream()
                .filter(change -> change.subject() == Subject.DUTY
                        || change.kind() == ChangeKind.RENAMED
                        || (!told.contains(change.responsibility()) && change.kind() != ChangeKind.COSMETIC))
                .toList();
    }

    private static List<ChangeGroup> groups(
            List<Change> changes,
            Map<String, Responsibility> rows,
            Voice voice,
            Unseen unseen,
            Function<Change, Response> responses) {
        var byMeaning = new EnumMap<ChangeMeaning, List<io.remit.web.parts.Change>>(ChangeMeaning.class);
        for (var change : changes) {
            var row = rows.get(change.responsibility());
            var area = row == null ? change.after() : row.area();
            var category = row == null ? "Category" : row.section();
            var href = row == null || change.kind() == ChangeKind.DROPPED ? "" : "#side-" + change.responsibility();
            var response = responses.apply(change);
            byMeaning
                    .computeIfAbsent(ChangeMeaning.of(change), meaning -> new ArrayList<>())
                    .add(new io.remit.web.parts.Change(
                            area,
                            category,
                            voice.held(change.holder()),
                            Marked.inline(change),
                            unseen.difference(change),
                            response.marks(),
                            href,
                            response.actions()));
        }
        return byMeaning.entrySet().stream()
                .map(entry -> entry.getKey().group(voice, entry.getValue()))
                .toList();
    }
}
