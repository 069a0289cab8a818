package io.remit.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was read from one page.
 *
 * @param title the page's first heading, keywords resolved; where none stands above the others, the front matter's title;
 *     empty where there is neither
 * @param lastUpdated the date the page's front matter gives
 * @param contentHash {@code sha256:} and 64 hex digits over a canonical form of what was read: title, tables with their
 *     headings, roles and cells, checklists. Line numbers, markup, date and findings do not count
 * @param tables the tables that say who does what, in page order, and only those
 * @param responsibilities one per row of those tables (one per row and category for a matrix), or read from lists
 * @param checklists the page's checklists
 * @param findings what the linter noticed, in line order
 * @param unresolvedKeywords names of keywords with no known text, sorted, each once
 */
public record PageDraft(
        String title,
        Optional<LocalDate> lastUpdated,
        String contentHash,
        List<PageTable> tables,
        List<DraftResponsibility> responsibilities,
        List<Checklist> checklists,
        List<Finding> findings,
        List<String> unresolvedKeywords) {
    public PageDraft {
        tables = List.copyOf(tables);
        responsibilities = List.copyOf(responsibilities);
        checklists = List.copyOf(checklists);
        findings = List.copyOf(findings);
        unresolvedKeywords = List.copyOf(unresolvedKeywords);
    }
}
