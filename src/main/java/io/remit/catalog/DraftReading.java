package io.remit.catalog;

import io.remit.catalog.Correction.ChangesJudged;
import io.remit.catalog.Correction.ColumnRoles;
import io.remit.catalog.Correction.RowAdded;
import io.remit.catalog.Correction.RowCut;
import io.remit.catalog.Correction.RowDropped;
import io.remit.intake.ColumnRole;
import io.remit.intake.DraftDuty;
import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.HeldBy;
import io.remit.intake.PageDraft;
import io.remit.intake.PageKind;
import io.remit.intake.PageReader;
import io.remit.intake.Party;
import io.remit.revision.EditionContent;
import io.remit.wording.Cell;
import io.remit.wording.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft says: its pages as read, with every correction applied. A pure function of both.
 *
 * @param pages what was read, that of responsibilities first, with the corrected column roles
 * @param rows the responsibilities as they stand, page after page, keys proposed
 * @param judged the operator's say on changes: key of the change to whether it is material
 */
public record DraftReading(List<ReadSource> pages, List<DraftRow> rows, Map<String, Boolean> judged) {
    public DraftReading {
        pages = List.copyOf(pages);
        rows = List.copyOf(rows);
        judged = Map.copyOf(judged);
    }

    /** @throws io.remit.intake.UnreadablePage where a source cannot be read at all */
    static DraftReading of(List<SourcePage> sources, List<Correction> corrections) {
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
        var pages = sources.stream().map(source -> ReadSource.of(source, roles)).toList();
        return new DraftReading(pages, rows(pages, corrections), judged);
    }

    /** The page that gives the edition its title: that of responsibilities where there is one. */
    public PageDraft page() {
        return pages.get(0).page();
    }

    /** One of its pages. */
    Optional<ReadSource> page(PageKind kind) {
        return pages.stream().filter(page -> page.kind() == kind).findFirst();
    }

    /** What it says of recovery beside its duties. */
    RecoveryPages recovery() {
        return page(PageKind.HA_DR).map(ReadSource::recovery).orElse(RecoveryPages.NONE);
    }

    /** What is wrong with its pages. */
    public List<Finding> findings() {
        return pages.stream().flatMap(page -> page.page().findings().stream()).toList();
    }

    /** What the edition would say, with proposed keys. */
    EditionContent content() {
        return new EditionContent(rows.stream()
                .map(row -> EditionContent.row(row.responsibility(), row.page()))
                .toList());
    }

    static ColumnRole role(String text) {
        return text.startsWith("PARTY:")
                ? ColumnRole.party(text.substring("PARTY:".length()))
                : ColumnRole.of(ColumnRole.Kind.valueOf(text));
    }

    private static List<DraftRow> rows(List<ReadSource> pages, List<Correction> corrections) {
        var rows = new LinkedHashMap<String, DraftRow>();
        pages.forEach(page -> rows.putAll(asRead(page)));
        for (var correction : corrections) {
            if (correction instanceof RowCut cut) {
                rows.computeIfPresent(cut.row(), (id, row) -> corrected(row, cut));
            } else if (correction instanceof RowDropped dropped) {
                rows.remove(dropped.row());
            } else if (correction instanceof RowAdded added) {
                rows.put(added.row(), added(added));
            }
        }
        var inPageOrder = new ArrayList<>(rows.values());
        inPageOrder.sort(Comparator.comparing(DraftRow::page));
        return keyed(inPageOrder);
    }

    /** By place in the source: {@code t0r1}, and for the categories of a matrix row {@code t0r1c2}. */
    private static LinkedHashMap<String, DraftRow> asRead(ReadSource page) {
        var rows = new LinkedHashMap<String, DraftRow>();
        for (var responsibility : page.page().responsibilities()) {
            var place = DraftRow.prefix(page.kind()) + (responsibility.table() < 0 ? "l" : "t" + responsibility.table())
                    + "r" + responsibility.row();
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
