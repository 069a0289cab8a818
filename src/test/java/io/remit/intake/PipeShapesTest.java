package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.wording.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pipe tables as authors really type them. */
class PipeShapesTest {
    private static final String HEAD = """
            | Task | Acme responsibilities | Your responsibilities |
            |------|-----------------------|-----------------------|
            """;

    private static Reading table(String rows) {
        return Reading.under("Change management", HEAD + rows);
    }

    @Test
    void attribute_lines_are_never_rows() {
        var page = table("""
                | Patches | Build them. | Install them. |
                {: row-headers}
                {: caption="Who patches" caption-side="bottom"}
                {: summary="Read from left to right:
                first the task, then who does it."}
                """);
        assertEquals("Patches | Build them. | Install them.", page.cells());
        assertEquals(5, page.table().line());
        assertEquals(7, page.table().rows().get(0).line());
    }

    @Test
    void attributes_between_two_rows_do_not_end_the_table() {
        var page = table("""
                | Patches | Build them. | Install them. |
                {: .wide}
                | Plans | N/A | Choose one. |
                """);
        assertEquals(2, page.table().rows().size());
    }

    @Test
    void rows_go_on_after_a_short_one_between_blank_lines() {
        var page = table("| Patches | Build them. | Install them. |\n\n| Alarms |  |\n\n\n| Agents | Ship. | Run. |\n");
        assertEquals("Patches | Build them. | Install them.\nAlarms |  | \nAgents | Ship. | Run.", page.cells());
    }

    @Test
    void short_rows_after_the_caption_belong_to_no_table() {
        var page = table("| Patches | Build them. | Install them. |\n{: caption=\"One\"}\n\n| Alarms | Ring. |\n");
        assertEquals("Patches | Build them. | Install them.", page.cells());
        assertEquals(10, page.finding("rows-outside-table"));
    }

    @Test
    void a_row_may_lack_only_its_first_bar() {
        var page = table("| Patches | Build them. | Install them. |\nAgents | Ship them. | Run them. |\n");
        assertEquals("Patches | Build them. | Install them.\nAgents | Ship them. | Run them.", page.cells());
    }

    @Test
    void the_label_of_a_content_tab_is_the_heading_of_its_table() {
        var page = Reading.under("Changes", """
                === "Logging"

                    | Acme responsibilities | Customer responsibilities |
                    | --- | --- |
                    | Keep logs. | Read logs. |

                === "Networks"

                    | Acme responsibilities | Customer responsibilities |
                    | --- | --- |
                    | Lay cables. | Open ports. |
                """);
        assertEquals("Logging: SHARED\nNetworks: SHARED", page.held());
        assertEquals("Changes", page.draft.responsibilities().get(0).category());
    }

    @Test
    void attributes_between_two_tables_part_them() {
        var page = table("| Patches | Build them. | Install them. |\n{: caption=\"One\"}\n" + HEAD
                + "| Plans | - | Choose. |\n");
        assertEquals(2, page.draft.tables().size());
        assertEquals(9, page.draft.tables().get(1).line());
    }

    @Test
    void a_row_may_go_on_over_several_lines() {
        var page = table("""
                | Patches | Build them
                and test them. | Install
                them. |
                | Plans | Offer some. | Choose one. |
                """);
        assertEquals(
                "Patches | Build them and test them. | Install them.\nPlans | Offer some. | Choose one.", page.cells());
        assertEquals(10, page.table().rows().get(1).line());
    }

    @Test
    void a_bar_before_a_line_break_inside_a_cell_is_too_much() {
        var page = table("""
                | General | Build them.|
                Test them. | Install them. |
                """);
        assertEquals("General | Build them.; Test them. | Install them.", page.cells());
    }

    @Test
    void a_row_may_be_broken_between_two_cells() {
        var page = table("""
                | Patches | Build them.
                | Install them. |
                """);
        assertEquals("Patches | Build them. | Install them.", page.cells());
    }

    @Test
    void the_closing_bar_may_be_missing() {
        var page = table("""
                | Patches | Build them. | Install them.
                | Plans | Offer some. | Choose one.
                {: caption="x"}
                """);
        assertEquals("Patches | Build them. | Install them.\nPlans | Offer some. | Choose one.", page.cells());
    }

