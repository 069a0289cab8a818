package io.remit.readiness;

import static io.remit.db.schema.Tables.READINESS_CONFIRMATION;
import static io.remit.db.schema.Tables.READINESS_EVIDENCE;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;

import io.remit.access.ConfirmationId;
import io.remit.access.EvidenceId;
import io.remit.access.ProjectId;
import io.remit.access.ReadinessItemId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/** SQL on confirmations. */
final class ConfirmationQueries {
    private static final int MOST = 20_000;
    private static final int MOST_OF_AN_ITEM = 200;
    private static final int MOST_PROOFS = 5000;

    private ConfirmationQueries() {}

    /** What was seen last of each item and project; of two on one day what was recorded last. */
    static List<Confirmation> latest(Tx tx) {
        var place = rowNumber()
                .over(partitionBy(READINESS_CONFIRMATION.ITEM_ID, READINESS_CONFIRMATION.PROJECT_ID)
                        .orderBy(READINESS_CONFIRMATION.LOOKED_ON.desc(), READINESS_CONFIRMATION.ID.desc()))
                .as("place");
        var ranked = tx.sql()
                .select(READINESS_CONFIRMATION.ID, place)
                .from(READINESS_CONFIRMATION)
                .where(tx.mine(READINESS_CONFIRMATION))
                .and(READINESS_CONFIRMATION.WITHDRAWN_AT.isNull())
                .asTable("ranked");
        return tx.sql()
                .select(READINESS_CONFIRMATION.fields())
                .from(READINESS_CONFIRMATION)
                .join(ranked)
                .on(ranked.field(READINESS_CONFIRMATION.ID).eq(READINESS_CONFIRMATION.ID))
                .where(tx.mine(READINESS_CONFIRMATION))
                .and(ranked.field(place).eq(1))
                .limit(MOST)
                .fetch(ConfirmationQueries::confirmation);
    }

    /** Everything that was said of an item, the newest first. */
    static List<Confirmation> of(Tx tx, ReadinessItemId item) {
        return tx.sql()
                .selectFrom(READINESS_CONFIRMATION)
                .where(tx.mine(READINESS_CONFIRMATION))
                .and(READINESS_CONFIRMATION.ITEM_ID.eq(item.value()))
                .orderBy(
                        READINESS_CONFIRMATION.TENANT_ID.desc(),
                        READINESS_CONFIRMATION.ITEM_ID.desc(),
                        READINESS_CONFIRMATION.ID.desc())
                .limit(MOST_OF_AN_ITEM)
                .fetch(ConfirmationQueries::confirmation);
    }

    /** What counts of these services, the newest first. */
    static List<Confirmation> counting(Tx tx, Collection<ServiceId> services) {
        return tx.sql()
                .selectFrom(READINESS_CONFIRMATION)
                .where(tx.mine(READINESS_CONFIRMATION))
                .and(READINESS_CONFIRMATION.SERVICE_ID.in(
                        services.stream().map(ServiceId::value).toList()))
                .and(READINESS_CONFIRMATION.ITEM_KEY.startsWith(ItemSource.PAGE.prefix()))
                .and(READINESS_CONFIRMATION.WITHDRAWN_AT.isNull())
                .orderBy(READINESS_CONFIRMATION.TENANT_ID.desc(), READINESS_CONFIRMATION.ID.desc())
                .limit(MOST_PROOFS)
                .fetch(ConfirmationQueries::confirmation);
    }

    static Optional<Confirmation> byId(Tx tx, ConfirmationId id) {
        return tx.sql()
                .selectFrom(READINESS_CONFIRMATION)
                .where(tx.mine(READINESS_CONFIRMATION))
                .and(READINESS_CONFIRMATION.ID.eq(id.value()))
                .fetchOptional(ConfirmationQueries::confirmation);
    }

    /** What was said from showings of pages, by the name of the showing. */
    static Map<String, Confirmation> shown(Tx tx, Collection<String> names) {
        return tx.sql()
                .selectFrom(READINESS_CONFIRMATION)
                .where(tx.mine(READINESS_CONFIRMATION))
                .and(READINESS_CONFIRMATION.SHOWN.in(names))
                .fetchMap(READINESS_CONFIRMATION.SHOWN, ConfirmationQueries::confirmation);
    }

