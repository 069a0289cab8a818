package io.remit.catalog;

import io.remit.access.ServiceId;
import io.remit.intake.PageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A draft as it stands.
 *
 * @param draft the draft
 * @param own the pages that were imported into it
 * @param carried the pages that are as the newest edition has them
 * @param kept what was corrected in those
 * @param corrections what was changed in the draft
 * @param reading what it says
 */
public record OpenedDraft(
        Draft draft,
        List<SourcePage> own,
        List<SourcePage> carried,
        List<MadeCorrection> kept,
        List<MadeCorrection> corrections,
        DraftReading reading) {
    public OpenedDraft {
        own = List.copyOf(own);
        carried = List.copyOf(carried);
        kept = List.copyOf(kept);
        corrections = List.copyOf(corrections);
    }

    static OpenedDraft of(
            Draft draft,
            List<SourcePage> own,
            List<SourcePage> carried,
            List<MadeCorrection> kept,
            List<MadeCorrection> corrections) {
        var reading = DraftReading.of(
                joined(own, carried),
                both(kept, corrections).stream().map(MadeCorrection::correction).toList());
        return new OpenedDraft(draft, own, carried, kept, corrections, reading);
    }

    /** The service it is for. */
    public ServiceId service() {
        return draft.service();
    }

    /** All its pages, that of responsibilities first. */
    List<SourcePage> pages() {
        return joined(own, carried);
    }

    /** What it was imported for: the first of its own pages. */
    public SourcePage source() {
        return own.get(0);
    }

    /** One of its pages. */
    Optional<SourcePage> page(PageKind kind) {
        return pages().stream().filter(page -> page.kind() == kind).findFirst();
    }

    boolean isCarried(PageKind kind) {
        return carried.stream().anyMatch(page -> page.kind() == kind);
    }

    /** Everything that was corrected, in its carried pages first. */
    List<MadeCorrection> allCorrections() {
        return both(kept, corrections);
    }

    /** The row with this id, where it is still there. */
    Optional<DraftRow> row(String rowId) {
        return reading.rows().stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** An id for a row that is added to a page; it is never given twice, also where that row was dropped again. */
    String newRowId(PageKind page) {
        long added = allCorrections().stream()
                .filter(made -> made.correction() instanceof Correction.RowAdded)
                .filter(made -> made.correction().page().equals(Optional.of(page)))
                .count();
        return DraftRow.prefix(page) + "added-" + (added + 1);
    }

    private static List<SourcePage> joined(List<SourcePage> own, List<SourcePage> carried) {
        var all = new ArrayList<>(own);
        all.addAll(carried);
        all.sort(Comparator.comparing(SourcePage::kind));
        return all;
    }

    private static List<MadeCorrection> both(List<MadeCorrection> kept, List<MadeCorrection> corrections) {
        var all = new ArrayList<>(kept);
        all.addAll(corrections);
        return all;
    }
}
