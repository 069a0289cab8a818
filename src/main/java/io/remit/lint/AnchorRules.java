package io.remit.lint;

import java.util.HashSet;

/** Links that lead nowhere within the page: {@code dead-anchor}. */
final class AnchorRules {
    private AnchorRules() {}

    static void check(LintedPage page, Findings findings) {
        var names = new HashSet<String>();
        for (var anchor : page.parsed().anchors()) names.add(anchor.name());
        for (var heading : page.parsed().headings()) names.addAll(heading.ids());
        for (var link : page.parsed().inPageLinks()) {
            if (link.target().isEmpty() || link.target().equals("top") || names.contains(link.target())) continue;
            var message = "The link " + LintedPage.quoted(link.text()) + " leads to #" + link.target()
                    + ", which this page does not have. Correct it, or give the place that name.";
            findings.warning("dead-anchor", link.line(), message);
        }
    }
}
