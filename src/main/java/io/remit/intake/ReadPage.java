package io.remit.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page that was read.
 *
 * @param draft what it says, with the findings of reading alone
 * @param structure what the linter looks at
 */
public record ReadPage(PageDraft draft, ParsedPage structure) {

    /** The draft with findings of others beside its own, in line order. */
    public PageDraft draftWith(List<Finding> others) {
        var findings = new ArrayList<>(draft.findings());
        findings.addAll(others);
        findings.sort(Comparator.comparingInt(Finding::line));
        return new PageDraft(
                draft.title(),
                draft.lastUpdated(),
                draft.contentHash(),
                draft.tables(),
                draft.responsibilities(),
                draft.checklists(),
                findings,
                draft.unresolvedKeywords());
    }
}
