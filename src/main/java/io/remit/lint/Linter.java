package io.remit.lint;

import io.remit.intake.DraftResponsibility;
import io.remit.intake.Finding;
import io.remit.intake.PageDraft;
import io.remit.intake.PageReader;
import io.remit.intake.PageSource;
import io.remit.intake.ParsedPage;
import io.remit.intake.UnreadablePage;
import java.util.List;

/**
 * Looks for what a careful editor would mend in a page.
 *
 * <p>ERROR: the page does not say what it must. WARNING: it is probably wrong. INFO: worth a look. A rule keeps silent when
 * in doubt: a linter that cries wolf is not read. Every rule takes time linear in the page's size. What can only be noticed
 * while reading (unresolved keywords, missing cells, includes) is reported by the reader.
 */
public final class Linter {
    private static final List<Rule> RULES = List.of(
            CellRules::check,
            DutyRules::check,
            AreaRules::check,
            TemplateRules::check,
            AnchorRules::check,
            TableRules::check,
            CaptionRules::check,
            ProseRules::check);

    private Linter() {}

    /**
     * Reads a page and adds to the draft's findings what is wrong with its words.
     *
     * @throws UnreadablePage where the reader refuses the page
     */
    public static PageDraft read(PageSource source) {
        var page = PageReader.read(source);
        return page.draftWith(lint(page.structure(), page.draft().responsibilities()));
    }

    /** What was found, in line order. */
    static List<Finding> lint(ParsedPage parsed, List<DraftResponsibility> rows) {
        var page = LintedPage.of(parsed, rows);
        var findings = new Findings();
        for (var rule : RULES) rule.check(page, findings);
        return findings.inLineOrder();
    }
}
