package io.remit.intake;

import io.remit.wording.Cell;
import java.util.List;

/**
 * One who-does-what table of a page.
 *
 * @param ordinal 0-based position among the page's who-does-what tables
 * @param heading the heading it stands under, as text
 * @param headings all headings above it, outermost first, the page's title left out
 * @param line 1-based source line of the header
 * @param columns the header cells as text, keywords resolved where known; an empty header cell is the empty string
 * @param roles what each column says; as many as there are columns
 * @param rows the data rows
 */
public record PageTable(
        int ordinal,
        String heading,
        List<String> headings,
        int line,
        List<String> columns,
        List<ColumnRole> roles,
        List<Row> rows) {

    /**
     * One data row.
     *
     * @param line 1-based source line of its first line
     * @param cells as many as the table has columns; missing cells are empty
     * @param missingCells how many cells the source row lacked
     */
    public record Row(int line, List<Cell> cells, int missingCells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public PageTable {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
    }
}
