package io.remit.intake;

import io.remit.wording.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads an HTML table into rows of equally many cells; spans are filled in. */
final class GridReader {
    private static final int MAX_COLUMNS = 60;
    private static final int MAX_CELLS = 30_000;

    private final Element table;
    private final Notes notes;
    private final List<GridRow> grid = new ArrayList<>();
    private int lastLine;

    /** A cell of the source and how many rows below it still covers. */
    private record Slot(Cell cell, boolean head, int below) {}

    /** A row; the flags say whether it stands in the head, consists of header cells, or is one cell over all columns. */
    private record GridRow(int line, List<Slot> slots, int given, boolean inHead, boolean single) {
        boolean allHead() {
            return slots.stream().allMatch(Slot::head);
        }

        boolean isBlank() {
            return slots.stream().allMatch(slot -> slot.cell().isEmpty());
        }
    }

    private GridReader(Element table, int line, Notes notes) {
        this.lastLine = line;
        this.table = table;
        this.notes = notes;
    }

    /** The table under its headings, its roles not yet decided. A table without rows has no columns. */
    static PageTable read(Element table, int line, List<String> headings, String heading, Notes notes) {
        var reader = new GridReader(table, line, notes);
        reader.rows();
        return reader.assemble(line, headings, heading);
    }

    private void rows() {
        var total = 0;
        for (var part : table.children()) {
            if (part.normalName().equals("tr")) total += row(part, false);
            for (var row : part.children()) {
                if (row.normalName().equals("tr"))
                    total += row(row, part.normalName().equals("thead"));
            }
            if (total > MAX_CELLS) {
                throw new UnreadablePage("A table has more than %,d cells; split the page.".formatted(MAX_CELLS));
            }
        }
    }

    private int row(Element row, boolean inHead) {
        var above = grid.isEmpty() ? List.<Slot>of() : grid.get(grid.size() - 1).slots();
        var slots = new ArrayList<Slot>();
        var given = 0;
        var cells = 0;
        for (var cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) continue;
            covered(above, slots);
            cells++;
            var content = CellReader.read(cell);
            var head = cell.normalName().equals("th");
            var width = Math.min(span(cell, "colspan"), MAX_COLUMNS - slots.size());
            var slot = new Slot(content, head, span(cell, "rowspan") - 1);
            for (var i = 0; i < width; i++) {
                slots.add(i > 0 && (head || inHead) ? new Slot(Cell.EMPTY, head, slot.below()) : slot);
                given++;
            }
        }
        covered(above, slots);
        lastLine = Math.max(PageWalker.line(row), lastLine);
        if (!slots.isEmpty()) grid.add(new GridRow(lastLine, List.copyOf(slots), given, inHead, cells == 1));
        return slots.size();
    }

    /** Puts in what cells of the rows above cover here. */
    private static void covered(List<Slot> above, List<Slot> slots) {
        while (slots.size() < above.size() && above.get(slots.size()).below() > 0) {
            var slot = above.get(slots.size());
            slots.add(new Slot(slot.cell(), slot.head(), slot.below() - 1));
        }
    }

    private static int span(Element cell, String attribute) {
        var text = cell.attr(attribute).strip();
        if (!text.matches("\\d{1,4}")) return 1;
        return Math.max(1, Math.min(Integer.parseInt(text), attribute.equals("colspan") ? MAX_COLUMNS : 5000));
    }

    private PageTable assemble(int line, List<String> headings, String heading) {
        grid.removeIf(GridRow::isBlank);
        var width = grid.stream().mapToInt(row -> row.slots().size()).max().orElse(0);
        var headRows = headRows(width);
        var columns = new ArrayList<String>();
        for (var column = 0; column < width; column++) columns.add(header(headRows, column));
        var rows = new ArrayList<PageTable.Row>();
        for (var row : grid.subList(headRows, grid.size())) {
            if (!isSubheading(row, width)) rows.add(row(row, width));
        }
        var roles = columns.stream()
                .map(column -> ColumnRole.of(ColumnRole.Kind.OTHER))
                .toList();
        return new PageTable(-1, heading, headings, line, columns, roles, rows);
    }

    /** The rows of the head; where there is none, those that hold header cells only; where there are none, the first. */
    private int headRows(int width) {
        var count = 0;
        while (count < grid.size() && grid.get(count).inHead()) count++;
        if (count > 0 || grid.isEmpty()) return count;
        while (count < grid.size()
                && grid.get(count).allHead()
                && !(count > 0 && isSubheading(grid.get(count), width))) {
            count++;
        }
        if (count <= 1 && isSubheading(grid.get(0), width) && grid.size() > 2 && namesParties(grid.get(1))) return 2;
        return Math.max(count, 1);
    }

    /** Under a title over all columns, a row of plain cells can be the header all the same. */
    private static boolean namesParties(GridRow row) {
        return row.slots().stream()
                        .map(slot -> HeaderSense.of(slot.cell().text()))
                        .filter(sense -> sense.namesParty() && sense.pure())
                        .count()
                > 1;
    }

    /** A header over several rows: the words of the lowest row that has any, for it names this column alone. */
    private String header(int headRows, int column) {
        for (var row = headRows - 1; row >= 0; row--) {
            var slots = grid.get(row).slots();
            if (column >= slots.size()) continue;
            var text = CellReader.folded(slots.get(column).cell().text());
            if (!text.isEmpty()) return text;
        }
        return "";
    }

    /** One cell over all columns parts the rows; it is none. */
    private static boolean isSubheading(GridRow row, int width) {
        return row.single() && width > 1 && row.given() >= width;
    }

    private PageTable.Row row(GridRow row, int width) {
        var cells = new ArrayList<Cell>();
        row.slots().forEach(slot -> cells.add(slot.cell()));
        while (cells.size() < width) cells.add(Cell.EMPTY);
        var missing = width - row.slots().size() + notes.missingCells(row.line());
        return new PageTable.Row(row.line(), cells, missing);
    }
}
