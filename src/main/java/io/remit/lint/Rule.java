package io.remit.lint;

/** One thing, or a few that go together, that the linter looks for. */
@FunctionalInterface
interface Rule {
    void check(LintedPage page, Findings findings);
}
