package io.remit.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the Markdown parser within its time. Each bracket, backtick, asterisk or angle in a paragraph may make it look at
 * the whole paragraph again, so their number times its length is what a paragraph can cost. Where that is beyond all
 * reason, those letters are left out: the words stay, their markup goes.
 */
final class Defusal {
    private static final long MAX_COST_OF_PARAGRAPH = 20_000_000L;
    private static final long MAX_COST = 200_000_000L;
    private static final String COSTLY = "[]<`*_!&~\"";

    private Defusal() {}

    static List<Line> of(List<Line> lines) {
        var result = new ArrayList<Line>(lines.size());
        var total = 0L;
        for (var start = 0; start < lines.size(); ) {
            var end = paragraphEnd(lines, start);
            var cost = cost(lines.subList(start, end));
            var harmless = cost <= MAX_COST_OF_PARAGRAPH && total + cost <= MAX_COST;
            if (harmless) total += cost;
            for (var line : lines.subList(start, end)) result.add(harmless ? line : line.with(plain(line.text())));
            start = end;
        }
        return result;
    }

    static String of(String text) {
        return cost(List.of(new Line(1, text, false))) <= MAX_COST_OF_PARAGRAPH ? text : plain(text);
    }

    /** Rows of a table are parsed by themselves; other lines up to the next blank one belong together. */
    private static int paragraphEnd(List<Line> lines, int start) {
        var end = start + 1;
        if (lines.get(start).text().startsWith("|")) return end;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).text().startsWith("|")
                && lines.get(end).code() == lines.get(start).code()) {
            end++;
        }
        return end;
    }

    private static long cost(List<Line> lines) {
        if (lines.get(0).code()) return 0;
        var length = 0L;
        var costly = 0L;
        for (var line : lines) {
            length += line.text().length();
            for (var i = 0; i < line.text().length(); i++)
                if (COSTLY.indexOf(line.text().charAt(i)) >= 0) costly++;
        }
        return length * costly;
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) if (COSTLY.indexOf(text.charAt(i)) >= 0) plain.setCharAt(i, ' ');
        return plain.toString();
    }
}
