package io.remit.lint;

import java.util.regex.Pattern;

/** Tables that should say who does what and do not: {@code table-without-parties}. */
final class TableRules {
    private static final Pattern ABOUT_DUTIES = Pattern.compile(
            "(?i)responsib|who does what|\\bRACI\\b|\\bdut(?:y|ies)\\b|accountab|zuständig|verantwort|responsabili");

    private TableRules() {}

    static void check(LintedPage page, Findings findings) {
        for (var table : page.parsed().otherTables()) {
            if (!ABOUT_DUTIES.matcher(String.join(" ", table.columns())).find()) continue;
            var message = "The columns of this table (" + LintedPage.quoted(String.join(", ", table.columns()))
                    + ") name no party. Head one column with the provider's name and one with the customer's.";
            findings.warning("table-without-parties", table.line(), message);
        }
    }
}
