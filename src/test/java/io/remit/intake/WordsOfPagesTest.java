package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keywords, front matter, titles, categories, and the hash of what a page says. */
class WordsOfPagesTest {
    private static final String TABLE =
            "| Task | {{site.data.keyword.IBM_notm}} responsibilities | Your responsibilities |\n|---|---|---|\n";

    @Test
    void keywords_come_from_the_glossary_and_from_keyword_files_first() {
        var page = "# Using {{site.data.keyword.short_name}}\n\n" + TABLE
                + "| A | Run {{ site.data.keyword.cos_short }}. | Use it. |\n";
        assertEquals("A | Run Object Storage. | Use it.", Reading.of(page).cells());
        var read = Reading.of(
                page, "keyword:\n  short_name: Acme\n", "keyword:\n  short_name: Other\n  cos_short: Buckets\n");
        assertEquals("Using Acme", read.draft.title());
        assertEquals("A | Run Buckets. | Use it.", read.cells());
        assertEquals(List.of(), read.draft.unresolvedKeywords());
    }

    @Test
    void an_unresolved_keyword_is_shown_by_its_name_and_reported() {
        var page = Reading.under(
                "Plans",
                TABLE
                        + "| A | Run {{site.data.keyword.vpn_vpc_short}}. | See [it](/docs?x={{site.data.keyword.no_link}}). |\n");
        assertEquals("A | Run ‹vpn vpc›. | See it.", page.cells());
        assertEquals(List.of("no_link", "vpn_vpc_short"), page.draft.unresolvedKeywords());
        assertEquals(7, page.finding("unresolved-keyword"));
        assertEquals(
                "/docs?x=no_link",
                page.table()
                        .rows()
                        .get(0)
                        .cells()
                        .get(2)
                        .blocks()
                        .get(0)
                        .links()
                        .get(0)
                        .href());
    }

    @Test
    void a_keyword_with_a_bar_or_without_words_breaks_no_table() {
        var page = Reading.of(
                "{{site.data.keyword.attribute-definition-list}}\n\n# Responsibilities\n\n" + TABLE
                        + "| A | Run {{site.data.keyword.x}}. | Use {{site.data.keyword.y}}it. |\n",
                "keyword: {x: 'a|b', y: ''}");
        assertEquals("A | Run a|b. | Use it.", page.cells());
        assertEquals(List.of(), page.draft.unresolvedKeywords());
    }

    @Test
    void keywords_may_hold_keywords_but_not_for_ever() {
        assertEquals(
                "a b c",
                Reading.of("# {{site.data.keyword.x}}", "keyword: {x: 'a {{site.data.keyword.y}}', y: 'b c'}")
                        .draft
                        .title());
        assertTrue(Reading.of("# {{site.data.keyword.x}}", "keyword: {x: '{{site.data.keyword.x}}'}")
                        .draft
                        .title()
                        .length()
                < 100);
    }

    @Test
    void a_name_differs_from_its_trademark_form_in_the_mark_only() {
        assertEquals(
                "IBM Cloud Direct Link",
                Reading.of("# {{site.data.keyword.dl_full}}").draft.title());
    }

    @Test
    void a_keyword_file_that_is_no_yaml_is_refused() {
        var thrown = assertThrows(UnreadablePage.class, () -> Reading.of("# x", "keyword: [unclosed"));
        assertEquals("Keyword file 1 is no YAML. It must map names to words under 'keyword:'.", thrown.getMessage());
    }

