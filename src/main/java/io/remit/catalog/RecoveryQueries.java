package io.remit.catalog;

import static io.remit.db.schema.Tables.EDITION_CHECKLIST_ITEM;
import static io.remit.db.schema.Tables.EDITION_OBJECTIVE;
import static io.remit.db.schema.Tables.EDITION_SCENARIO;

import io.remit.access.EditionId;
import io.remit.db.Tx;
import io.remit.resilience.RecoveredBy;
import java.time.Duration;
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

    private static Optional<Duration> time(@Nullable Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
