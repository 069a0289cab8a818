package io.remit.intake;

import io.remit.wording.Link;
import java.util.List;

/**
 * The structure of a page once its markup is read and its keywords are resolved: what the linter looks at. Everything is
 * in page order and every line is a 1-based source line.
 *
 * @param title the page's first heading as text; empty where it has none
 * @param headings all headings, the title included
 * @param prose paragraphs outside tables and lists
 * @param tables the tables that say who does what
 * @param otherTables all other tables; their ordinal is -1 and their roles are {@code OTHER}
 * @param lists the lists outside tables
 * @param codeLists the boxes to tick that stand in blocks of code
 * @param anchors the names that in-page links can point at
 * @param inPageLinks the links to an anchor of this page, wherever they stand
 * @param captions the captions of tables
 * @param attributes the attribute lines ({@code {: …}}) as they stand, keywords resolved
 * @param leftovers what is left of a template: expressions and tags that nobody resolved
 * @param unresolvedKeywords each place where a keyword has no known text
 */
public record ParsedPage(
        String title,
        List<Heading> headings,
        List<Prose> prose,
        List<PageTable> tables,
        List<PageTable> otherTables,
        List<ItemList> lists,
        List<ItemList> codeLists,
        List<Anchor> anchors,
        List<InPageLink> inPageLinks,
        List<Caption> captions,
        List<AttributeLine> attributes,
        List<Leftover> leftovers,
        List<KeywordUse> unresolvedKeywords) {

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its words
     * @param line where it stands
     * @param ids the anchors it defines: the given ones, and the slug of its words
     */
    public record Heading(int level, String text, int line, List<String> ids) {
        public Heading {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A paragraph.
     *
     * @param headings the headings above it, outermost first, the page's title left out
     * @param line its first line
     * @param text its words on one line
     * @param links the links inside it
     */
    public record Prose(List<String> headings, int line, String text, List<Link> links) {
        public Prose {
            headings = List.copyOf(headings);
            links = List.copyOf(links);
        }
    }

    /**
     * A list with all its items; nested lists are folded in, their items one level deeper.
     *
     * @param headings the headings above it, outermost first, the page's title left out
     * @param label the words of the paragraph right before it; empty where something else stands there
     * @param line the line of its first item
     * @param numbered whether its outermost items are numbered
     * @param items all items, nested ones after their parent
     */
    public record ItemList(List<String> headings, String label, int line, boolean numbered, List<Item> items) {
        public ItemList {
            headings = List.copyOf(headings);
            items = List.copyOf(items);
        }
    }

    /**
     * A list item.
     *
     * @param depth 0 for the list itself, 1 for a list inside an item of it, and so on
     * @param line its first line
     * @param text its own words, those of nested items left out
     * @param links the links inside its own words
     * @param checkbox whether it is a box to tick
     */
    public record Item(int depth, int line, String text, List<Link> links, boolean checkbox) {
        public Item {
            links = List.copyOf(links);
        }
    }

    /** A name that in-page links can point at, without the {@code #}. */
    public record Anchor(String name, int line) {}

    /** A link to an anchor of this page; the target is without the {@code #}. */
    public record InPageLink(String text, String target, int line) {}

    /**
     * The caption of a table.
     *
     * @param table the ordinal of the who-does-what table it belongs to, or -1 for another table
     */
    public record Caption(int table, String text, int line) {}

    /** An attribute line. */
    public record AttributeLine(String text, int line) {}

    /** An expression or tag of a template, as it stands in the source. */
    public record Leftover(String text, int line) {}

    /** A use of a keyword that has no known text. */
    public record KeywordUse(String name, int line) {}

    public ParsedPage {
        headings = List.copyOf(headings);
        prose = List.copyOf(prose);
        tables = List.copyOf(tables);
        otherTables = List.copyOf(otherTables);
        lists = List.copyOf(lists);
        codeLists = List.copyOf(codeLists);
        anchors = List.copyOf(anchors);
        inPageLinks = List.copyOf(inPageLinks);
        captions = List.copyOf(captions);
        attributes = List.copyOf(attributes);
        leftovers = List.copyOf(leftovers);
        unresolvedKeywords = List.copyOf(unresolvedKeywords);
    }
}
