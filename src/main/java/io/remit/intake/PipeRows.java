package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of one pipe table while its lines are read: which line begins a row and which goes on with the last one. */
final class PipeRows {
    private static final int MAX_LINES_OF_A_ROW = 60;
    private static final Pattern OTHER_BLOCK = Pattern.compile(
            "(?:#{1,6}\\s|\\{:|<(?:/?(?:table|div|details|p|h[1-6])\\b)|```|~~~|(?:[-*_]\\s*+){3,}$).*");

    private final PipeRow header;
    private final List<Typed> rows = new ArrayList<>();

    /** A row as typed, over one or several lines. */
    private static final class Typed {
        private final int number;
        private final StringBuilder text;
        private int lines = 1;

        private Typed(int number, String text) {
            this.number = number;
            this.text = new StringBuilder(text);
        }

        private PipeRow row() {
            return PipeRow.of(text.toString());
        }
    }

    PipeRows(PipeRow header, PipeRow delimiter) {
        this.header = widened(header, delimiter.size());
    }

    /** A header one cell short of its delimiter lacks its first cell where it begins with a party, else its last. */
    private static PipeRow widened(PipeRow header, int width) {
        if (header.size() + 1 != width) return header;
        if (!HeaderSense.of(header.cells().get(0)).namesParty()) return header.fitted(width);
        var cells = new ArrayList<>(header.cells());
        cells.add(0, "");
        return new PipeRow(List.copyOf(cells), true, true);
    }

    int width() {
        return header.size();
    }

    int count() {
        return rows.size();
    }

    /** Whether the last row still lacks cells and its end. */
    boolean isOpen() {
        if (rows.isEmpty()) return false;
        var last = rows.get(rows.size() - 1).row();
        return !last.closed() && last.size() < width();
    }

    /** Takes a line as a row or as the rest of the last one; false where it is no part of the table. */
    boolean take(int number, String text) {
        if (OTHER_BLOCK.matcher(text).matches()) return false;
        var row = PipeRow.of(text);
        if (rows.isEmpty() || beginsRow(text, row)) {
            if (row.size() == 1 && !row.opened() && !row.closed()) return false;
            rows.add(new Typed(number, text));
            return true;
        }
        if (text.startsWith("|")) return join("", text);
        return goesOn(text, row);
    }

    private boolean beginsRow(String text, PipeRow row) {
        if (!header.opened()) return text.indexOf('|') >= 0 && (!isOpen() || row.size() >= width());
        if (!text.startsWith("|")) return lacksOnlyItsFirstBar(row);
        return !(isOpen() && rows.get(rows.size() - 1).row().size() + row.size() <= width());
    }

    /** After a finished row, a line with all the cells is a row whose author forgot the bar at its beginning. */
    private boolean lacksOnlyItsFirstBar(PipeRow row) {
        var last = rows.get(rows.size() - 1).row();
        return last.closed() && last.size() >= width() && row.closed() && row.size() == width();
    }

    /** Goes on with the last row where that is unfinished, or where the line has a bar that must belong to it. */
    private boolean goesOn(String text, PipeRow row) {
        var last = rows.get(rows.size() - 1);
        var sofar = last.row();
        var unfinished = !sofar.closed() || sofar.size() < width();
        if (!unfinished && row.size() == 1 && !row.closed()) return false;
        if (!header.opened() && sofar.size() >= width()) return false;
        if (!sofar.closed()) return join(isWordEnd(last.text) ? "<br>" : " ", text);
        if (sofar.size() + row.size() <= width() && sofar.size() < width()) return join(" ", text);
        last.text.setLength(last.text.toString().stripTrailing().length() - 1);
        return join("<br>", text);
    }

    /** A line that ends a sentence before a list marker ends a paragraph of the cell. */
    private static boolean isWordEnd(StringBuilder text) {
        return text.length() > 0 && ".:;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private boolean join(String glue, String text) {
        var last = rows.get(rows.size() - 1);
        if (++last.lines > MAX_LINES_OF_A_ROW) return false;
        last.text.append(glue).append(text);
        return true;
    }

    /**
     * Whether a line after a blank one can only belong to this table. After its caption a table is complete, so that
     * nothing less than a whole row goes on with it.
     */
    boolean goesOnWith(String text, boolean captioned) {
        var row = PipeRow.of(text);
        if (OTHER_BLOCK.matcher(text).matches()) return false;
        if (header.opened() && row.opened()) {
            return row.closed() && row.size() <= width() && row.size() > (captioned ? width() - 1 : 1);
        }
        if (rows.isEmpty()) return false;
        var last = rows.get(rows.size() - 1).row();
        return header.opened()
                && last.size() < width()
                && last.size() + row.size() - (last.closed() ? 0 : 1) == width();
    }

    /** The table in the one form that parsers read. */
    List<Line> lines(int number, Notes notes) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(number, header.text(), false));
        lines.add(new Line(number, "|" + "---|".repeat(width()), false));
        for (var typed : rows) {
            var row = typed.row();
            if (row.size() > width()) row = PipeRow.of(typed.text.toString(), false);
            if (row.isBlank()) continue;
            report(row, typed.number, notes);
            lines.add(new Line(typed.number, row.fitted(width()).text(), false));
        }
        return lines;
    }

    private void report(PipeRow row, int number, Notes notes) {
        if (row.size() < width()) {
            notes.missingCells(number, width() - row.size());
        } else if (row.cells().subList(width(), row.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            notes.warning(
                    "too-many-cells",
                    number,
                    "This row has %d cells and its table %d columns. Remove the bar that".formatted(row.size(), width())
                            + " is too much, or write it as \\|.");
        }
    }
}