    static void insert(Tx tx, Confirmation made, String shown) {
        tx.insert(READINESS_CONFIRMATION)
                .set(READINESS_CONFIRMATION.ID, made.id().value())
                .set(READINESS_CONFIRMATION.SERVICE_ID, made.service().value())
                .set(READINESS_CONFIRMATION.ITEM_KEY, made.itemKey())
                .set(READINESS_CONFIRMATION.ITEM_ID, made.item().value())
                .set(
                        READINESS_CONFIRMATION.PROJECT_ID,
                        made.project().map(ProjectId::value).orElse(null))
                .set(READINESS_CONFIRMATION.IN_PLACE, made.inPlace())
                .set(READINESS_CONFIRMATION.TITLE, made.title())
                .set(READINESS_CONFIRMATION.NOTE, made.note())
                .set(READINESS_CONFIRMATION.LOOKED_ON, made.lookedOn())
                .set(READINESS_CONFIRMATION.MADE_BY, made.madeBy())
                .set(READINESS_CONFIRMATION.MADE_AT, made.madeAt())
                .set(READINESS_CONFIRMATION.SHOWN, shown)
                .set(READINESS_CONFIRMATION.WITHDRAWAL_REASON, "")
                .execute();
        for (var piece : made.evidence()) {
            tx.insert(READINESS_EVIDENCE)
                    .set(READINESS_EVIDENCE.ID, tx.newId())
                    .set(READINESS_EVIDENCE.CONFIRMATION_ID, made.id().value())
                    .set(READINESS_EVIDENCE.EVIDENCE_ID, piece.value())
                    .execute();
        }
    }

    /** False where it was withdrawn already. */
    static boolean withdraw(Tx tx, ConfirmationId id, String reason) {
        return tx.sql()
                        .update(READINESS_CONFIRMATION)
                        .set(
                                READINESS_CONFIRMATION.WITHDRAWN_BY,
                                tx.access().actor().reference())
                        .set(READINESS_CONFIRMATION.WITHDRAWN_AT, tx.now())
                        .set(READINESS_CONFIRMATION.WITHDRAWAL_REASON, reason)
                        .where(tx.mine(READINESS_CONFIRMATION))
                        .and(READINESS_CONFIRMATION.ID.eq(id.value()))
                        .and(READINESS_CONFIRMATION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** The evidence of confirmations. */
    static Map<ConfirmationId, List<EvidenceId>> evidence(Tx tx, Collection<ConfirmationId> confirmations) {
        return tx.sql()
                .select(READINESS_EVIDENCE.CONFIRMATION_ID, READINESS_EVIDENCE.EVIDENCE_ID)
                .from(READINESS_EVIDENCE)
                .where(tx.mine(READINESS_EVIDENCE))
                .and(READINESS_EVIDENCE.CONFIRMATION_ID.in(
                        confirmations.stream().map(ConfirmationId::value).toList()))
                .orderBy(READINESS_EVIDENCE.ID)
                .fetchGroups(
                        row -> new ConfirmationId(row.get(READINESS_EVIDENCE.CONFIRMATION_ID)),
                        row -> new EvidenceId(row.get(READINESS_EVIDENCE.EVIDENCE_ID)));
    }

    private static Confirmation confirmation(Record row) {
        var c = READINESS_CONFIRMATION;
        var withdrawal = Optional.ofNullable(row.get(c.WITHDRAWN_AT))
                .map(at -> new Confirmation.Withdrawal(
                        Optional.ofNullable(row.get(c.WITHDRAWN_BY)).orElse(""), at, row.get(c.WITHDRAWAL_REASON)));
        return new Confirmation(
                new ConfirmationId(row.get(c.ID)),
                new ReadinessItemId(row.get(c.ITEM_ID)),
                new ServiceId(row.get(c.SERVICE_ID)),
                row.get(c.ITEM_KEY),
                Optional.ofNullable(row.get(c.PROJECT_ID)).map(ProjectId::new),
                row.get(c.IN_PLACE),
                row.get(c.TITLE),
                row.get(c.NOTE),
                row.get(c.LOOKED_ON),
                row.get(c.MADE_BY),
                row.get(c.MADE_AT),
                List.of(),
                withdrawal);
    }
}
