package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tables of a page, parted into those that say who does what and the others.
 *
 * @param tables the who-does-what tables with their ordinals and roles
 * @param others the other tables
 * @param ordinals by a table's place among all tables of the page: its ordinal, or -1
 */
record WhoDoesWhat(List<PageTable> tables, List<PageTable> others, List<Integer> ordinals) {

    static WhoDoesWhat of(PageContent page, PageNames names, Map<Integer, List<ColumnRole>> corrections) {
        var tables = new ArrayList<PageTable>();
        var others = new ArrayList<PageTable>();
        var ordinals = new ArrayList<Integer>();
        for (var i = 0; i < page.tables().size(); i++) {
            var table = page.tables().get(i);
            var section =
                    table.headings().isEmpty() ? HeaderSense.of("") : HeaderSense.of(table.heading(), names.all());
            var roles = TableRoles.of(table, section, cue(page, i), names);
            if (roles.isEmpty()) {
                ordinals.add(-1);
                others.add(table);
            } else {
                var ordinal = tables.size();
                ordinals.add(ordinal);
                tables.add(with(table, ordinal, corrected(table, ordinal, roles.get(), corrections, page.notes())));
            }
        }
        return new WhoDoesWhat(tables, others, ordinals);
    }

    /** Whether the words around a table speak of responsibility, so that bare party names in its header mean that. */
    private static boolean cue(PageContent page, int index) {
        var table = page.tables().get(index);
        return speaks(page.title())
                || table.headings().stream().anyMatch(WhoDoesWhat::speaks)
                || page.captions().stream().anyMatch(caption -> caption.table() == index && speaks(caption.text()));
    }

    private static boolean speaks(String text) {
        return HeaderSense.of(text).responsibility();
    }

    private static List<ColumnRole> corrected(
            PageTable table,
            int ordinal,
            List<ColumnRole> read,
            Map<Integer, List<ColumnRole>> corrections,
            Notes notes) {
        var correction = corrections.get(ordinal);
        if (correction == null) return read;
        if (correction.size() == table.columns().size()) return correction;
        notes.warning(
                "roles-do-not-fit",
                table.line(),
                "The corrected roles are for %d columns and this table has %d; correct them anew."
                        .formatted(correction.size(), table.columns().size()));
        return read;
    }

    private static PageTable with(PageTable table, int ordinal, List<ColumnRole> roles) {
        return new PageTable(
                ordinal, table.heading(), table.headings(), table.line(), table.columns(), roles, table.rows());
    }
}
