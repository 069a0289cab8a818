package io.remit.resilience;

import io.remit.intake.PageDraft;
import java.util.List;

/**
 * Everything that was read from a page on high availability and disaster recovery.
 *
 * @param draft the page as any other: title, date, hash, its responsibilities with their duties, findings
 * @param scenarios what may fail
 * @param objectives what is promised of recovery time and recovery point
 * @param checklists its checklists, examples included
 * @param counts how much of each there is
 */
public record RecoveryPage(
        PageDraft draft,
        List<Scenario> scenarios,
        List<Objective> objectives,
        List<Checklist> checklists,
        Counts counts) {

    /**
     * How much there is of each form.
     *
     * @param boxes boxes to tick
     * @param examples boxes in blocks of code
     * @param groups what boxes are about
     * @param plain items without boxes under a sentence that calls them a checklist, group labels included
     * @param steps numbered steps under the customer's responsibilities
     * @param tables tables of any kind
     */
    public record Counts(int boxes, int examples, List<String> groups, int plain, int steps, int tables) {
        public Counts {
            groups = List.copyOf(groups);
        }
    }

    public RecoveryPage {
        scenarios = List.copyOf(scenarios);
        objectives = List.copyOf(objectives);
        checklists = List.copyOf(checklists);
    }
}
