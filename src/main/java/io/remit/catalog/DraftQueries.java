package io.remit.catalog;

import static io.remit.db.schema.Tables.DRAFT;
import static io.remit.db.schema.Tables.DRAFT_CORRECTION;
import static io.remit.db.schema.Tables.DRAFT_PAGE;

import io.remit.access.DraftId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DraftRecord;
import io.remit.intake.PageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** SQL on drafts. */
final class DraftQueries {
    private DraftQueries() {}

    static Optional<Draft> byId(Tx tx, DraftId id) {
        return tx.sql().selectFrom(DRAFT).where(DRAFT.ID.eq(id.value())).fetchOptional(DraftQueries::draft);
    }

    /**
     * Takes an open draft for this transaction, so that whoever else would change it waits and then finds it changed.
     * Without this, an undo and a correction at the same time would leave a gap that nothing can fill again.
     */
    static void hold(Tx tx, DraftId id) {
        tx.sql()
                .update(DRAFT)
                .set(DRAFT.STATE, Draft.State.OPEN.name())
                .where(DRAFT.ID.eq(id.value()))
                .and(DRAFT.STATE.eq(Draft.State.OPEN.name()))
                .execute();
    }

    /** A service's open drafts, the newest first; there are never more than {@link DraftService#MOST_OPEN}. */
    static List<Draft> open(Tx tx, ServiceId service) {
        return tx.sql()
                .selectFrom(DRAFT)
                .where(DRAFT.SERVICE_ID.eq(service.value()))
                .and(DRAFT.STATE.eq(Draft.State.OPEN.name()))
                .orderBy(DRAFT.CREATED_AT.desc(), DRAFT.ID.desc())
                .limit(DraftService.MOST_OPEN)
                .fetch(DraftQueries::draft);
    }

    static Map<UUID, Integer> openCounts(Tx tx) {
        return tx.sql()
                .select(DRAFT.SERVICE_ID, DSL.count())
                .from(DRAFT)
                .where(DRAFT.STATE.eq(Draft.State.OPEN.name()))
                .groupBy(DRAFT.SERVICE_ID)
                .fetchMap(DRAFT.SERVICE_ID, row -> row.get(1, Integer.class));
    }

    /** An open draft of the service made from the same bytes. */
    static Optional<Draft> openWithSource(Tx tx, ServiceId service, String sourceHash) {
        return tx.sql()
                .select(DRAFT.fields())
                .from(DRAFT)
                .join(DRAFT_PAGE)
                .on(DRAFT_PAGE.DRAFT_ID.eq(DRAFT.ID))
                .where(DRAFT.SERVICE_ID.eq(service.value()))
                .and(DRAFT.STATE.eq(Draft.State.OPEN.name()))
                .and(DRAFT_PAGE.SOURCE_HASH.eq(sourceHash))
                .orderBy(DRAFT.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(row -> draft(row.into(DRAFT)));
    }

    static void insert(Tx tx, Draft draft) {
        tx.sql()
                .insertInto(DRAFT)
                .set(DRAFT.ID, draft.id().value())
                .set(DRAFT.SERVICE_ID, draft.service().value())
                .set(DRAFT.CREATED_BY, draft.createdBy())
                .set(DRAFT.CREATED_AT, draft.createdAt())
                .set(DRAFT.STATE, draft.state().name())
                .execute();
    }

    static void addPage(Tx tx, DraftId id, SourcePage page) {
        tx.sql()
                .insertInto(DRAFT_PAGE)
                .set(DRAFT_PAGE.DRAFT_ID, id.value())
                .set(DRAFT_PAGE.KIND, page.kind().name())
                .set(DRAFT_PAGE.SOURCE, page.source())
                .set(DRAFT_PAGE.SOURCE_HASH, page.sourceHash())
                .set(DRAFT_PAGE.KEYREFS, Json.write(page.keyrefs()))
                .set(DRAFT_PAGE.ADDRESS, page.address())
                .set(DRAFT_PAGE.RETRIEVED_ON, page.retrievedOn())
                .execute();
    }

    static void removePage(Tx tx, DraftId id, PageKind kind) {
        tx.sql()
                .deleteFrom(DRAFT_PAGE)
                .where(DRAFT_PAGE.DRAFT_ID.eq(id.value()))
                .and(DRAFT_PAGE.KIND.eq(kind.name()))
                .execute();
    }

    /** Leaves a draft with these corrections only, in their order and without gaps. */
    static void keepCorrections(Tx tx, DraftId id, List<MadeCorrection> kept) {
        tx.sql()
                .deleteFrom(DRAFT_CORRECTION)
                .where(DRAFT_CORRECTION.DRAFT_ID.eq(id.value()))
                .execute();
        for (int position = 0; position < kept.size(); position++) {
            insertCorrection(tx, id, position, kept.get(position));
        }
    }

    /** Adds one at the position seen. */
    static void addCorrection(Tx tx, DraftId id, int position, Correction correction) {
        insertCorrection(
                tx,
                id,
                position,
                new MadeCorrection(correction, tx.access().actor().reference(), tx.now()));
    }

    private static void insertCorrection(Tx tx, DraftId id, int position, MadeCorrection made) {
        var correction = made.correction();
        tx.sql()
                .insertInto(DRAFT_CORRECTION)
                .set(DRAFT_CORRECTION.DRAFT_ID, id.value())
                .set(DRAFT_CORRECTION.POSITION, position)
                .set(DRAFT_CORRECTION.KIND, correction.getClass().getSimpleName())
                .set(DRAFT_CORRECTION.DETAIL, Json.write(correction))
                .set(DRAFT_CORRECTION.MADE_BY, made.madeBy())
                .set(DRAFT_CORRECTION.MADE_AT, made.madeAt())
                .execute();
    }

    static void removeCorrection(Tx tx, DraftId id, int position) {
        tx.sql()
                .deleteFrom(DRAFT_CORRECTION)
                .where(DRAFT_CORRECTION.DRAFT_ID.eq(id.value()))
                .and(DRAFT_CORRECTION.POSITION.eq(position))
                .execute();
    }

    /** Ends a draft that this transaction holds. */
    static void end(Tx tx, DraftId id, Draft.State state) {
        tx.sql()
                .update(DRAFT)
                .set(DRAFT.STATE, state.name())
                .where(DRAFT.ID.eq(id.value()))
                .execute();
    }

    private static Draft draft(DraftRecord row) {
        return new Draft(
                new DraftId(row.getId()),
                new ServiceId(row.getServiceId()),
                row.getCreatedBy(),
                row.getCreatedAt(),
                Draft.State.valueOf(row.getState()));
    }
}
