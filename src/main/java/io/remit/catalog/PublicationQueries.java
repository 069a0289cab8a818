package io.remit.catalog;

import static io.remit.db.schema.Tables.DUTY;
import static io.remit.db.schema.Tables.DUTY_LINEAGE;
import static io.remit.db.schema.Tables.EDITION;
import static io.remit.db.schema.Tables.EDITION_CHANGE;
import static io.remit.db.schema.Tables.EDITION_CORRECTION;
import static io.remit.db.schema.Tables.EDITION_PAGE;
import static io.remit.db.schema.Tables.RESPONSIBILITY;

import io.remit.access.EditionId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DutyLineageRecord;
import io.remit.db.schema.tables.records.DutyRecord;
import io.remit.db.schema.tables.records.EditionChangeRecord;
import io.remit.db.schema.tables.records.EditionCorrectionRecord;
import io.remit.db.schema.tables.records.ResponsibilityRecord;
import io.remit.revision.Change;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.Lineage;
import io.remit.revision.Materiality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.Record;
import org.jooq.Table;

/** SQL that writes an edition, once. */
final class PublicationQueries {
    private PublicationQueries() {}

    static void head(Tx tx, EditionHead head) {
        tx.sql()
                .insertInto(EDITION)
                .set(EDITION.ID, head.id().value())
                .set(EDITION.SERVICE_ID, head.service().value())
                .set(EDITION.NUMBER, head.number())
                .set(EDITION.TITLE, head.title())
                .set(EDITION.NOTE, head.note())
                .set(EDITION.EFFECTIVE_ON, head.effectiveOn())
                .set(EDITION.CONTENT_HASH, head.contentHash())
                .set(EDITION.PUBLISHED_BY, head.publishedBy())
                .set(EDITION.PUBLISHED_AT, head.publishedAt())
                .execute();
    }

    static void page(Tx tx, EditionId id, SourcePage page, Optional<LocalDate> lastUpdated) {
        tx.sql()
                .insertInto(EDITION_PAGE)
                .set(EDITION_PAGE.EDITION_ID, id.value())
                .set(EDITION_PAGE.KIND, page.kind().name())
                .set(EDITION_PAGE.SOURCE, page.source())
                .set(EDITION_PAGE.SOURCE_HASH, page.sourceHash())
                .set(EDITION_PAGE.KEYREFS, Json.write(page.keyrefs()))
                .set(EDITION_PAGE.ADDRESS, page.address())
                .set(EDITION_PAGE.RETRIEVED_ON, page.retrievedOn())
                .set(EDITION_PAGE.LAST_UPDATED_ON, lastUpdated.orElse(null))
                .execute();
    }

    static void corrections(Tx tx, EditionId id, List<MadeCorrection> corrections) {
        var rows = new ArrayList<EditionCorrectionRecord>();
        for (var made : corrections) {
            rows.add(new EditionCorrectionRecord()
                    .setEditionId(id.value())
                    .setPosition(rows.size())
                    .setKind(made.correction().getClass().getSimpleName())
                    .setDetail(Json.write(made.correction()))
                    .setMadeBy(made.madeBy())
                    .setMadeAt(made.madeAt()));
        }
        insert(tx, EDITION_CORRECTION, rows);
    }

    /** @param lines the source line of each responsibility, in their order */
    static void content(Tx tx, EditionId id, EditionContent content, List<Integer> lines) {
        var rows = new ArrayList<ResponsibilityRecord>();
        var duties = new ArrayList<DutyRecord>();
        for (var row : content.responsibilities()) {
            int position = rows.size();
            rows.add(new ResponsibilityRecord()
                    .setEditionId(id.value())
                    .setPosition(position)
                    .setPage(SourcePage.Kind.RESPONSIBILITIES.name())
                    .setResponsibilityKey(row.key())
                    .setCategory(row.category())
                    .setVariant(row.variant())
                    .setArea(row.area())
                    .setProviderText(row.provider())
                    .setCustomerText(row.customer())
                    .setHeldBy(row.heldBy().name())
                    .setLine(lines.get(position)));
            for (var duty : row.duties()) {
                duties.add(duty(id, position, duties.size(), duty));
            }
        }
        insert(tx, RESPONSIBILITY, rows);
        insert(tx, DUTY, duties);
    }

    private static DutyRecord duty(EditionId id, int row, int position, Duty duty) {
        return new DutyRecord()
                .setEditionId(id.value())
                .setPosition(position)
                .setResponsibilityPosition(row)
                .setDutyKey(duty.key())
                .setParty(duty.party().name())
                .setText(duty.text())
                .setTextHash("sha256:" + DigestUtils.sha256Hex(duty.text()))
                .setLinks(Json.write(duty.links()));
    }

    static void lineage(Tx tx, EditionId id, List<Lineage> lineage) {
        var rows = new ArrayList<DutyLineageRecord>();
        for (var line : lineage) {
            for (var from : line.from().isEmpty() ? List.of("") : line.from()) {
                rows.add(new DutyLineageRecord()
                        .setEditionId(id.value())
                        .setPosition(rows.size())
                        .setDutyKey(line.key())
                        .setKind(line.kind().name())
                        .setFromKey(from));
            }
        }
        insert(tx, DUTY_LINEAGE, rows);
    }

    static void changes(Tx tx, EditionId id, List<Change> changes) {
        var rows = new ArrayList<EditionChangeRecord>();
        for (var change : changes) {
            rows.add(new EditionChangeRecord()
                    .setEditionId(id.value())
                    .setPosition(rows.size())
                    .setKind(change.kind().name())
                    .setChangeKey(change.key())
                    .setMaterial(change.proposal() == Materiality.MATERIAL));
        }
        insert(tx, EDITION_CHANGE, rows);
    }

    /** One statement, bound to row after row: rendering a statement for each made the publication of a long page slow. */
    private static <R extends Record> void insert(Tx tx, Table<R> table, List<R> rows) {
        var blanks = Collections.nCopies(table.fields().length, (Object) null);
        var batch = tx.sql().batch(tx.sql().insertInto(table, table.fields()).values(blanks));
        rows.forEach(row -> batch.bind(row.intoArray()));
        if (!rows.isEmpty()) {
            batch.execute();
        }
    }
}
