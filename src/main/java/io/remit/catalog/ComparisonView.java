package io.remit.catalog;

import io.remit.intake.HeldBy;
import io.remit.intake.Party;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.ChangeKind;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.EditionDiff;
import io.remit.revision.Materiality;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Badge;
import io.remit.web.parts.ChangeGroup;
import io.remit.web.parts.Sides;
import io.remit.web.parts.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        var rows = new HashMap<String, Responsibility>();
        before.responsibilities().forEach(row -> rows.put(row.key(), row));
        after.responsibilities().forEach(row -> rows.put(row.key(), row));
        return new ComparisonView(
                groups(shown(diff), rows, voice), new SideBySide(before, after, diff, voice).sides(everything));
    }

    /** How many changes have a line of their own. */
    public static long count(EditionDiff diff) {
        return shown(diff).size();
    }

    /** What changed about one row, a badge for each meaning; editorial changes are not worth one. */
    public static List<Badge> badges(List<Change> changes, Voice voice) {
        var groups = changes.stream().map(Group::of).collect(Collectors.toCollection(TreeSet::new));
        groups.remove(Group.EDITORIAL);
        if (groups.contains(Group.MOVED_TO_CUSTOMER)) {
            // That a row is shared now is only the other half of the same news.
            groups.remove(Group.SHARED);
        }
        return groups.stream().map(group -> group.badge(voice)).toList();
    }

    /** The changes worth a line of their own: duties, and of rows what their duties do not tell. */
    static List<Change> shown(EditionDiff diff) {
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

    private static List<ChangeGroup> groups(List<Change> changes, Map<String, Responsibility> rows, Voice voice) {
        var byGroup = new LinkedHashMap<Group, List<io.remit.web.parts.Change>>();
        for (var group : Group.values()) {
            byGroup.put(group, new ArrayList<>());
        }
        for (var change : changes) {
            var row = rows.get(change.responsibility());
            var area = row == null ? change.after() : row.area();
            var category = row == null ? "Category" : row.section();
            var href = row == null || change.kind() == ChangeKind.DROPPED ? "" : "#side-" + change.responsibility();
            byGroup.get(Group.of(change))
                    .add(new io.remit.web.parts.Change(
                            area, category, voice.held(change.holder()), Marked.inline(change), href));
        }
        return byGroup.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().view(voice, entry.getValue()))
                .toList();
    }

    /** To whom a comparison is told. */
    public enum Voice {
        TENANT,
        OPERATOR;

        Badge held(HeldBy heldBy) {
            return this == TENANT && heldBy == HeldBy.CUSTOMER ? Badge.yours() : MatrixView.held(heldBy);
        }

        String say(String toTenant, String toOperator) {
            return this == TENANT ? toTenant : toOperator;
        }
    }

    /** What a change means for the customer, those that need them first. */
    enum Group {
        MOVED_TO_CUSTOMER,
        SHARED,
        NEW,
        REWORDED,
        DROPPED,
        MOVED_TO_PROVIDER,
        PROVIDERS,
        EDITORIAL;

        static Group of(Change change) {
            var providers = change.holder() == HeldBy.PROVIDER;
            return switch (change.kind()) {
                case MOVED_TO_CUSTOMER -> MOVED_TO_CUSTOMER;
                case MOVED_TO_SHARED -> SHARED;
                case MOVED_TO_PROVIDER -> MOVED_TO_PROVIDER;
                case RENAMED, COSMETIC, UNCHANGED -> EDITORIAL;
                case NEW -> providers ? PROVIDERS : NEW;
                case DROPPED -> providers ? PROVIDERS : DROPPED;
                case REWORDED ->
                    change.proposal() == Materiality.EDITORIAL ? EDITORIAL : providers ? PROVIDERS : REWORDED;
            };
        }

        ChangeGroup view(Voice voice, List<io.remit.web.parts.Change> changes) {
            var anchor = "changes-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            return new ChangeGroup(anchor, badge(voice), changes.size(), meaning(voice), changes);
        }

        Badge badge(Voice voice) {
            return switch (this) {
                case MOVED_TO_CUSTOMER -> Badge.moved(voice.say("Moved to you", "Moved to the customer"));
                case SHARED -> Badge.moved("Shared now");
                case NEW -> Badge.added(voice.say("New for you", "New for the customer"));
                case REWORDED -> Badge.reworded();
                case DROPPED -> Badge.dropped();
                case MOVED_TO_PROVIDER -> Badge.quiet("corner-down-right", "Moved to the provider");
                case PROVIDERS -> new Badge("provider", "held-provider", "On the provider’s side");
                case EDITORIAL -> Badge.editorial();
            };
        }

        private String meaning(Voice voice) {
            var who = voice.say("you", "the customer");
            return switch (this) {
                case MOVED_TO_CUSTOMER -> "The provider had these before; now they are with " + who + ".";
                case SHARED -> "One party had these alone; now both have a part in them.";
                case NEW -> "Nothing before asked this of " + who + ".";
                case REWORDED -> "What is asked of " + who + " changed; the marked words show how.";
                case DROPPED -> "No longer asked of " + who + ".";
                case MOVED_TO_PROVIDER -> "These were with " + who + " before.";
                case PROVIDERS -> "What the provider does changed.";
                case EDITORIAL -> "Names, links and wording; what must be done stayed the same.";
            };
        }
    }

    /** Lays both editions beside each other, row by row. */
    private static final class SideBySide {
        private final EditionContent after;
        private final Voice voice;
        private final Map<String, Responsibility> olds = new LinkedHashMap<>();
        private final Map<String, Responsibility> news = new LinkedHashMap<>();
        private final Map<String, Change> dutyChanges = new HashMap<>();
        private final Map<String, Set<Group>> rowGroups = new HashMap<>();

        SideBySide(EditionContent before, EditionContent after, EditionDiff diff, Voice voice) {
            this.after = after;
            this.voice = voice;
            before.responsibilities().forEach(row -> olds.put(row.key(), row));
            after.responsibilities().forEach(row -> news.put(row.key(), row));
            for (var change : diff.changed()) {
                if (change.subject() == Subject.DUTY) {
                    dutyChanges.put(change.key(), change);
                }
                rowGroups
                        .computeIfAbsent(change.responsibility(), key -> new LinkedHashSet<>())
                        .add(Group.of(change));
            }
        }

        List<Sides> sides(boolean everything) {
            var sections = new LinkedHashMap<String, List<Sides.Row>>();
            after.responsibilities().forEach(row -> put(sections, row, everything));
            olds.values().stream()
                    .filter(row -> !news.containsKey(row.key()))
                    .forEach(row -> put(sections, row, everything));
            return sections.entrySet().stream()
                    .filter(section -> !section.getValue().isEmpty())
                    .map(section -> new Sides(section.getKey(), section.getValue()))
                    .toList();
        }

        private void put(Map<String, List<Sides.Row>> sections, Responsibility row, boolean everything) {
            if (!everything && !rowGroups.containsKey(row.key())) {
                return;
            }
            var marks = rowGroups.getOrDefault(row.key(), Set.of()).stream()
                    .sorted()
                    .map(group -> group.badge(voice))
                    .toList();
            var old = olds.get(row.key());
            var now = news.get(row.key());
            sections.computeIfAbsent(row.section(), section -> new ArrayList<>())
                    .add(new Sides.Row(
                            "side-" + row.key(),
                            row.area(),
                            marks,
                            old == null ? List.of() : cells(old, true),
                            now == null ? List.of() : cells(now, false)));
        }

        private List<Sides.Cell> cells(Responsibility row, boolean before) {
            var cells = new ArrayList<Sides.Cell>();
            for (var party : Party.values()) {
                var texts = row.duties().stream()
                        .filter(duty -> duty.party() == party)
                        .map(duty -> new Sides.Text(marked(duty, before)))
                        .toList();
                if (!texts.isEmpty()) {
                    cells.add(new Sides.Cell(
                            voice.held(party == Party.PROVIDER ? HeldBy.PROVIDER : HeldBy.CUSTOMER), texts));
                }
            }
            return cells.isEmpty() ? List.of(new Sides.Cell(Badge.nobody(), List.of())) : cells;
        }

        private List<Span> marked(Duty duty, boolean before) {
            var change = dutyChanges.get(duty.key());
            if (change == null) {
                return List.of(Span.plain(duty.text()));
            }
            if (change.kind() == ChangeKind.NEW) {
                return List.of(Span.added(duty.text()));
            }
            if (change.kind() == ChangeKind.DROPPED) {
                return List.of(Span.removed(duty.text()));
            }
            var segments = before ? change.words().before() : change.words().after();
            return segments.isEmpty() ? List.of(Span.plain(duty.text())) : Marked.side(segments);
        }
    }
}
