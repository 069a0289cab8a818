package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the pipe tables of a page and writes each in the one form that every parser reads: a blank line around it, a bar
 * at both ends of each row, a delimiter of its header's width, one line per row. Tables that are indented or quoted
 * lose that; they are tables all the same.
 */
final class PipeTables {
    /** The parser pads every row to the header's width, so width times height is what a table costs. */
    private static final int MAX_CELLS = 30_000;

    private static final Pattern MARGIN = Pattern.compile("^[\\s>]*+");
    private static final Pattern LIST_ITEM =
            Pattern.compile("^\\s*+(?:[-*+]|\\d{1,9}[.)]|!!!|\\?\\?\\?\\+?|===\\+?)\\s.*");
    private static final int CODE_INDENT = 4;

    private final List<Line> lines;
    private final Notes notes;
    private final List<Line> result = new ArrayList<>();
    private boolean inList;
    private int cells;

    private PipeTables(List<Line> lines, Notes notes) {
        this.lines = lines;
        this.notes = notes;
    }

    static List<Line> repaired(List<Line> lines, Notes notes) {
        var pass = new PipeTables(lines, notes);
        for (var i = 0; i < lines.size(); ) i = pass.take(i);
        return pass.result;
    }

    private int take(int index) {
        var line = lines.get(index);
        var delimiter = delimiterOf(index);
        if (delimiter < 0) {
            if (!line.isBlank()) inList = LIST_ITEM.matcher(line.text()).matches() || inList && isIndented(line);
            noteStray(index);
            result.add(line);
            return index + 1;
        }
        if (delimiter == index)
            notes.warning(
                    "missing-delimiter",
                    line.number(),
                    "This table has no line of dashes"
                            + " under its header, so most tools do not show it as a table. Add one.");
        return table(index, delimiter);
    }

    /** Says once for each run of them that rows belong to no table: no tool shows them as what they are meant to be. */
    private void noteStray(int index) {
        if (!isStray(index) || index > 0 && isStray(index - 1)) return;
        notes.warning(
                "rows-outside-table",
                lines.get(index).number(),
                "The row in this line belongs to no table. Move it right under the rows of its table, or give it a"
                        + " header and a line of dashes.");
    }

    private boolean isStray(int index) {
        if (!mayBeRow(index) || indent(lines.get(index)) >= CODE_INDENT && !inList) return false;
        if (PipeRow.isDelimiter(lines.get(index).text())) return false;
        var row = PipeRow.of(bare(index));
        return row.opened() && row.closed() && row.size() > 1;
    }

    private static boolean isIndented(Line line) {
        return line.text().startsWith("  ") || line.text().startsWith("\t");
    }

    /**
     * The index of the delimiter of the table whose header stands at an index; the index itself for a table without
     * delimiter; -1 where no table begins.
     */
    private int delimiterOf(int index) {
        var line = lines.get(index);
        if (!mayBeRow(index) || PipeRow.isDelimiter(line.text())) return -1;
        if (indent(line) >= CODE_INDENT && !inList && !line.text().contains(">")) return -1;
        if (index + 1 < lines.size() && isDelimiter(index + 1)) return index + 1;
        var text = bare(index);
        if (!text.startsWith("|")) return -1;
        if (index + 2 < lines.size() && lines.get(index + 1).isBlank() && isDelimiter(index + 2)) return index + 2;
        return isHeadWithoutDelimiter(index, text) ? index : -1;
    }

    private boolean isDelimiter(int index) {
        return !lines.get(index).code() && PipeRow.isDelimiter(lines.get(index).text());
    }

    /** Rows with bars at both ends under a row that names parties: a table whose delimiter was forgotten. */
    private boolean isHeadWithoutDelimiter(int index, String text) {
        if (index > 0 && mayBeRow(index - 1) || !mayBeRow(index + 1)) return false;
        var head = PipeRow.of(text);
        var first = PipeRow.of(bare(index + 1));
        return head.closed()
                && first.closed()
                && first.opened()
                && head.size() == first.size()
                && head.size() > 1
                && namesParties(text);
    }

    /** Dashes below a row make it the header of a table of its own only if it reads like one. */
    private static boolean namesParties(String row) {
        return PipeRow.of(row).cells().stream()
                        .filter(cell -> HeaderSense.of(cell).namesParty())
                        .count()
                > 1;
    }

    private boolean mayBeRow(int index) {
        if (index >= lines.size()) return false;
        var line = lines.get(index);
        return !line.code() && line.text().indexOf('|') >= 0;
    }

    private String bare(int index) {
        return MARGIN.matcher(lines.get(index).text()).replaceFirst("").stripTrailing();
    }

    private static int indent(Line line) {
        var width = 0;
        for (var i = 0; i < line.text().length(); i++) {
            var letter = line.text().charAt(i);
            if (letter == '\t') width += CODE_INDENT;
            else if (letter == ' ') width++;
            else break;
        }
        return width;
    }

    private int table(int index, int delimiter) {
        var rows = new PipeRows(PipeRow.of(bare(index)), PipeRow.of(bare(delimiter)));
        var next = delimiter + 1;
        while (next < lines.size()) {
            var taken = row(rows, next);
            if (taken == 0) break;
            next += taken;
        }
        cells += rows.width() * (rows.count() + 1);
        if (cells > MAX_CELLS) {
            throw new UnreadablePage("The tables up to line %d have more than %,d cells; split the page."
                    .formatted(lines.get(index).number(), MAX_CELLS));
        }
        var number = lines.get(index).number();
        result.add(Line.blank(number));
        result.addAll(rows.lines(number, notes));
        result.add(Line.blank(lines.get(next - 1).number()));
        return next;
    }

    /** Takes the row, or the rest of one, that stands at an index: how many lines it took, 0 where the table ends. */
    private int row(PipeRows rows, int index) {
        var line = lines.get(index);
        if (line.code()) return 0;
        if (line.isBlank()) return blank(rows, index);
        if (PipeRow.isDelimiter(line.text())) return 1;
        var text = bare(index);
        if (delimiterOf(index) > index && !rows.isOpen() && namesParties(text)) return 0;
        return rows.take(line.number(), text) ? 1 : 0;
    }

    /** A blank line ends a table, unless what follows can only be more of it. */
    private int blank(PipeRows rows, int index) {
        var next = index + 1;
        while (next < lines.size() && next < index + 3 && lines.get(next).isBlank()) next++;
        if (!mayBeRow(next) || delimiterOf(next) >= 0) return 0;
        if (PipeRow.isDelimiter(lines.get(next).text())) return 0;
        var captioned = lines.subList(index, next).stream().anyMatch(line -> notes.hadAttributes(line.number()));
        return rows.goesOnWith(bare(next), captioned) ? next - index : 0;
    }
}
