package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes Kramdown's attributes ({@code {: #id .class key="value"}}) out of the text. On lines of their own they leave a
 * blank line, because they end a paragraph or a table; between two rows of one table they leave nothing.
 */
final class AttributeLines {
    private static final int MAX_LINES = 6;
    private static final Pattern ALONE = Pattern.compile("[\\s>]*+(?:\\{:(?!:)[^}]*+\\}\\s*+)++");
    private static final Pattern OPEN = Pattern.compile("[\\s>]*+\\{:(?!:)[^}]*+");
    private static final Pattern INLINE = Pattern.compile(
            "\\{:\\s*+(?:(?:[#.][\\w:.-]++|[\\w-]++=(?:\"[^\"]*+\"|'[^']*+'|[^\\s}\"']++)|[a-z-]++)\\s*+)++\\}|\\{:/?\\}");
    private static final Pattern HEADING_ID =
            Pattern.compile("^(\\s*#{1,6}\\s.*?)\\s*\\{\\s*#([\\w:.-]+)[^}]*\\}\\s*$");
    private static final Pattern ID = Pattern.compile("(?:^|[\\s{:])#([\\w:.-]+)|\\bid=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("[\\s>]*\\|.*");

    private final List<Line> lines;
    private final Notes notes;
    private final List<Line> result = new ArrayList<>();

    private AttributeLines(List<Line> lines, Notes notes) {
        this.lines = lines;
        this.notes = notes;
    }

    static List<Line> apart(List<Line> lines, Notes notes) {
        var pass = new AttributeLines(lines, notes);
        for (var i = 0; i < lines.size(); ) i = pass.take(i);
        return pass.result;
    }

    private int take(int index) {
        var line = lines.get(index);
        if (line.code() || !line.text().contains("{")) {
            result.add(line);
            return index + 1;
        }
        if (ALONE.matcher(line.text()).matches()) {
            alone(line.text().strip(), line.number(), index + 1);
            return index + 1;
        }
        var end = OPEN.matcher(line.text()).matches() ? wrapped(index) : -1;
        if (end > 0) return end;
        result.add(line.with(inline(line)));
        return index + 1;
    }

    /** Attributes over several lines: reads on to the closing brace, and returns the index after it, or -1. */
    private int wrapped(int index) {
        var text = new StringBuilder(lines.get(index).text().strip());
        for (var i = index + 1; i < lines.size() && i < index + MAX_LINES; i++) {
            text.append(' ').append(lines.get(i).text().strip());
            if (lines.get(i).isBlank()) break;
            if (lines.get(i).text().stripTrailing().endsWith("}")) {
                alone(text.toString(), lines.get(index).number(), i + 1);
                return i + 1;
            }
        }
        notes.warning(
                "unclosed-attributes",
                lines.get(index).number(),
                "An attribute line begins with {: and has no closing brace. Close it.");
        if (lines.get(index).text().contains("=\"")) {
            alone(lines.get(index).text().strip(), lines.get(index).number(), index + 1);
            return index + 1;
        }
        return -1;
    }

    private void alone(String text, int number, int next) {
        notes.attributes(text, number);
        ids(text, number);
        var between = !result.isEmpty()
                && isRow(result.get(result.size() - 1))
                && next < lines.size()
                && isRow(lines.get(next))
                && !(next + 1 < lines.size()
                        && PipeRow.isDelimiter(lines.get(next + 1).text()));
        if (!between) result.add(Line.blank(number));
    }

    private static boolean isRow(Line line) {
        return !line.code() && ROW.matcher(line.text()).matches();
    }

    private void ids(String text, int number) {
        var id = ID.matcher(text);
        while (id.find()) notes.anchor(id.group(1) == null ? id.group(2) : id.group(1), number);
    }

    private String inline(Line line) {
        var text = line.text();
        var heading = HEADING_ID.matcher(text);
        if (heading.matches()) {
            notes.anchor(heading.group(2), line.number());
            text = heading.group(1);
        }
        if (!text.contains("{:")) return text;
        var attributes = INLINE.matcher(text);
        var kept = new StringBuilder();
        var end = 0;
        while (attributes.find()) {
            if (isInsideCode(text, attributes.start())) continue;
            kept.append(text, end, attributes.start());
            ids(attributes.group(), line.number());
            end = attributes.end();
        }
        return kept.append(text, end, text.length()).toString();
    }

    private static boolean isInsideCode(String text, int position) {
        var ticks = 0;
        for (var i = 0; i < position; i++) if (text.charAt(i) == '`') ticks++;
        return ticks % 2 == 1;
    }
}
