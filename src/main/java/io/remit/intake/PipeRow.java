package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a pipe table as its author typed it.
 *
 * @param cells the texts between the bars, as typed
 * @param opened whether it begins with a bar
 * @param closed whether it ends with one
 */
record PipeRow(List<String> cells, boolean opened, boolean closed) {

    /** Reads a line; bars inside code count unless told otherwise, because that is how GitHub's tables are read. */
    static PipeRow of(String text, boolean barsInCodeCount) {
        var line = text.strip();
        var cells = new ArrayList<String>();
        var start = line.startsWith("|") ? 1 : 0;
        var opened = start == 1;
        var closed = false;
        for (var i = start; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '\\') {
                i++;
            } else if (letter == '`' && !barsInCodeCount) {
                i = afterCode(line, i) - 1;
            } else if (letter == '|') {
                cells.add(line.substring(start, i));
                start = i + 1;
                closed = start == line.length();
            }
        }
        if (!closed) cells.add(line.substring(start));
        return new PipeRow(List.copyOf(cells), opened, closed);
    }

    static PipeRow of(String text) {
        return of(text, true);
    }

    /** The index after the code that begins at a backtick; where the code never ends, the index after the ticks. */
    private static int afterCode(String line, int tick) {
        var end = tick;
        while (end < line.length() && line.charAt(end) == '`') end++;
        var close = line.indexOf("`".repeat(end - tick), end);
        return close < 0 ? end : close + end - tick;
    }

    int size() {
        return cells.size();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The row with more or fewer cells: empty ones are added, text that is too much moves into the last one. */
    PipeRow fitted(int columns) {
        if (size() == columns) return this;
        var fitted = new ArrayList<>(cells.subList(0, Math.min(size(), columns)));
        while (fitted.size() < columns) fitted.add("");
        var rest = cells.subList(Math.min(size(), columns), size()).stream()
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" \\| "));
        if (!rest.isEmpty()) fitted.set(columns - 1, fitted.get(columns - 1) + " \\| " + rest);
        return new PipeRow(List.copyOf(fitted), opened, closed);
    }

    /** The row in the one form that every parser reads. */
    String text() {
        return cells.stream().map(PipeRow::guarded).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A bar that did not part cells must not do so now; a lone backslash must not swallow the bar we add. */
    private static String guarded(String cell) {
        var text = cell.strip();
        var guarded = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '|') guarded.append('\\');
            guarded.append(letter);
            if (letter == '\\' && i + 1 < text.length()) guarded.append(text.charAt(++i));
        }
        if (trailingBackslashes(guarded) % 2 == 1) guarded.append('\\');
        return guarded.toString();
    }

    private static int trailingBackslashes(CharSequence text) {
        var count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') count++;
        return count;
    }

    /**
     * Whether a line parts a table's head from its body: dashes, one of them is enough, with colons, bars and plus signs
     * between; some editors turn the dashes into long ones.
     */
    static boolean isDelimiter(String text) {
        var dashes = false;
        var bars = false;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '-', '=', '–', '—', '─' -> dashes = true;
                case '|' -> bars = true;
                case ':', '+', ' ', '\t', '>' -> {}
                default -> {
                    return false;
                }
            }
        }
        return dashes && bars;
    }
}
