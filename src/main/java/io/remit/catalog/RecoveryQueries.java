package io.remit.catalog;

import static io.remit.db.schema.Tables.EDITION_CHECKLIST_ITEM;
import static io.remit.db.schema.Tables.EDITION_OBJECTIVE;
import static io.remit.db.schema.Tables.EDITION_SCENARIO;

import io.remit.access.EditionId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.EditionChecklistItemRecord;
import io.remit.db.schema.tables.records.EditionObjectiveRecord;
import io.remit.db.schema.tables.records.EditionScenarioRecord;
import io.remit.resilience.RecoveredBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL on what an edition says of recovery beside its duties. */
final class RecoveryQueries {
    private RecoveryQueries() {}

    static RecoveryPages of(Tx tx, EditionId id) {
        var scenarios = tx.sql()
                .selectFrom(EDITION_SCENARIO)
                .where(EDITION_SCENARIO.EDITION_ID.eq(id.value()))
                .orderBy(EDITION_SCENARIO.POSITION)
                .fetch(row -> new Scenario(
                        row.getFailure(),
                        row.getResolution(),
                        RecoveredBy.valueOf(row.getRecoveredBy()),
                        row.getLine()));
        var objectives = tx.sql()
                .selectFrom(EDITION_OBJECTIVE)
                .where(EDITION_OBJECTIVE.EDITION_ID.eq(id.value()))
                .orderBy(EDITION_OBJECTIVE.POSITION)
                .fetch(row -> new Objective(
                        row.getFeature(),
                        row.getRtoText(),
                        time(row.getRtoSeconds()),
                        row.getRpoText(),
                        time(row.getRpoSeconds()),
                        row.getLine()));
        var items = tx.sql()
                .selectFrom(EDITION_CHECKLIST_ITEM)
                .where(EDITION_CHECKLIST_ITEM.EDITION_ID.eq(id.value()))
                .orderBy(EDITION_CHECKLIST_ITEM.POSITION)
                .fetch(row -> new ChecklistItem(
                        row.getChecklist(), row.getText(), row.getExample(), row.getDutyKey(), row.getLine()));
        return new RecoveryPages(scenarios, objectives, items);
    }

    /** Writes what an edition says, once. */
    static void insert(Tx tx, EditionId id, RecoveryPages said) {
        var scenarios = new ArrayList<EditionScenarioRecord>();
        for (var found : said.scenarios()) {
            scenarios.add(new EditionScenarioRecord()
                    .setEditionId(id.value())
                    .setPosition(scenarios.size())
                    .setFailure(Limits.area(found.failure()))
                    .setResolution(found.resolution())
                    .setRecoveredBy(found.recoveredBy().name())
                    .setLine(found.line()));
        }
        PublicationQueries.insert(tx, EDITION_SCENARIO, scenarios);
        var objectives = new ArrayList<EditionObjectiveRecord>();
        for (var found : said.objectives()) {
            objectives.add(new EditionObjectiveRecord()
                    .setEditionId(id.value())
                    .setPosition(objectives.size())
                    .setFeature(Limits.area(found.feature()))
                    .setRtoText(found.rto())
                    .setRtoSeconds(found.rtoTime().map(Duration::toSeconds).orElse(null))
                    .setRpoText(found.rpo())
                    .setRpoSeconds(found.rpoTime().map(Duration::toSeconds).orElse(null))
                    .setLine(found.line()));
        }
        PublicationQueries.insert(tx, EDITION_OBJECTIVE, objectives);
        var items = new ArrayList<EditionChecklistItemRecord>();
        for (var item : said.checklists()) {
            items.add(new EditionChecklistItemRecord()
                    .setEditionId(id.value())
                    .setPosition(items.size())
                    .setChecklist(Limits.area(item.checklist()))
                    .setText(item.text())
                    .setExample(item.example())
                    .setDutyKey(item.dutyKey())
                    .setLine(item.line()));
        }
        PublicationQueries.insert(tx, EDITION_CHECKLIST_ITEM, items);
    }

    private static Optional<Duration> time(@Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
