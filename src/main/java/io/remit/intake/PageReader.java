package io.remit.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a provider's page. */
public final class PageReader {

    /** The largest page that is read, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private PageReader() {}

    /**
     * Reads a page. Deterministic; any input ends in a page read or an {@link UnreadablePage}.
     *
     * @throws UnreadablePage where the bytes are too many, are no text, or a keyword file is no YAML
     */
    public static ReadPage read(PageSource source) {
        var front = FrontMatter.of(PageText.lines(PageText.decode(source.content())));
        var page = content(source, front);
        var names = PageNames.of(page);
        return read(front, page, names, WhoDoesWhat.of(page, names, source.roles()));
    }

    private static PageContent content(PageSource source, FrontMatter front) {
        var notes = new Notes();
        var keywords = new Keywords(source.keyrefs());
        var document = HtmlPage.is(front.rest())
                ? HtmlPage.document(front.rest(), keywords, notes)
                : Markdown.document(front.rest(), keywords, notes);
        return PageWalker.walk(document, front.title(), notes);
    }

    /**
     * A page's text as it is read: decoded whatever its encoding, LF line ends, no byte order mark.
     *
     * @throws UnreadablePage where the bytes are too many or are no text
     */
    public static String text(byte[] content) {
        return PageText.decode(content);
    }

    private static ReadPage read(FrontMatter front, PageContent page, PageNames names, WhoDoesWhat tables) {
        var keys = new Keys();
        var responsibilities = new ArrayList<DraftResponsibility>();
        var categories = new Categories(tables.tables());
        for (var table : tables.tables()) {
            responsibilities.addAll(Rows.of(table, categories.of(table), keys, names.all()));
        }
        if (tables.tables().isEmpty()) responsibilities.addAll(ListReader.read(page, keys, names.all()));
        var checklists = Checklists.of(page);
        ReadingFindings.note(page.notes(), tables, responsibilities, checklists);
        var findings = new ArrayList<>(page.notes().findings());
        findings.sort(Comparator.comparingInt(Finding::line));
        var hash = CanonicalForm.hash(page.title(), tables.tables(), responsibilities, checklists);
        var draft = new PageDraft(
                page.title(),
                front.lastUpdated(),
                hash,
                tables.tables(),
                responsibilities,
                checklists,
                findings,
                page.notes().unresolved().stream()
                        .map(ParsedPage.KeywordUse::name)
                        .distinct()
                        .sorted()
                        .toList());
        return new ReadPage(draft, parsed(page, tables));
    }

    private static ParsedPage parsed(PageContent page, WhoDoesWhat tables) {
        var notes = page.notes();
        return new ParsedPage(
                page.title(),
                page.headings(),
                page.prose(),
                tables.tables(),
                tables.others(),
                page.lists(),
                page.codeLists(),
                notes.anchors(),
                page.inPageLinks(),
                Captions.of(page, tables.ordinals()),
                notes.attributes(),
                notes.leftovers(),
                notes.unresolved());
    }

    /** The same rows with keys proposed anew in their order, unique among them, for rows that were corrected. */
    public static List<DraftResponsibility> proposeKeys(List<DraftResponsibility> rows) {
        return Rekeyed.rows(rows);
    }
}
