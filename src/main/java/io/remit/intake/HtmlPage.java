package io.remit.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells a page that is all HTML from Markdown, and turns it into the document that the walk expects. */
final class HtmlPage {
    private static final Pattern BEGINNING = Pattern.compile(
            "<(?:!doctype\\s+html|\\?xml|html|head|body|main|article|section|div|header|table|h[1-6]|meta|title)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final int LINES_TO_LOOK_AT = 5000;

    private HtmlPage() {}

    /** A page is HTML where it begins with a tag and nothing in it is a Markdown heading or table. */
    static boolean is(List<Line> lines) {
        var first = lines.stream()
                .map(line -> line.text().strip())
                .filter(text -> !text.isEmpty() && !text.startsWith("<!--") && !text.startsWith("-->"))
                .findFirst()
                .orElse("");
        if (!BEGINNING.matcher(first).matches()) return false;
        if (first.regionMatches(true, 0, "<!doctype", 0, 9) || first.regionMatches(true, 0, "<html", 0, 5)) return true;
        return lines.stream()
                .limit(LINES_TO_LOOK_AT)
                .noneMatch(line -> HEADING.matcher(line.text()).matches() || PipeRow.isDelimiter(line.text()));
    }

    /**
     * @throws UnreadablePage where the tags are beyond the limits
     */
    static Document document(List<Line> lines, Keywords keywords, Notes notes) {
        var html = new StringBuilder();
        for (var line : lines) {
            html.append(SourceMarks.marked(Templates.without(keywords.resolve(line, notes), notes)))
                    .append('\n');
        }
        return SourceMarks.parse(html.toString());
    }
}
