package io.remit.intake;

import io.remit.wording.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Walks a page's document in order and takes down its headings, prose, tables, lists, code and links. Markdown has become
 * such a document too, so there is one walk for every page. It goes without recursion: pages may be nested as they like.
 */
final class PageWalker implements NodeFilter {
    /** Where an element's source line is kept; see {@link SourceMarks}. */
    static final String LINE = "data-remit-line";

    private static final int MAX_TABLES = 500;

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "nav",
            "footer",
            "head",
            "select",
            "button",
            "iframe",
            "object",
            "math");
    private static final Set<String> TEXTS = Set.of("p", "dt", "dd", "summary", "figcaption", "address", "legend");
    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "body",
            "blockquote",
            "td",
            "th",
            "details",
            "center",
            "header",
            "aside",
            "form",
            "fieldset",
            "figure");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "section",
            "article",
            "blockquote",
            "details");

    private final List<ParsedPage.Heading> headings = new ArrayList<>();
    private final List<ParsedPage.Prose> prose = new ArrayList<>();
    private final List<PageTable> tables = new ArrayList<>();
    private final List<ParsedPage.Caption> captions = new ArrayList<>();
    private final List<ParsedPage.ItemList> lists = new ArrayList<>();
    private final List<ParsedPage.ItemList> codeLists = new ArrayList<>();
    private final List<ParsedPage.InPageLink> inPageLinks = new ArrayList<>();
    private final Notes notes;
    private String title = "";

    private final Deque<ParsedPage.Heading> path = new ArrayDeque<>();
    private @Nullable Element titleElement;
    private String label = "";
    private int currentLine = 1;

    private PageWalker(Notes notes) {
        this.notes = notes;
    }

    static PageContent walk(Document document, String frontTitle, Notes notes) {
        var walker = new PageWalker(notes);
        walker.findTitle(document, frontTitle);
        document.body().filter(walker);
        walker.linksAndAnchors(document);
        return new PageContent(
                walker.title,
                walker.headings,
                walker.prose,
                walker.tables,
                walker.captions,
                walker.lists,
                walker.codeLists,
                walker.inPageLinks,
                notes);
    }

    /** The source line of an element; of what stands before it where it has none of its own. */
    static int line(Element element) {
        var marked = element;
        for (var steps = 0; marked != null && steps < 12; steps++, marked = marked.parent()) {
            var line = marked.attr(LINE);
            if (!line.isEmpty()) return Integer.parseInt(line);
        }
        return 0;
    }

    /**
     * The first heading is the title if it stands above all others; several of the first level are sections after it.
     * Where there is no such heading, the front matter's title is better than a section's.
     */
    private void findTitle(Document document, String frontTitle) {
        var all = document.body().select("h1,h2,h3,h4,h5,h6");
        title = frontTitle;
        if (all.isEmpty()) return;
        var first = level(all.get(0));
        var others = all.subList(1, all.size());
        if (first == 1 || !others.isEmpty() && others.stream().allMatch(heading -> level(heading) > first)) {
            titleElement = all.get(0);
        }
        if (titleElement != null || title.isEmpty()) title = words(all.get(0));
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private static String words(Element element) {
        return CellReader.read(element).text().replace('\n', ' ');
    }

    private List<String> pathWords() {
        var words = new ArrayList<String>();
        path.descendingIterator().forEachRemaining(heading -> words.add(heading.text()));
        return words;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            var parent = text.parent();
            if (!text.isBlank() && parent != null && isContainer(parent.normalName())) {
                prose(text.text(), List.of(), currentLine);
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        var own = element.attr(LINE);
        if (!own.isEmpty()) currentLine = Integer.parseInt(own);
        return element(element, element.normalName());
    }

    private FilterResult element(Element element, String name) {
        if (SILENT.contains(name) || element.hasAttr("hidden")) return FilterResult.SKIP_ENTIRELY;
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) return heading(element);
        if (name.equals("table")) return table(element);
        if (name.equals("ul") || name.equals("ol")) return list(element);
        if (name.equals("pre")) return code(element);
        if (!TEXTS.contains(name) && !CONTAINERS.contains(name) || holdsBlocks(element)) return FilterResult.CONTINUE;
        for (var block : CellReader.read(element).blocks()) prose(block.text(), block.links(), currentLine);
        return FilterResult.SKIP_ENTIRELY;
    }

    private static boolean isContainer(String name) {
        return CONTAINERS.contains(name) || TEXTS.contains(name);
    }

    private static boolean holdsBlocks(Element element) {
        return element.stream().skip(1).anyMatch(inner -> BLOCKS.contains(inner.normalName()));
    }

    private void prose(String text, List<Link> links, int line) {
        prose.add(new ParsedPage.Prose(pathWords(), line, text, links));
        label = text;
    }

    private FilterResult heading(Element element) {
        var text = words(element);
        var line = line(element);
        var heading =
                new ParsedPage.Heading(level(element), text, line, notes.headingIds(line, element.id(), slug(text)));
        headings.add(heading);
        label = "";
        if (element == titleElement || text.isEmpty()) return FilterResult.SKIP_ENTIRELY;
        while (!path.isEmpty() && path.peek().level() >= heading.level()) path.pop();
        path.push(heading);
        return FilterResult.SKIP_ENTIRELY;
    }

    /** The anchor that publishing tools make from a heading's words. */
    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .strip()
                .replaceAll("\\s+", "-");
    }

    private FilterResult table(Element element) {
        if (isLayout(element)) return FilterResult.CONTINUE;
        var line = line(element) > 0 ? line(element) : currentLine;
        var headingWords = pathWords();
        var nearest = headingWords.isEmpty() ? title : headingWords.get(headingWords.size() - 1);
        var table = GridReader.read(element, line, headingWords, nearest, notes);
        label = "";
        if (table.columns().isEmpty()) return FilterResult.SKIP_ENTIRELY;
        if (tables.size() == MAX_TABLES) {
            throw new UnreadablePage("The page has more than %d tables; split it.".formatted(MAX_TABLES));
        }
        for (var child : element.children()) {
            if (!child.normalName().equals("caption")) continue;
            captions.add(new ParsedPage.Caption(tables.size(), words(child), Math.max(line(child), line)));
        }
        tables.add(table);
        return FilterResult.SKIP_ENTIRELY;
    }

    /** A table that holds tables with rows and columns of their own is there for the looks. */
    private static boolean isLayout(Element table) {
        if (table.attr("role").equals("presentation")) return true;
        var inner = table.selectFirst("td table, th table");
        return inner != null
                && inner.select("tr").size() > 1
                && inner.select("td,th").size() > 3;
    }

    private FilterResult list(Element element) {
        var items = new ArrayList<ParsedPage.Item>();
        ListItems.collect(element, items);
        var headingWords = pathWords();
        if (!items.isEmpty()) {
            var numbered = element.normalName().equals("ol");
            lists.add(new ParsedPage.ItemList(headingWords, label, items.get(0).line(), numbered, items));
        }
        label = "";
        return element.selectFirst("table") == null ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    /** Checklists are often shown as code, so that they can be copied. */
    private FilterResult code(Element element) {
        var items = ListItems.inCode(element.wholeText(), line(element));
        if (!items.isEmpty()) {
            codeLists.add(
                    new ParsedPage.ItemList(pathWords(), label, items.get(0).line(), false, items));
        }
        label = "";
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }

    private void linksAndAnchors(Document document) {
        var line = 1;
        for (var element : document.body().getAllElements()) {
            var own = element.attr(LINE);
            if (!own.isEmpty()) line = Integer.parseInt(own);
            var href = element.normalName().equals("a") ? element.attr("href") : "";
            if (href.length() > 1 && href.startsWith("#")) {
                inPageLinks.add(new ParsedPage.InPageLink(CellReader.folded(element.text()), href.substring(1), line));
            }
            if (!element.id().isEmpty()) notes.anchor(element.id(), line);
            if (element.normalName().equals("a") && element.hasAttr("name")) notes.anchor(element.attr("name"), line);
        }
        headings.forEach(heading -> heading.ids().forEach(id -> notes.anchor(id, heading.line())));
    }
}
