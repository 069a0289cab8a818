package io.remit.catalog;

import io.remit.intake.ColumnRole;
import io.remit.intake.Finding;
import io.remit.intake.PageDraft;
import io.remit.intake.PageKind;
import io.remit.intake.PageSource;
import io.remit.lint.Linter;
import io.remit.resilience.Checklist;
import io.remit.resilience.RecoveryPage;
import io.remit.resilience.RecoveryReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page of whichever kind as read.
 *
 * @param kind which of a service's pages it was read as
 * @param page what it says: title, responsibilities, findings
 * @param recovery what it says of recovery beside its duties; nothing for a page of responsibilities
 */
public record ReadSource(PageKind kind, PageDraft page, RecoveryPages recovery) {
    /** What the linter knows of pages of any kind; the rest is about tables that say who does what. */
    private static final Set<String> ANY_PAGE = Set.of("dead-anchor", "template-leftover", "misspelt-caption");

    /** @throws io.remit.intake.UnreadablePage where the page cannot be read at all */
    public static ReadSource of(PageKind kind, PageSource source) {
        if (kind == PageKind.RESPONSIBILITIES) {
            return new ReadSource(kind, Linter.read(source), RecoveryPages.NONE);
        }
        var read = RecoveryReader.read(source);
        return new ReadSource(kind, linted(read.draft(), source), recovery(read));
    }

    static ReadSource of(SourcePage page, Map<Integer, List<ColumnRole>> roles) {
        var corrected = page.kind() == PageKind.RESPONSIBILITIES ? roles : Map.<Integer, List<ColumnRole>>of();
        return of(page.kind(), new PageSource(page.source(), page.keyrefs(), corrected));
    }

    /** Which page it seems to be. */
    public static PageKind kind(PageSource source) {
        return RecoveryReader.kind(source);
    }

    private static PageDraft linted(PageDraft page, PageSource source) {
        var findings = new ArrayList<>(page.findings());
        Linter.read(source).findings().stream()
                .filter(finding -> ANY_PAGE.contains(finding.rule()))
                .filter(finding -> !findings.contains(finding))
                .forEach(findings::add);
        findings.sort(Comparator.comparingInt(Finding::line));
        return new PageDraft(
                page.title(),
                page.lastUpdated(),
                page.contentHash(),
                page.tables(),
                page.responsibilities(),
                page.checklists(),
                findings,
                page.unresolvedKeywords());
    }

    private static RecoveryPages recovery(RecoveryPage read) {
        return new RecoveryPages(
                read.scenarios().stream()
                        .map(found ->
                                new Scenario(found.failure(), found.resolution(), found.recoveredBy(), found.line()))
                        .toList(),
                read.objectives().stream()
                        .map(found -> new Objective(
                                found.feature(),
                                found.rto().words(),
                                found.rto().time(),
                                found.rpo().words(),
                                found.rpo().time(),
                                found.line()))
                        .toList(),
                read.checklists().stream().flatMap(list -> items(list).stream()).toList());
    }

    private static List<ChecklistItem> items(Checklist list) {
        return list.items().stream()
                .map(item -> new ChecklistItem(list.area(), item.text(), list.example(), "", item.line()))
                .toList();
    }
}
