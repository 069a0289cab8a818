package io.remit.catalog;

import io.remit.intake.Party;
import io.remit.revision.Change;
import io.remit.revision.Change.Subject;
import io.remit.revision.ChangeKind;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.EditionDiff;
import io.remit.revision.Responsibility;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Sides;
import io.remit.web.parts.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays both editions beside each other, row by row. */
final class SideBySide {
    private static final Set<ChangeKind> MOVED =
            EnumSet.of(ChangeKind.MOVED_TO_CUSTOMER, ChangeKind.MOVED_TO_PROVIDER, ChangeKind.MOVED_TO_SHARED);
    private final EditionContent after;
    private final Voice voice;
    private final Map<String, Responsibility> olds = new LinkedHashMap<>();
    private final Map<String, Responsibility> news = new LinkedHashMap<>();
    private final Map<String, Change> dutyChanges = new HashMap<>();
    private final Map<String, List<Change>> rowChanges = new HashMap<>();

    SideBySide(EditionContent before, EditionContent after, EditionDiff diff, Voice voice) {
        this.after = after;
        this.voice = voice;
        before.responsibilities().forEach(row -> olds.put(row.key(), row));
        after.responsibilities().forEach(row -> news.put(row.key(), row));
        for (var change : diff.changed()) {
            if (change.subject() == Subject.DUTY) {
                dutyChanges.put(change.key(), change);
            }
            rowChanges
                    .computeIfAbsent(change.responsibility(), key -> new ArrayList<>())
                    .add(change);
        }
    }

    List<Sides> sides(boolean everything) {
        var sections = new LinkedHashMap<String, List<Sides.Row>>();
        after.responsibilities().forEach(row -> put(sections, row, everything));
        olds.values().stream()
                .filter(row -> !news.containsKey(row.key()))
                .forEach(row -> put(sections, row, everything));
        return sections.entrySet().stream()
                .map(section -> new Sides(section.getKey(), section.getValue()))
                .toList();
    }

    private void put(Map<String, List<Sides.Row>> sections, Responsibility row, boolean everything) {
        if (!everything && !rowChanges.containsKey(row.key())) {
            return;
        }
        var marks = ChangeMeaning.of(rowChanges.getOrDefault(row.key(), List.of())).stream()
                .map(meaning -> meaning.mark(voice))
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
                cells.add(new Sides.Cell(voice.held(party), texts));
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
        if (MOVED.contains(change.kind())) {
            // It went from one party's cell and came into the other's, whatever became of its words.
            return List.of(before ? Span.removed(duty.text()) : Span.added(duty.text()));
        }
        var segments = before ? change.words().before() : change.words().after();
        return segments.isEmpty() ? List.of(Span.plain(duty.text())) : Marked.side(segments);
    }
}
