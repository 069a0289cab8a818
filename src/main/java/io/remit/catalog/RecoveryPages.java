package io.remit.catalog;

import java.util.List;

/**
 * What an edition's page on high availability and disaster recovery says beside its duties; empty for an edition without
 * such a page.
 *
 * @param scenarios what may fail, in page order
 * @param objectives what is promised of recovery time and recovery point, in page order
 * @param checklists the items of its checklists, in page order
 */
public record RecoveryPages(List<Scenario> scenarios, List<Objective> objectives, List<ChecklistItem> checklists) {
    /** Of an edition without such a page. */
    public static final RecoveryPages NONE = new RecoveryPages(List.of(), List.of(), List.of());

    public RecoveryPages {
        scenarios = List.copyOf(scenarios);
        objectives = List.copyOf(objectives);
        checklists = List.copyOf(checklists);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return scenarios.isEmpty() && objectives.isEmpty() && checklists.isEmpty();
    }
}
