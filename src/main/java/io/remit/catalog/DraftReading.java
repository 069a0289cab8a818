package io.remit.catalog;

import io.remit.catalog.Correction.ChangesJudged;
import io.remit.catalog.Correction.ColumnRoles;
import io.remit.catalog.Correction.RowAdded;
import io.remit.catalog.Correction.RowCut;
import io.remit.catalog.Correction.RowDropped;
import io.remit.intake.ColumnRole;
import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.HeldBy;
import io.remit.intake.PageDraft;
import io.remit.intake.PageReader;
import io.remit.intake.PageSource;
import io.remit.intake.Party;
import io.remit.lint.Linter;
import io.remit.revision.EditionContent;
import io.remit.wording.Cell;
import io.remit.wording.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a draft says: its source as read, with every correction applied. A pure function of both.
 *
 * @param page what was read, with the corrected column roles
 * @param rows the responsibilities as they stand, keys proposed
 * @param judged the operator's say on changes: key of the change to whether it is material
 */
public record DraftReading(PageDraft page, List<DraftRow> rows, Map<String, Boolean> judged) {
    public DraftReading {
        rows = List.copyOf(rows);
        judged = Map.copyOf(judged);
    }

    /** @throws io.remit.intake.UnreadablePage where the source cannot be read at all */
    static DraftReading of(SourcePage source, List<Correction> corrections) {
        Map<Integer, List<ColumnRole>> roles = new HashMap<>();
        Map<String, Boolean> judged = new HashMap<>();
        for (var correction : corrections) {
            if (correction instanceof ColumnRoles change) {
                roles.put(
                        change.table(),
                        change.roles().stream().map(DraftReading::role).toList());
            } else if (correction instanceof ChangesJudged say) {
                say.material().forEach(key -> judged.put(key, true));
                say.editorial().forEach(key -> judged.put(key, false));
            }
        }
        var page = Linter.read(new PageSource(source.source(), source.keyrefs(), roles));
        return new DraftReading(page, rows(page, corrections), judged);
    }

    /** What the edition would say, with proposed keys. */
    EditionContent content() {
        return EditionContent.of(rows.stream().map(DraftRow::responsibility).toList());
    }

    static ColumnRole role(String text) {
        return text.startsWith("PARTY:")
                ? ColumnRole.party(text.substring("PARTY:".length()))
                : ColumnRole.of(ColumnRole.Kind.valueOf(text));
    }

    private static List<DraftRow> rows(PageDraft page, List<Correction> corrections) {
        var rows = asRead(page);
        for (var correction : corrections) {
            if (correction instanceof RowCut cut) {
                rows.computeIfPresent(cut.row(), (id, row) -> corrected(row, cut));
            } else if (correction instanceof RowDropped dropped) {
                rows.remove(dropped.row());
            } else if (correction instanceof RowAdded added) {
                rows.put(added.row(), added(added));
            }
        }
        return keyed(new ArrayList<>(rows.values()));
    }

    /** By place in the source: {@code t0r1}, and for the categories of a matrix row {@code t0r1c2}. */
    private static LinkedHashMap<String, DraftRow> asRead(PageDraft page) {
        var rows = new LinkedHashMap<String, DraftRow>();
        for (var responsibility : page.responsibilities()) {
            var place = (responsibility.table() < 0 ? "l" : "t" + responsibility.table()) + "r" + responsibility.row();
            var id = place;
            for (int category = 1; rows.containsKey(id); category++) {
                id = place + "c" + category;
            }
            rows.put(id, new DraftRow(id, responsibility, DraftRow.Mark.AS_READ));
        }
        return rows;
    }

    private static DraftRow corrected(DraftRow row, RowCut cut) {
        var old = row.responsibility();
        var links = old.duties().stream().flatMap(duty -> duty.links().stream()).toList();
        var made = made(cut.category(), cut.area(), cut.provider(), cut.customer(), links);
        var responsibility = new DraftResponsibility(
                old.key(),
                old.table(),
                old.row(),
                made.category(),
                old.variant(),
                made.area(),
                old.line(),
                made.provider(),
                made.customer(),
                made.heldBy(),
                made.duties());
        var mark = row.mark() == DraftRow.Mark.ADDED ? DraftRow.Mark.ADDED : DraftRow.Mark.CORRECTED;
        return new DraftRow(row.id(), responsibility, mark);
    }

    private static DraftRow added(RowAdded added) {
        var made = made(added.category(), added.area(), added.provider(), added.customer(), List.of());
        return new DraftRow(added.row(), made, DraftRow.Mark.ADDED);
    }

    private static DraftResponsibility made(
            String category, String area, List<String> provider, List<String> customer, List<Link> links) {
        var duties = new ArrayList<DraftDuty>();
        provider.forEach(text -> duties.add(duty(Party.PROVIDER, text, links)));
        customer.forEach(text -> duties.add(duty(Party.CUSTOMER, text, links)));
        return new DraftResponsibility(
                "", -1, 0, category, "", area, 0, cell(provider), cell(customer), held(provider, customer), duties);
    }

    private static HeldBy held(List<String> provider, List<String> customer) {
        if (provider.isEmpty()) {
            return customer.isEmpty() ? HeldBy.NONE : HeldBy.CUSTOMER;
        }
        return customer.isEmpty() ? HeldBy.PROVIDER : HeldBy.SHARED;
    }

    /** A link stays with the duty in which its words still stand. */
    private static DraftDuty duty(Party party, String text, List<Link> links) {
        var kept = links.stream().filter(link -> text.contains(link.text())).toList();
        return new DraftDuty("", party, text, kept);
    }

    private static Cell cell(List<String> lines) {
        boolean list = lines.size() > 1;
        return new Cell(lines.stream()
                .map(line -> new Cell.Block(list, line, List.of()))
                .toList());
    }

    private static List<DraftRow> keyed(List<DraftRow> rows) {
        var keyed = PageReader.proposeKeys(
                rows.stream().map(DraftRow::responsibility).toList());
        var result = new ArrayList<DraftRow>();
        for (int i = 0; i < rows.size(); i++) {
            result.add(new DraftRow(rows.get(i).id(), keyed.get(i), rows.get(i).mark()));
        }
        return result;
    }
}
