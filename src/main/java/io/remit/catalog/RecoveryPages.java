package io.remit.catalog;

import io.remit.intake.PageKind;
import io.remit.intake.Party;
import io.remit.revision.EditionContent;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** The same with the duty that each item of a checklist became. */
    RecoveryPages keyed(EditionContent content) {
        var keys = new HashMap<String, String>();
        for (var row : content.responsibilities()) {
            if (row.page() != PageKind.HA_DR) continue;
            row.duties().stream()
                    .filter(duty -> duty.party() == Party.CUSTOMER)
                    .forEach(duty -> keys.putIfAbsent(duty.text(), duty.key()));
        }
        var items = checklists.stream()
                .map(item -> item.example() ? item : item.withKey(keys.getOrDefault(item.text(), "")))
                .toList();
        return new RecoveryPages(scenarios, objectives, items);
    }

    /** What it says, without where: a line more above it changes nothing. */
    List<List<String>> canonical() {
        var said = new ArrayList<List<String>>();
        for (var found : scenarios) {
            said.add(List.of(
                    "scenario",
                    found.failure(),
                    found.resolution(),
                    found.recoveredBy().name()));
        }
        for (var found : objectives) {
            said.add(List.of("objective", found.feature(), found.rto(), found.rpo()));
        }
        for (var item : checklists) {
            said.add(List.of("item", item.checklist(), item.text(), String.valueOf(item.example()), item.dutyKey()));
        }
        return said;
    }

    /** Whether it says what another one says. */
    boolean says(RecoveryPages other) {
        return canonical().equals(other.canonical());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return scenarios.isEmpty() && objectives.isEmpty() && checklists.isEmpty();
    }
}
