package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes HTML tables out of a Markdown page before its parser sees them and puts them back afterwards. To that parser a
 * blank line ends HTML and four blanks begin code, wherever in a table they stand; authors do not write so.
 */
final class HtmlRegions {
    private static final Pattern TABLE = Pattern.compile("<(/?)table\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");
    private static final char MARK = '\uE000';

    private final List<Line> lines;
    private final Notes notes;
    private final List<Line> result = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    private HtmlRegions(List<Line> lines, Notes notes) {
        this.lines = lines;
        this.notes = notes;
    }

    static HtmlRegions outOf(List<Line> lines, Notes notes) {
        var regions = new HtmlRegions(lines, notes);
        for (var i = 0; i < lines.size(); ) i = regions.take(i);
        return regions;
    }

    /** The page with a mark where each table was. */
    List<Line> rest() {
        return result;
    }

    private int take(int index) {
        var line = lines.get(index);
        var text = line.text().indexOf(MARK) < 0 ? line.text() : line.text().replace(MARK, ' ');
        var opening = TABLE.matcher(text);
        if (line.code()
                || text.stripLeading().startsWith("|")
                || !opening.find()
                || !opening.group(1).isEmpty()
                || isInsideCode(text, opening.start())) {
            result.add(line.with(text));
            return index + 1;
        }
        if (opening.start() > 0) result.add(line.with(text.substring(0, opening.start())));
        return region(index, opening.start());
    }

    private static boolean isInsideCode(String text, int position) {
        return text.substring(0, position)
                                .chars()
                                .filter(letter -> letter == '`')
                                .count()
                        % 2
                == 1;
    }

    /** Takes the table that begins at a place of a line, tables inside it included. */
    private int region(int index, int start) {
        var html = new StringBuilder();
        var open = 0;
        for (var i = index; i < lines.size(); i++) {
            var line = lines.get(i);
            var text = i == index ? " ".repeat(start) + line.text().substring(start) : line.text();
            if (i > index && HEADING.matcher(text).matches()) return unclosed(index, i, html);
            var tag = TABLE.matcher(text);
            while (tag.find()) {
                open += tag.group(1).isEmpty() ? 1 : -1;
                if (open > 0) continue;
                var end = text.indexOf('>', tag.end());
                var after = end < 0 ? text.length() : end + 1;
                html.append(SourceMarks.marked(line.with(text.substring(0, after))))
                        .append('\n');
                put(index, html.toString());
                if (!text.substring(after).isBlank()) {
                    lines.set(i, line.with(text.substring(after)));
                    return i;
                }
                return i + 1;
            }
            html.append(SourceMarks.marked(line.with(text))).append('\n');
        }
        return unclosed(index, lines.size(), html);
    }

    private int unclosed(int index, int end, StringBuilder html) {
        notes.error(
                "unclosed-table",
                lines.get(index).number(),
                "This HTML table is never closed. Close it with </table>.");
        put(index, html.toString());
        return end;
    }

    private void put(int index, String html) {
        var number = lines.get(index).number();
        result.add(Line.blank(number));
        result.add(new Line(number, "" + MARK + tables.size() + MARK, false));
        result.add(Line.blank(number));
        tables.add(html);
    }

    /** Puts the tables back where their marks are. */
    void into(Document document) {
        if (tables.isEmpty()) return;
        for (var place : document.select("p")) {
            var text = place.wholeText().strip();
            if (text.length() < 3 || text.charAt(0) != MARK || text.charAt(text.length() - 1) != MARK) continue;
            var table = SourceMarks.parsePiece(tables.get(Integer.parseInt(text.substring(1, text.length() - 1))));
            Markdown.insideHtml(table);
            var parts = new Element("div");
            parts.appendChildren(table.childNodesCopy());
            place.replaceWith(parts);
        }
    }
}
