package io.remit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Turns a Markdown page into an HTML document whose elements know their source lines: repairs first, then the parser, so
 * that the rest of the room knows one kind of page only.
 */
final class Markdown {
    /** The largest known page has some 35,000 characters. */
    private static final int MAX_LENGTH = 400_000;

    private static final int MAX_LINE = 200_000;
    private static final int MAX_NESTED_BLOCKS = 40;
    private static final int MAX_NESTED_INLINES = 30;
    private static final Pattern EMBEDDED = Pattern.compile("data:[\\w.+-]+/[\\w.+-]+;base64,[A-Za-z0-9+/=]+");
    private static final Pattern TIGHT_HEADING = Pattern.compile("(#{2,6})([^#\\s].*)");
    private static final Pattern TAB = Pattern.compile("===[!+]?\\s+\"([^\"]{1,100})\"\\s*");
    private static final Pattern HTML_LINE = Pattern.compile("\\s*</?[a-zA-Z].*");
    private static final Pattern INLINE_MARKUP = Pattern.compile("\\*\\*|__|\\]\\(|`|(?:^|\\s)[*_]\\S");
    private static final Pattern LIST_MARKUP = Pattern.compile("(?m)^[ \\t]*+[-*+][ \\t]+\\S");
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_NESTED_BLOCKS)
            .maxInlineNesting(MAX_NESTED_INLINES)
            .build();

    private Markdown() {}

    /**
     * @throws UnreadablePage where a line or a table is beyond the limits
     */
    static Document document(List<Line> lines, Keywords keywords, Notes notes) {
        var checked = new ArrayList<>(lines);
        checked.replaceAll(Markdown::withinLimits);
        checkLength(checked);
        var repaired = CommentsAndCode.apart(checked, notes);
        repaired.replaceAll(line -> Templates.without(keywords.resolve(line, notes), notes));
        var regions = HtmlRegions.outOf(AttributeLines.apart(repaired, notes), notes);
        var ready = Defusal.of(tabsAsHeadings(PipeTables.repaired(spacedHeadings(regions.rest()), notes)));
        var document = SourceMarks.parse(rendered(ready));
        regions.into(document);
        return document;
    }

    private static void checkLength(List<Line> lines) {
        if (lines.stream().mapToLong(line -> line.text().length()).sum() <= MAX_LENGTH) return;
        throw new UnreadablePage(
                "The page has more than %,d characters of Markdown; import the part that says who does what."
                        .formatted(MAX_LENGTH));
    }

    private static Line withinLimits(Line line) {
        if (line.text().length() <= MAX_LINE) return line;
        var text = EMBEDDED.matcher(line.text()).replaceAll("data:,");
        if (text.length() <= MAX_LINE) return line.with(text);
        throw new UnreadablePage("Line %d has more than %,d characters; break it.".formatted(line.number(), MAX_LINE));
    }

    /** A heading's hashes want a blank after them; many parsers are content without. */
    private static List<Line> spacedHeadings(List<Line> lines) {
        return lines.stream()
                .map(line -> {
                    var heading = TIGHT_HEADING.matcher(line.text());
                    return !line.code() && heading.matches()
                            ? line.with(heading.group(1) + " " + heading.group(2))
                            : line;
                })
                .toList();
    }

    /** The label of a content tab says what the tab is about, and that is what a heading does. */
    private static List<Line> tabsAsHeadings(List<Line> lines) {
        return lines.stream()
                .map(line -> {
                    var tab = TAB.matcher(line.text());
                    return !line.code() && tab.matches() ? line.with("###### " + tab.group(1)) : line;
                })
                .toList();
    }

    private static String rendered(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            var html = !line.code() && HTML_LINE.matcher(line.text()).matches();
            text.append(html ? SourceMarks.marked(line) : SourceMarks.unforged(line.text()))
                    .append('\n');
        }
        var renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> mark(node, attributes, lines))
                .build();
        return renderer.render(PARSER.parse(text.toString()));
    }

    private static void mark(Node node, Map<String, String> attributes, List<Line> lines) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) return;
        var first = spans.get(0).getLineIndex() + (node instanceof FencedCodeBlock ? 1 : 0);
        var index = Math.min(first, lines.size() - 1);
        attributes.put(PageWalker.LINE, String.valueOf(lines.get(index).number()));
    }

    /** Reads the Markdown that authors write inside HTML tables. */
    static void insideHtml(Element html) {
        var texts = new ArrayList<TextNode>();
        html.stream().forEach(element -> {
            if (!element.normalName().equals("code") && !element.normalName().equals("pre"))
                texts.addAll(element.textNodes());
        });
        for (var node : texts) {
            var text = node.getWholeText();
            if (LIST_MARKUP.matcher(text).find() && text.strip().indexOf('\n') > 0) replace(node, dedented(text), true);
            else if (INLINE_MARKUP.matcher(text).find())
                replace(node, text.replaceAll("\\s+", " ").strip(), false);
        }
    }

    private static String dedented(String text) {
        return text.lines().map(String::strip).reduce("", (one, two) -> one + "\n" + two);
    }

    private static void replace(TextNode node, String markdown, boolean blocks) {
        var html = HtmlRenderer.builder().build().render(PARSER.parse(Defusal.of(markdown)));
        var parsed = SourceMarks.parsePiece(html);
        var content = !blocks && parsed.childrenSize() == 1 ? parsed.child(0) : parsed;
        node.before(new TextNode(" "));
        for (var child : content.childNodesCopy()) node.before(child);
        node.before(new TextNode(" "));
        node.remove();
    }
}
