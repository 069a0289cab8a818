package io.remit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes comments out and marks fenced code. Both in one pass, because a comment in code is code and a fence in a comment
 * is comment. A comment that never ends is reported and its opening ignored: swallowing the rest of the page would hide
 * more than it protects.
 */
final class CommentsAndCode {
    /** A line with more is no page of ours, and each costs a look at the whole line. */
    private static final int MAX_OPENINGS = 100;

    private static final Pattern FENCE =
            Pattern.compile("[\\s>]*+(?:(?:[-*+]|\\d{1,9}[.)])\\s++)?(`{3,}|~{3,})([^`]*)");
    private static final Pattern OPENING =
            Pattern.compile("<!--|\\{::comment\\s*\\}|\\{%-?\\s*comment\\s*-?%\\}", Pattern.CASE_INSENSITIVE);

    private final List<Line> lines;
    private final Notes notes;
    private final List<Line> result = new ArrayList<>();
    private final Map<String, Integer> nextEnds = new HashMap<>();

    private CommentsAndCode(List<Line> lines, Notes notes) {
        this.lines = lines;
        this.notes = notes;
    }

    static List<Line> apart(List<Line> lines, Notes notes) {
        var pass = new CommentsAndCode(lines, notes);
        pass.run();
        return pass.result;
    }

    private void run() {
        for (var i = 0; i < lines.size(); ) {
            var fence = FENCE.matcher(lines.get(i).text());
            i = fence.matches() ? code(i, fence.group(1)) : text(i);
        }
    }

    /** Marks the block of code that begins at a line and returns the index after it. */
    private int code(int start, String fence) {
        var end = start + 1;
        while (end < lines.size() && !closes(lines.get(end).text(), fence)) end++;
        if (end == lines.size()) {
            notes.error(
                    "unclosed-code",
                    lines.get(start).number(),
                    "This block of code is never closed, so all that follows is read as code. Close it.");
            end = endOfItem(start, lines.get(start).text().indexOf(fence)) - 1;
        }
        for (var line : lines.subList(start, end + 1)) result.add(new Line(line.number(), line.text(), true));
        return end + 1;
    }

    /** Code in a list's item ends with the item, closed or not: at the first line that stands further left. */
    private int endOfItem(int start, int column) {
        var end = start + 1;
        while (end < lines.size()
                && (lines.get(end).isBlank() || indent(lines.get(end).text()) >= column)) end++;
        return end;
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static boolean closes(String text, String fence) {
        var mark = text.replaceFirst("^[\\s>]*", "").stripTrailing();
        return mark.length() >= fence.length() && mark.chars().allMatch(letter -> letter == fence.charAt(0));
    }

    /** Takes comments out of one line, and the lines they run on over, and returns the index after them. */
    private int text(int index) {
        var line = lines.get(index);
        var text = line.text();
        var from = 0;
        for (var openings = 0; openings < MAX_OPENINGS; openings++) {
            var opening = OPENING.matcher(text);
            if (!opening.find(from)) break;
            if (insideCode(text, opening.start())) {
                from = opening.end();
                continue;
            }
            var end = end(opening.group());
            var close = indexOf(text, end, opening.end());
            if (close >= 0) {
                text = text.substring(0, opening.start()) + text.substring(close + end.length());
                from = opening.start();
                continue;
            }
            var last = lastLine(index, end);
            if (last < 0) {
                unclosed(line, opening);
                text = text.substring(0, opening.start()) + text.substring(opening.end());
                from = opening.start();
                continue;
            }
            var closing = lines.get(last);
            var rest = closing.text().substring(indexOf(closing.text(), end, 0) + end.length());
            result.add(line.with(text.substring(0, opening.start())));
            if (rest.isBlank()) return last + 1;
            lines.set(last, closing.with(rest));
            return last;
        }
        result.add(line.with(text));
        return index + 1;
    }

    private void unclosed(Line line, Matcher opening) {
        notes.error(
                "unclosed-comment",
                line.number(),
                "A comment begins with %s and never ends. Close it, or remove its beginning."
                        .formatted(opening.group()));
    }

    private static String end(String opening) {
        if (opening.startsWith("<!--")) return "-->";
        return opening.startsWith("{::") ? "{:/" : "endcomment";
    }

    private static int indexOf(String text, String end, int from) {
        var found = text.indexOf(end, from);
        if (found < 0 || end.equals("-->")) return found;
        var brace = text.indexOf('}', found);
        return brace < 0 ? found : brace - end.length() + 1;
    }

    /** The next line that holds the end. Remembered, so that many openings without an end cost one search. */
    private int lastLine(int index, String end) {
        var known = nextEnds.getOrDefault(end, 0);
        if (known < 0) return -1;
        for (var i = Math.max(known, index + 1); i < lines.size(); i++) {
            if (lines.get(i).text().toLowerCase(Locale.ROOT).contains(end)) {
                nextEnds.put(end, i);
                return i;
            }
        }
        nextEnds.put(end, -1);
        return -1;
    }

    private static boolean insideCode(String text, int position) {
        var ticks = text.substring(0, position)
                .chars()
                .filter(letter -> letter == '`')
                .count();
        return ticks % 2 == 1 && text.indexOf('`', position) >= 0;
    }
}
