package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** HTML tables, in Markdown pages and in pages that are all HTML. */
class HtmlShapesTest {
    private static final String HEAD =
            "<tr><th>Task</th><th>IBM responsibilities</th><th>Your responsibilities</th></tr>\n";

    @Test
    void a_table_in_a_markdown_page_is_read_with_its_lines() {
        var page = Reading.under("Plans", """
                  <table>
                    <tr>
                      <th>Task</th>
                      <th>IBM Responsibilities</th>
                      <th> Your Responsibilities </th>
                    </tr>

                    <tr>
                      <td>Shipping</td>
                      <td>
                        <p>
                          <ul>
                            <li>Ship it & track it.</li>

                            <li>Take it **back**.</li>
                          </ul>
                        </p>
                      </td>
                      <td>See [the guide](/guide).</td>
                    </tr>
                    <caption>Table 1. Who ships</caption>
                  </table>
                """);
        assertEquals("Shipping | * Ship it & track it.; * Take it back. | See the guide.", page.cells());
        assertEquals(5, page.table().line());
        assertEquals(12, page.table().rows().get(0).line());
    }

    @Test
    void markdown_lists_inside_html_cells_are_lists() {
        var page = Reading.under(
                "Plans",
                "<table>\n" + HEAD
                        + "<tr><td>A</td><td>\n\n- Build.\n- Test.\n\n</td><td>Install.</td></tr>\n</table>\n");
        assertEquals("A | * Build.; * Test. | Install.", page.cells());
    }

    @Test
    void spans_are_filled_in() {
        var page = Reading.under(
                "Plans",
                "<table>" + HEAD
                        + "<tr><td rowspan=2>Patches</td><td>Build.</td><td>Install.</td></tr>"
                        + "<tr><td>Test.</td><td>Restart.</td></tr>"
                        + "<tr><td>Support</td><td colspan=\"2\">Talk to each other.</td></tr></table>");
        assertEquals(
                "Patches | Build. | Install.\nPatches | Test. | Restart.\nSupport | Talk to each other. | Talk to each other.",
                page.cells());
    }

    @Test
    void a_cell_over_all_columns_parts_rows_and_is_none() {
        var page = Reading.under(
                "Plans",
                "<table>" + HEAD
                        + "<tr><th colspan=3>Standard</th></tr><tr><td>A</td><td>Do.</td><td>Do.</td></tr></table>");
        assertEquals("A | Do. | Do.", page.cells());
    }

    @Test
    void a_header_may_have_two_rows() {
        var page = Reading.under(
                "Plans",
                "<table><thead><tr><th rowspan=2>Task</th><th colspan=2>Responsibility</th></tr>"
                        + "<tr><th>IBM</th><th>You</th></tr></thead><tbody><tr><td>A</td><td>Do.</td><td>Do.</td></tr></tbody></table>");
        assertEquals(List.of("Task", "IBM", "You"), page.table().columns());
        assertEquals("AREA PROVIDER CUSTOMER", page.roles());
    }

    @Test
    void two_columns_may_hold_both_sides_under_labels() {
        var page = Reading.under("Plans", """
                <table>
                <thead><th colspan=2>Responsibilities by type</th></thead>
                <tbody><tr><td align="center"><img src="a.svg" alt="A cloud"/><br>Infrastructure</td>
                <td>
                **IBM responsibilities**:
                <ul><li>Run it.</li></ul>
                <br><br>
                **Your responsibilities**:
                <ul><li>Use it.</li><li>Pay for it.</li></ul></td></tr>

                    <tr><td>Apps</td><td>**IBM responsibilities**: <ul><li>None of them.</li></ul> **Your responsibilities**: <ul><li>All.</li></ul></td></tr>
                </tbody></table>
                """);
        assertEquals("AREA HOLDER", page.roles());
        assertEquals(List.of("Responsibilities by type", ""), page.table().columns());
        assertEquals("Infrastructure", page.table().rows().get(0).cells().get(0).text());
        assertEquals("Run it.", page.draft.responsibilities().get(0).provider().text());
        assertEquals(
                "Use it.\nPay for it.",
                page.draft.responsibilities().get(0).customer().text());
        assertEquals(2, page.table().rows().size());
    }

    @Test
    void a_page_that_is_all_html_reads_the_same() {
        var page = Reading.of("""
                <!DOCTYPE html>
                <html><head><title>x</title><style>p { color: red }</style></head>
                <body><nav><ul><li>Home</li></ul><table><tr><th>Menu</th></tr></table></nav>
                <h1>Your responsibilities</h1>
                <h2 id="plans">Plans</h2>
                <p>See <a href="#plans">below</a>.</p>
                <table>
                <thead><tr><th>Task</th><th>Customer</th><th>Microsoft</th></tr></thead>
                <tbody><tr><td>Patches</td><td>Install.</td><td>Build.</td></tr></tbody>
                </table>
                <script>document.write("<table><tr><td>no</td></tr></table>")</script>
                </body></html>
                """);
        assertEquals("Your responsibilities", page.draft.title());
        assertEquals("AREA CUSTOMER PROVIDER", page.roles());
        assertEquals(7, page.table().line());
        assertEquals("Plans", page.table().heading());
        assertEquals(9, page.table().rows().get(0).line());
    }

    @Test
    void a_table_that_only_lays_out_others_is_none() {
        var page = Reading.under(
                "Plans",
                "<table><tr><td>Menu</td><td><table>" + HEAD
                        + "<tr><td>A</td><td>Do.</td><td>Do.</td></tr><tr><td>B</td><td>Do.</td><td>Do.</td></tr></table></td></tr></table>");
        assertEquals(2, page.table().rows().size());
    }

    @Test
    void a_table_that_is_never_closed_ends_at_the_next_heading() {
        var page = Reading.of(
                "# Responsibilities\n\n## One\n\n<table>\n" + HEAD
                        + "<tr><td>A</td><td>Do.</td><td>Do.</td></tr>\n\n## Two\n\n| Task | IBM responsibilities | Your responsibilities |\n|-|-|-|\n| B | Do. | Do. |\n");
        assertEquals(2, page.draft.tables().size());
        assertEquals(5, page.finding("unclosed-table"));
    }

    @Test
    void nobody_can_forge_a_source_line() {
        var page = Reading.under(
                "Plans",
                "<table data-remit-line=\"9999999999\">" + HEAD.replace("<tr>", "<tr data-remit-line='x'>")
                        + "<tr><td>A</td><td>Do.</td><td>Do.</td></tr></table>");
        assertEquals(5, page.table().line());
    }
}
