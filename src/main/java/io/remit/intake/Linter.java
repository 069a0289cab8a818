package io.remit.intake;

import java.util.List;

/**
 * Looks for what a careful editor would mend in a page.
 *
 * <p>ERROR: the page does not say what it must. WARNING: it is probably wrong. INFO: worth a look. A rule keeps silent when
 * in doubt: a linter that cries wolf is not read. Every rule takes time linear in the page's size. What can only be noticed
 * while reading (unresolved keywords, missing cells, includes) is reported by the reader.
 */
final class Linter {
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

    /** What was found, in line order. */
    static List<Finding> lint(ParsedPage parsed, List<DraftResponsibility> rows) {
        var page = LintedPage.of(parsed, rows);
        var findings = new Findings();
        for (var rule : RULES) rule.check(page, findings);
        return findings.inLineOrder();
    }
}