    @Test
    void tables_need_no_outer_bars() {
        var page = Reading.under("Change management", """
                Task | Acme responsibilities | Your responsibilities
                --- | --- | ---
                Patches | Build them. | Install them.
                Plans | Offer some. | Choose one.
                """);
        assertEquals("Patches | Build them. | Install them.\nPlans | Offer some. | Choose one.", page.cells());
    }

    @Test
    void cells_may_be_missing_or_empty() {
        var page = table("""
                | Patches | Build them. |
                | Plans | | Choose one. |
                | Roles |
                """);
        assertEquals("Patches | Build them. | \nPlans |  | Choose one.\nRoles |  | ", page.cells());
        assertEquals("Patches: PROVIDER\nPlans: CUSTOMER\nRoles: NONE", page.held());
        assertEquals(7, page.finding("missing-cells"));
        assertEquals(
                List.of(1, 0, 2),
                page.table().rows().stream().map(PageTable.Row::missingCells).toList());
    }

    @Test
    void one_dash_makes_a_delimiter_and_so_do_plus_signs_and_long_dashes() {
        for (var delimiter : List.of("|-|-|-|", "| - | :-: | -: |", "|---+---+---|", "|—|—|—|", "| --- | --- |")) {
            var page = Reading.under(
                    "Plans",
                    "| Task | Acme responsibilities | Your responsibilities |\n" + delimiter
                            + "\n| Patches | Build. | Install. |\n");
            assertEquals("Patches | Build. | Install.", page.cells(), delimiter);
            assertEquals(3, page.table().columns().size(), delimiter);
        }
    }

    @Test
    void a_delimiter_inside_a_table_is_no_row() {
        assertEquals(
                2,
                table("| A | Do. | Do. |\n|---|---|---|\n| B | Do. | Do. |\n")
                        .table()
                        .rows()
                        .size());
    }

    @Test
    void a_table_without_delimiter_is_one_and_is_reported() {
        var page = Reading.under("Plans", """
                | Task | IBM responsibilities | Your responsibilities |
                | Patches | Build them. | Install them. |
                | Plans | Offer some. | Choose one. |
                """);
        assertEquals(2, page.table().rows().size());
        assertEquals(5, page.finding("missing-delimiter"));
    }

    @Test
    void a_header_cell_may_be_empty_or_missing() {
        var empty = Reading.under(
                "Plans", "| | IBM Responsibilities | Your Responsibilities |\n|--|--|--|\n| A | Do. | Do. |\n");
        assertEquals(
                List.of("", "IBM Responsibilities", "Your Responsibilities"),
                empty.table().columns());
        var missing = Reading.under(
                "Plans", "| IBM Responsibilities | Your Responsibilities |\n|--|--|--|\n| A | Do. | Do it. |\n");
        assertEquals(
                List.of("", "IBM Responsibilities", "Your Responsibilities"),
                missing.table().columns());
        assertEquals("AREA PROVIDER CUSTOMER", missing.roles());
    }

    @Test
    void an_empty_first_cell_means_the_area_above() {
        var page = table("| Patches | Build. | Install. |\n| | Test. | Test too. |\n| Plans | Offer. | Choose. |\n");
        assertEquals("Patches: SHARED\nPatches: SHARED\nPlans: SHARED", page.held());
        assertEquals("", page.table().rows().get(1).cells().get(0).text());
    }

    @Test
    void a_blank_line_inside_a_table_does_not_lose_its_rows() {
        assertEquals(
                2,
                table("| A | Do. | Do. |\n\n| B | Do. | Do. |\n\nThe end.\n")
                        .table()
                        .rows()
                        .size());
    }

    @Test
    void text_right_below_a_table_is_no_row() {
        assertEquals(
                1,
                table("| A | Do. | Do. |\nTable 1. Who does what\n")
                        .table()
                        .rows()
                        .size());
    }

    @Test
    void text_right_above_a_table_is_no_header() {
        var page = Reading.under("Plans", "See who does what.\n" + HEAD + "| A | Do. | Do. |\n");
        assertEquals(6, page.table().line());
    }

    @Test
    void bars_in_code_part_no_cells_where_they_would_be_too_many() {
        var page = table("| Logs | Run `a | b` daily. | Read `c|d` \\| e. |\n");
        assertEquals("Logs | Run a | b daily. | Read c|d | e.", page.cells());
    }

