package io.remit.catalog;

import static io.remit.db.schema.Tables.DRAFT_CORRECTION;
import static io.remit.db.schema.Tables.DRAFT_PAGE;
import static io.remit.db.schema.Tables.EDITION_CORRECTION;
import static io.remit.db.schema.Tables.EDITION_PAGE;

import io.remit.access.DraftId;
import io.remit.access.EditionId;
import io.remit.db.Tx;
import io.remit.intake.PageKind;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;

/**
 * SQL that reads what a draft or an edition was made from. An edition keeps its pages and corrections in tables of its
 * own, because what is published never changes; their columns are those of the draft's, and are read by their names.
 */
final class SourceQueries {
    private SourceQueries() {}

    /** The pages that were imported into a draft, that of responsibilities first. */
    static List<SourcePage> pages(Tx tx, DraftId id) {
        return pages(tx, DRAFT_PAGE, DRAFT_PAGE.DRAFT_ID.eq(id.value()));
    }

    /** The pages of an edition, that of responsibilities first. */
    static List<SourcePage> pages(Tx tx, EditionId id) {
        return pages(tx, EDITION_PAGE, EDITION_PAGE.EDITION_ID.eq(id.value()));
    }

    static List<MadeCorrection> corrections(Tx tx, DraftId id) {
        return corrections(tx, DRAFT_CORRECTION, DRAFT_CORRECTION.DRAFT_ID.eq(id.value()));
    }

    static List<MadeCorrection> corrections(Tx tx, EditionId id) {
        return corrections(tx, EDITION_CORRECTION, EDITION_CORRECTION.EDITION_ID.eq(id.value()));
    }

    private static List<SourcePage> pages(Tx tx, Table<?> table, Condition those) {
        return tx
                .sql()
                .selectFrom(table)
                .where(those)
                .fetch(row -> new SourcePage(
                        PageKind.valueOf(row.get(DRAFT_PAGE.KIND)),
                        row.get(DRAFT_PAGE.SOURCE),
                        row.get(DRAFT_PAGE.SOURCE_HASH),
                        Json.strings(row.get(DRAFT_PAGE.KEYREFS)),
                        row.get(DRAFT_PAGE.ADDRESS),
                        row.get(DRAFT_PAGE.RETRIEVED_ON)))
                .stream()
                .sorted(Comparator.comparing(SourcePage::kind))
                .toList();
    }

    private static List<MadeCorrection> corrections(Tx tx, Table<?> table, Condition those) {
        return tx.sql()
                .selectFrom(table)
                .where(those)
                .orderBy(table.field(DRAFT_CORRECTION.POSITION))
                .fetch(row -> new MadeCorrection(
                        Json.correction(row.get(DRAFT_CORRECTION.DETAIL)),
                        row.get(DRAFT_CORRECTION.MADE_BY),
                        row.get(DRAFT_CORRECTION.MADE_AT)));
    }
}
