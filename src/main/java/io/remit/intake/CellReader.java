package io.remit.intake;

import io.remit.wording.Cell;
import io.remit.wording.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reads an element's content as blocks: paragraphs and list items. Authors write lists in cells in every way there is:
 * HTML lists, {@code <br>}, a literal {@code \n}, hyphens and asterisks.
 */
final class CellReader implements NodeVisitor {
    private static final Pattern LITERAL_BREAK =
            Pattern.compile("\\\\n(?=[\\s*\\-•|<]|$|\\p{Lu})|(?<=[\\s.;!?)])\\\\n");
    private static final Pattern MARKER = Pattern.compile("^[\\s\\u00A0]*+[-*•·●▪◦‣–—+][\\s\\u00A0]++(?=\\S)");
    private static final Pattern LONE_MARKER = Pattern.compile("[-*•·●▪◦‣–—+]");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]|[a-z]\\))\\s+(?=\\S)");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "section",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "details",
            "summary",
            "hr",
            "center");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "svg", "caption");

    private final List<Cell.Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder images = new StringBuilder();
    private boolean item;
    private int code;
    private int silent;
    private int linkStart = -1;

    private CellReader() {}

    /** The element's blocks. Where there is nothing but pictures, their descriptions stand for them. */
    static Cell read(Element element) {
        var reader = new CellReader();
        element.childNodes().forEach(child -> child.traverse(reader));
        return reader.cell();
    }

    /** White space folded, invisible characters left out. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
            } else if (!isInvisible(letter)) {
                folded.append(letter);
            }
        }
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') folded.setLength(folded.length() - 1);
        return folded.toString();
    }

    /** Joiners are invisible too, but some scripts need them. */
    private static boolean isInvisible(char letter) {
        if (letter == '\u200C' || letter == '\u200D') return false;
        return Character.getType(letter) == Character.FORMAT || Character.isISOControl(letter);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (silent == 0) words(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        var name = element.normalName();
        if (SILENT.contains(name)) silent++;
        switch (name) {
            case "br" -> flush();
            case "code" -> code++;
            case "img" -> image(element);
            case "a" -> linkStart = text.length();
            case "li" -> {
                flush();
                item = true;
            }
            default -> {
                if (BREAKING.contains(name)) breakKeepingItem();
            }
        }
    }

    /** A paragraph inside a list item does not end the item before it has any words. */
    private void breakKeepingItem() {
        if (!text.toString().isBlank()) flush();
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        var name = element.normalName();
        if (SILENT.contains(name)) silent--;
        switch (name) {
            case "code" -> code--;
            case "a" -> link(element);
            case "li" -> {
                flush();
                item = false;
            }
            default -> {
                if (BREAKING.contains(name)) breakKeepingItem();
            }
        }
    }

    private void image(Element image) {
        var words = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
        if (!words.isBlank()) images.append(' ').append(words);
    }

    private void link(Element element) {
        trimEnd();
        var href = element.attr("href");
        var words = folded(text.substring(Math.min(Math.max(linkStart, 0), text.length())));
        if (!href.isBlank() && linkStart >= 0) links.add(new Link(words, href.strip()));
        linkStart = -1;
    }

    /** A picture at a link's end leaves a blank that its words do not need. */
    private void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') text.setLength(text.length() - 1);
    }

    private void words(String words) {
        if (code > 0) {
            text.append(words);
            return;
        }
        var start = 0;
        var literal = LITERAL_BREAK.matcher(words);
        while (literal.find()) {
            text.append(words, start, literal.start());
            flush();
            start = literal.end();
        }
        text.append(words, start, words.length());
    }

    private void flush() {
        var marker = MARKER.matcher(text);
        var marked = marker.find();
        var words = folded(marked ? text.substring(marker.end()) : text.toString());
        if (!words.isEmpty()) blocks.add(new Cell.Block(item || marked, words, List.copyOf(links)));
        text.setLength(0);
        links.clear();
        if (linkStart >= 0) linkStart = 0;
    }

    /** A list marker without words is no block, unless it is all there is: then it means nothing, or is a tick. */
    private Cell cell() {
        flush();
        if (blocks.isEmpty() && !images.isEmpty()) {
            text.append(images);
            flush();
        }
        if (blocks.size() > 1) {
            blocks.removeIf(block -> LONE_MARKER.matcher(block.text()).matches());
            if (blocks.stream()
                            .filter(block -> NUMBER.matcher(block.text()).find())
                            .count()
                    > 1) {
                blocks.replaceAll(CellReader::withoutNumber);
            }
        }
        return blocks.isEmpty() ? Cell.EMPTY : new Cell(blocks);
    }

    private static Cell.Block withoutNumber(Cell.Block block) {
        var number = NUMBER.matcher(block.text());
        if (!number.find()) return block;
        return new Cell.Block(true, block.text().substring(number.end()), block.links());
    }
}