    @Test
    void lists_in_cells_keep_their_items() {
        var page = table("""
                | A | * Build.  \\n * Test. | - Install. \\n - Restart. |
                | B | Build.<br>Test.<br/>Ship. | <ul><li>Install.</li><li>Restart, then<ul><li>look.</li></ul></li></ul> |
                | C | You do:  \\n - this \\n - that | 1. First. <br> 2. Second. |
                """);
        assertEquals("""
                A | * Build.; * Test. | * Install.; * Restart.
                B | Build.; Test.; Ship. | * Install.; * Restart, then; * look.
                C | You do:; * this; * that | * First.; * Second.""", page.cells());
    }

    @Test
    void a_backslash_in_a_path_breaks_no_line() {
        assertEquals(
                "A | Look into C:\\network. | Use `\\n`.".replace("`", ""),
                table("| A | Look into C:\\network. | Use `\\n`. |\n").cells());
    }

    @Test
    void an_area_keeps_its_number() {
        assertEquals("1. Data | Do. | Do.", table("| 1. Data | Do. | Do. |\n").cells());
    }

    @Test
    void links_and_emphasis_become_text_and_the_links_are_kept() {
        var page = table("| **Data** | See [the guide](/guide){: external}. | Use `it` _well_. |\n");
        assertEquals("Data | See the guide. | Use it well.", page.cells());
        assertEquals(
                List.of(new Link("the guide", "/guide")),
                page.table().rows().get(0).cells().get(1).blocks().get(0).links());
    }

    @Test
    void tables_inside_comments_and_code_are_ignored() {
        var page = Reading.of("# Responsibilities\n\n<!--\n" + HEAD + "| A | Do. | Do. |\n-->\n\n```\n" + HEAD
                + "| B | Do. | Do. |\n```\n\n<!-- " + "x -->" + "\n" + HEAD + "| C | Do. | Do. |\n{::comment}\n" + HEAD
                + "| D | Do. | Do. |\n{:/comment}\n");
        assertEquals("C | Do. | Do.", page.cells());
    }

    @Test
    void what_never_closes_is_reported_and_hides_little() {
        var page = Reading.of("# Responsibilities\n\n<!-- a note\n\n" + HEAD + "| A | Do. | Do. |\n");
        assertEquals("A | Do. | Do.", page.cells());
        assertEquals(3, page.finding("unclosed-comment"));
        assertEquals(3, Reading.of("# Responsibilities\n\n```\ncode\n").finding("unclosed-code"));
    }

    @Test
    void tables_in_lists_and_quotes_count() {
        assertEquals(
                1,
                Reading.under("Plans", "1. Step\n\n    " + HEAD.replace("\n|-", "\n    |-") + "    | A | Do. | Do. |\n")
                        .table()
                        .rows()
                        .size());
        assertEquals(
                1,
                Reading.under("Plans", "> " + HEAD.replace("\n|-", "\n> |-") + "> | A | Do. | Do. |\n")
                        .table()
                        .rows()
                        .size());
    }

    @Test
    void tables_in_tabs_and_notes_count() {
        var page = Reading.under("Plans", """
                !!! info "Apps"

                    === "Data"

                        Acme responsibilities | Customer responsibilities
                        - | -
                        <ul><li>Encrypt.</li></ul> | <ul><li>Own it.</li><li>Use it.</li></ul>
                """);
        assertEquals("* Encrypt. | * Own it.; * Use it.", page.cells());
        assertEquals("PROVIDER CUSTOMER", page.roles());
    }

    @Test
    void line_ends_and_byte_order_mark_change_nothing() {
        var page = "---\nlastupdated: \"2025-04-17\"\n---\n\n# Responsibilities\n\n## Plans\n\n" + HEAD
                + "| A | Do. | Do. |\n";
        var plain = Reading.of(page);
        var windows = Reading.of("\uFEFF" + page.replace("\n", "\r\n"));
        assertEquals(plain.draft, windows.draft);
        assertEquals("2025-04-17", plain.draft.lastUpdated().orElseThrow().toString());
        assertEquals(9, plain.table().line());
    }

    @Test
    void includes_that_cannot_be_followed_are_reported() {
        for (var include : List.of(
                "{{../shared/table.md}}",
                "{{_include-segments/x.md}}",
                "{% include table.md %}",
                "[!INCLUDE [t](t.md)]",
                "{{< include \"t\" >}}")) {
            var page = Reading.of("# Responsibilities\n\n" + include + "\n\n" + HEAD + "| A | Do. | Do. |\n");
            assertEquals(3, page.finding("include-not-followed"), include);
            assertEquals(1, page.table().rows().size());
        }
    }
}
