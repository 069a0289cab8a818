package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.lint.Linter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the input is, reading it ends in a draft that hangs together, or in a refusal; and twice in the same one. */
class AnyPageTest {
    private static final String[] PIECES = {
        "| ",
        " | ",
        "|",
        "\n",
        "\n\n",
        "\r\n",
        "|---|---|---|\n",
        "| Task | IBM responsibilities | Your responsibilities |\n",
        "| A | Do this. | Do that. |\n",
        "IBM ",
        "You ",
        "Shared ",
        "responsibilities ",
        "N/A",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td colspan=3>",
        "<td rowspan=2>",
        "<th>",
        "</td>",
        "<ul><li>",
        "</li></ul>",
        "<br>",
        "<div>",
        "<pre>",
        "<!--",
        "-->",
        "{{site.data.keyword.IBM_notm}}",
        "{{site.data.keyword.",
        "}}",
        "{{../a.md}}",
        "{: #a}",
        "{:",
        "}",
        "- ",
        "* ",
        "1. ",
        "  ",
        "    ",
        "\t",
        "- [ ] ",
        "# ",
        "## ",
        "### Plans\n",
        "[a](#b)",
        "[",
        "](",
        "!",
        "`",
        "```\n",
        "~~~",
        "**",
        "_",
        "\\n ",
        "\\",
        "> ",
        "---\n",
        "===\n",
        "&nbsp;",
        "&#0;",
        "\uFEFF",
        "\u0000",
        "\u200B",
        "責任",
        "お客様",
        "é",
        "😀",
        "text ",
        "Your responsibilities:\n",
        "checklist",
        "<script>",
        "'",
        "\""
    };

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(PIECES).list().ofMaxSize(400).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.strings().ofMaxLength(2000);
    }

    @Property(tries = 1500)
    void pages_of_hostile_pieces_are_read_or_refused(@ForAll("pages") String page) {
        check(page.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 400)
    void html_of_hostile_pieces_is_read_or_refused(@ForAll("pages") String page) {
        check(("<html><body>" + page).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 400)
    void any_text_is_read_or_refused(@ForAll("strings") String page) {
        check(page.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 400)
    void any_bytes_are_read_or_refused(@ForAll byte[] page) {
        check(page);
    }

    @Property(tries = 200)
    void any_keyword_file_is_read_or_refused(@ForAll("pages") String keyref) {
        try {
            Linter.read(new PageSource(
                    "# {{site.data.keyword.a}}".getBytes(StandardCharsets.UTF_8), List.of(keyref), Map.of()));
        } catch (UnreadablePage refused) {
            assertTrue(refused.getMessage().endsWith("."));
        }
    }

    private static void check(byte[] page) {
        try {
            var draft = Linter.read(PageSource.of(page));
            assertEquals(draft, Linter.read(PageSource.of(page)));
            hangsTogether(
                    draft, new String(page, StandardCharsets.UTF_8).lines().count() + page.length);
        } catch (UnreadablePage refused) {
            assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        }
    }

    private static void hangsTogether(PageDraft draft, long lines) {
        for (var table : draft.tables()) {
            assertEquals(table.columns().size(), table.roles().size());
            assertTrue(table.line() > 0 && table.line() <= lines);
            for (var row : table.rows())
                assertEquals(table.columns().size(), row.cells().size());
            var rowLines = table.rows().stream().map(PageTable.Row::line).toList();
            var sorted = new ArrayList<>(rowLines);
            Collections.sort(sorted);
            assertEquals(sorted, rowLines);
        }
        var keys =
                draft.responsibilities().stream().map(DraftResponsibility::key).toList();
        assertEquals(keys.size(), keys.stream().distinct().count());
    }
}
