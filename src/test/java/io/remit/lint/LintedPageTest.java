package io.remit.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.intake.PageSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One page with every flaw, through the reader: each is found in its line, and nothing else is. */
class LintedPageTest {
    private static final String PAGE = """
            # Your responsibilities with Example

            See [the plans](#plans) and [nothing](#gone).

            ## Plans
            {: #plans}

            | Responsibility | Notes |
            |---|---|
            | Backups | Keep them |

            ## Operations management

            You must keep an inventory of tapes. The provider is responsible for restoring the network.

            | Area | Provider responsibilities | Customer responsibilities |
            |---|---|---|
            | Backups of [service name] | Keeps backups for | Test the restore as needed. |
            | | | Store copies elsewhere |
            | Network | N/A | Restore the network |
            | Cables | Network cables of all sites | N/A |
            | Power | N/A | - |
            | Water | | |
            | Air | TBD | Open the windows |
            {: caption="Responsibilites for operatoins management"}
            """;

    @Test
    void every_flaw_is_found_in_its_line_and_nothing_else() {
        var draft = Linter.read(PageSource.of(PAGE.getBytes(StandardCharsets.UTF_8)));
        var found = draft.findings().stream()
                .map(finding -> finding.line() + " " + finding.severity() + " " + finding.rule())
                .toList();
        assertEquals(
                List.of(
                        "3 WARNING dead-anchor",
                        "8 WARNING table-without-parties",
                        "14 INFO prose-assigns-duty",
                        "14 WARNING prose-contradicts-table",
                        "18 ERROR cut-off-sentence",
                        "18 WARNING template-leftover",
                        "18 INFO vague-duty",
                        "19 INFO duplicate-area",
                        "21 WARNING no-verb",
                        "22 WARNING nobody-named",
                        "23 ERROR nobody-named",
                        "24 ERROR placeholder-text",
                        "25 INFO misspelt-caption",
                        "25 INFO misspelt-caption"),
                found);
    }
}
