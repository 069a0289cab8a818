package io.remit.catalog;

import static io.remit.db.schema.Tables.DUTY;
import static io.remit.db.schema.Tables.DUTY_LINEAGE;
import static io.remit.db.schema.Tables.EDITION;
import static io.remit.db.schema.Tables.EDITION_CHANGE;
import static io.remit.db.schema.Tables.EDITION_CORRECTION;
import static io.remit.db.schema.Tables.EDITION_PAGE;
import static io.remit.db.schema.Tables.RESPONSIBILITY;

import io.remit.access.EditionId;
import io.remit.db.Sha256;
import io.remit.db.Tx;
import io.remit.revision.Change;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.Lineage;
import io.remit.revision.Materiality;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

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

    static void page(Tx tx, EditionId id, SourcePage page, Optional<java.time.LocalDate> lastUpdated) {
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
        var insert = tx.sql()
                .insertInto(
                        EDITION_CORRECTION,
                        EDITION_CORRECTION.EDITION_ID,
                        EDITION_CORRECTION.POSITION,
                        EDITION_CORRECTION.KIND,
                        EDITION_CORRECTION.DETAIL,
                        EDITION_CORRECTION.MADE_BY,
                        EDITION_CORRECTION.MADE_AT);
        for (int i = 0; i < corrections.size(); i++) {
            var made = corrections.get(i);
            var kind = made.correction().getClass().getSimpleName();
            insert = insert.values(id.value(), i, kind, Json.write(made.correction()), made.madeBy(), made.madeAt());
        }
        if (!corrections.isEmpty()) {
            insert.execute();
        }
    }

    static void content(Tx tx, EditionId id, EditionContent content, List<Integer> lines) {
        int dutyPosition = 0;
        for (int i = 0; i < content.responsibilities().size(); i++) {
            var row = content.responsibilities().get(i);
            tx.sql()
                    .insertInto(RESPONSIBILITY)
                    .set(RESPONSIBILITY.EDITION_ID, id.value())
                    .set(RESPONSIBILITY.POSITION, i)
                    .set(RESPONSIBILITY.RESPONSIBILITY_KEY, row.key())
                    .set(RESPONSIBILITY.CATEGORY, row.category())
                    .set(RESPONSIBILITY.VARIANT, row.variant())
                    .set(RESPONSIBILITY.AREA, row.area())
                    .set(RESPONSIBILITY.PROVIDER_TEXT, row.provider())
                    .set(RESPONSIBILITY.CUSTOMER_TEXT, row.customer())
                    .set(RESPONSIBILITY.HELD_BY, row.heldBy().name())
                    .set(RESPONSIBILITY.LINE, lines.get(i))
                    .execute();
            for (var duty : row.duties()) {
                duty(tx, id, i, dutyPosition++, duty);
            }
        }
    }

    private static void duty(Tx tx, EditionId id, int row, int position, Duty duty) {
        tx.sql()
                .insertInto(DUTY)
                .set(DUTY.EDITION_ID, id.value())
                .set(DUTY.POSITION, position)
                .set(DUTY.RESPONSIBILITY_POSITION, row)
                .set(DUTY.DUTY_KEY, duty.key())
                .set(DUTY.PARTY, duty.party().name())
                .set(DUTY.TEXT, duty.text())
                .set(DUTY.TEXT_HASH, "sha256:" + Sha256.hex(duty.text().getBytes(StandardCharsets.UTF_8)))
                .set(DUTY.LINKS, Json.write(duty.links()))
                .execute();
    }

    static void lineage(Tx tx, EditionId id, List<Lineage> lineage) {
        int position = 0;
        for (var line : lineage) {
            for (var from : line.from().isEmpty() ? List.of("") : line.from()) {
                tx.sql()
                        .insertInto(DUTY_LINEAGE)
                        .set(DUTY_LINEAGE.EDITION_ID, id.value())
                        .set(DUTY_LINEAGE.POSITION, position++)
                        .set(DUTY_LINEAGE.DUTY_KEY, line.key())
                        .set(DUTY_LINEAGE.KIND, line.kind().name())
                        .set(DUTY_LINEAGE.FROM_KEY, from)
                        .execute();
            }
        }
    }

    static void changes(Tx tx, EditionId id, List<Change> changes) {
        int position = 0;
        for (var change : changes) {
            tx.sql()
                    .insertInto(EDITION_CHANGE)
                    .set(EDITION_CHANGE.EDITION_ID, id.value())
                    .set(EDITION_CHANGE.POSITION, position++)
                    .set(EDITION_CHANGE.KIND, change.kind().name())
                    .set(EDITION_CHANGE.CHANGE_KEY, change.key())
                    .set(EDITION_CHANGE.MATERIAL, change.proposal() == Materiality.MATERIAL)
                    .execute();
        }
    }
}