    @Test
    void other_template_expressions_stay_and_do_not_break_tables() {
        var page = Reading.under(
                "Plans", TABLE + "| A | Run {{ service | upcase }}. | Use it {% if x %}well{% endif %}. |\n");
        assertEquals("A | Run {{ service | upcase }}. | Use it well.", page.cells());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            lastupdated: "2025-04-17"   = 2025-04-17
            lastupdated: 2025-4-7       = 2025-04-07
            ms.date: 01/15/2024         = 2024-01-15
            last_updated: '2023-12-31'  = 2023-12-31
            date: 2024-02-30            =
            title: a: b                 =
            """)
    void front_matter_gives_the_date(String entry, String date) {
        var page = Reading.of("---\n\ncopyright:\n  years: 2025\n" + entry + "\nkeywords:\n\n---\n\n# Title\n");
        assertEquals(
                date == null ? "" : date,
                page.draft.lastUpdated().map(Object::toString).orElse(""));
        assertEquals("Title", page.draft.title());
    }

    @Test
    void front_matter_that_is_not_quite_yaml_still_gives_its_date() {
        assertEquals(
                "2024-01-02",
                Reading.of("---\ntitle: One: two\nlastupdated: \"2024-01-02\"\n---\n# T\n")
                        .draft
                        .lastUpdated()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void a_page_without_a_heading_above_all_has_its_front_matter_s_title() {
        assertEquals(
                "Who does what",
                Reading.of("---\ntitle: Who does what\n---\n## One\n\n## Two\n")
                        .draft
                        .title());
        assertEquals(
                "Who does what",
                Reading.of("+++\ntitle = 'Who does what'\n+++\n## One\n\n## Two\n")
                        .draft
                        .title());
        assertEquals("One", Reading.of("## One\n\n## Two\n").draft.title());
    }

    @Test
    void plans_under_a_category_are_variants() {
        var rows = TABLE + "| A | Run it. | Use it. |\n\n";
        var page = Reading.of("# Responsibilities\n\n## Change management\n\n### Standard responsibilities\n\n" + rows
                + "### Dedicated responsibilities\n\n" + rows
                + "## Disaster recovery\n\n### Standard responsibilities\n\n" + rows);
        assertEquals(
                List.of(
                        "Change management|Standard responsibilities",
                        "Change management|Dedicated responsibilities",
                        "Disaster recovery|Standard responsibilities"),
                page.draft.responsibilities().stream()
                        .map(row -> row.category() + "|" + row.variant())
                        .toList());
    }

    @Test
    void a_heading_that_says_nothing_is_no_category() {
        var rows = TABLE + "| A | Run it. | Use it. |\n\n";
        var page = Reading.of(
                "# Responsibilities\n\n## Tasks for shared responsibilities by area\n\n### Change management\n\n" + rows
                        + "### Applications\n\n" + rows + "## Standard plan\n\n### Disaster recovery\n\n" + rows
                        + "## Large plan\n\n### Disaster recovery\n\n" + rows);
        assertEquals(
                List.of(
                        "Change management|",
                        "Applications|",
                        "Disaster recovery|Standard plan",
                        "Disaster recovery|Large plan"),
                page.draft.responsibilities().stream()
                        .map(row -> row.category() + "|" + row.variant())
                        .toList());
    }

    @Test
    void the_hash_changes_with_what_is_said_and_with_nothing_else() {
        var page = "# Responsibilities\n\n## Plans\n\n" + TABLE + "| A | Run [it](/a). | Use it. |\n";
        var hash = Reading.of(page).draft.contentHash();
        assertTrue(hash.matches("sha256:[0-9a-f]{64}"));
        assertEquals(
                hash,
                Reading.of("---\nlastupdated: 2020-01-01\n---\n\n\n"
                                + page.replace("(/a)", "(/b)").replace("Use it.", "Use  **it**."))
                        .draft
                        .contentHash());
        assertNotEquals(
                hash, Reading.of(page.replace("Use it.", "Use it twice.")).draft.contentHash());
        assertNotEquals(
                hash, Reading.of(page.replace("Plans", "Other plans")).draft.contentHash());
        assertNotEquals(hash, Reading.of(page.replace("| Use", "| | Use")).draft.contentHash());
    }

    @Test
    void text_in_other_encodings_is_read() {
        var page = "# Verantwortung für Äpfel\n";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            assertEquals(
                    "Verantwortung für Äpfel",
                    PageReader.read(PageSource.of(page.getBytes(charset)))
                            .draft()
                            .title());
        }
        assertThrows(UnreadablePage.class, () -> PageReader.read(PageSource.of(new byte[] {1, 0, 2, 0, 3})));
        assertThrows(UnreadablePage.class, () -> PageReader.read(PageSource.of(new byte[PageReader.MAX_BYTES + 1])));
    }

    @Test
    void anchors_and_links_inside_the_page_are_known() {
        var parsed = PageReader.read(PageSource.of("""
                # Title
                {: #top}

                ## Back ups {#saved}

                See [above](#top) and <a name="here"></a>.

                | Task | IBM responsibilities | Your responsibilities |
                |---|---|---|
                | [A](#saved) | Run it. | Use it. |
                {: #table-1}
                {: caption="Table 1. Who saves"}
                """.getBytes(StandardCharsets.UTF_8)))
                .structure();
        assertEquals(List.of("top", "title"), parsed.headings().get(0).ids());
        assertEquals(List.of("saved", "back-ups"), parsed.headings().get(1).ids());
        assertTrue(parsed.anchors().contains(new ParsedPage.Anchor("table-1", 11)));
        assertTrue(parsed.anchors().contains(new ParsedPage.Anchor("here", 6)));
        assertEquals(
                List.of(new ParsedPage.InPageLink("above", "top", 6), new ParsedPage.InPageLink("A", "saved", 10)),
                parsed.inPageLinks());
        assertEquals(List.of(new ParsedPage.Caption(0, "Table 1. Who saves", 12)), parsed.captions());
    }
}
