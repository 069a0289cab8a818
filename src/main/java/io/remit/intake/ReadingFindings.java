package io.remit.intake;

import java.util.HashMap;
import java.util.List;

/** What reading itself finds: places where the page's form keeps it from saying what it means. */
final class ReadingFindings {
    private ReadingFindings() {}

    static void note(
            Notes notes, WhoDoesWhat tables, List<DraftResponsibility> responsibilities, List<Checklist> checklists) {
        keywords(notes);
        tables.tables().forEach(table -> rows(notes, table));
        tables.tables().forEach(table -> columns(notes, table));
        if (responsibilities.isEmpty()) nothingFound(notes, checklists);
    }

    private static void keywords(Notes notes) {
        var uses = new HashMap<String, Integer>();
        notes.unresolved().forEach(use -> uses.merge(use.name(), 1, Integer::sum));
        for (var use : notes.unresolved()) {
            var count = uses.remove(use.name());
            if (count == null) continue;
            notes.warning(
                    "unresolved-keyword",
                    use.line(),
                    "No words are known for the keyword '%s' (used %d times). Give the keyword file that defines it."
                            .formatted(use.name(), count));
        }
    }

    private static void rows(Notes notes, PageTable table) {
        for (var row : table.rows()) {
            if (row.missingCells() == 0) continue;
            notes.warning(
                    "missing-cells",
                    row.line(),
                    "This row has %d of its table's %d cells. Add what is missing, or N/A where there is nothing to do."
                            .formatted(
                                    table.columns().size() - row.missingCells(),
                                    table.columns().size()));
        }
    }

    private static void columns(Notes notes, PageTable table) {
        for (var i = 0; i < table.columns().size(); i++) {
            var header = table.columns().get(i);
            if (table.roles().get(i).kind() != ColumnRole.Kind.OTHER
                    || !HeaderSense.of(header).responsibility()) continue;
            notes.warning(
                    "unclear-column",
                    table.line(),
                    "The column '%s' speaks of responsibilities, but not of whose. Correct its role if it is a party's."
                            .formatted(header));
        }
    }

    private static void nothingFound(Notes notes, List<Checklist> checklists) {
        if (!checklists.isEmpty()) {
            notes.info("nothing-found", 0, "The page has checklists, but nothing in it says who does what.");
            return;
        }
        notes.error(
                "nothing-found",
                0,
                "Nothing in this page says who does what: no table with a column for each party, and no list under a"
                        + " heading that names one. Is it the right page?");
    }
}
