package io.remit.acknowledgement;

import static io.remit.db.schema.Tables.ACKNOWLEDGEMENT;

import io.remit.access.AcknowledgementId;
import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.LedgerEntry.Act;
import io.remit.acknowledgement.LedgerEntry.Answer;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.acknowledgement.LedgerEntry.Verdict;
import io.remit.catalog.EditionHead;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AcknowledgementRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL on a tenant's ledger of acknowledgements and objections. */
final class AcknowledgementQueries {
    /** More than this nobody says to one service's editions, and no page shows. */
    private static final int MOST_OF_SERVICE = 2000;

    private static final int MOST_STANDING = 20_000;

    private AcknowledgementQueries() {}

    /** What the tenant said to a service's editions, withdrawn or not, the newest edition first. */
    static List<LedgerEntry> of(Tx tx, ServiceId service) {
        return tx.sql()
                .selectFrom(ACKNOWLEDGEMENT)
                .where(tx.mine(ACKNOWLEDGEMENT))
                .and(ACKNOWLEDGEMENT.SERVICE_ID.eq(service.value()))
                .orderBy(ACKNOWLEDGEMENT.EDITION_NUMBER.desc(), ACKNOWLEDGEMENT.ID.desc())
                .limit(MOST_OF_SERVICE)
                .fetch(AcknowledgementQueries::entry);
    }

    /** What the tenant said to these services' editions and did not take back. */
    static List<LedgerEntry> standing(Tx tx, Collection<ServiceId> services) {
        return tx.sql()
                .selectFrom(ACKNOWLEDGEMENT)
                .where(tx.mine(ACKNOWLEDGEMENT))
                .and(ACKNOWLEDGEMENT.SERVICE_ID.in(
                        services.stream().map(ServiceId::value).toList()))
                .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                .limit(MOST_STANDING)
                .fetch(AcknowledgementQueries::entry);
    }

    static Optional<LedgerEntry> byId(Tx tx, AcknowledgementId id) {
        return tx.sql()
                .selectFrom(ACKNOWLEDGEMENT)
                .where(tx.mine(ACKNOWLEDGEMENT))
                .and(ACKNOWLEDGEMENT.ID.eq(id.value()))
                .fetchOptional(AcknowledgementQueries::entry);
    }

    /** @param round how often the same was said and withdrawn before; the unique key refuses a second one */
    static AcknowledgementId insert(Tx tx, EditionHead head, Kind kind, String change, int round, String reason) {
        var id = new AcknowledgementId(tx.newId());
        tx.insert(ACKNOWLEDGEMENT)
                .set(ACKNOWLEDGEMENT.ID, id.value())
                .set(ACKNOWLEDGEMENT.SERVICE_ID, head.service().value())
                .set(ACKNOWLEDGEMENT.EDITION_ID, head.id().value())
                .set(ACKNOWLEDGEMENT.EDITION_NUMBER, head.number())
                .set(ACKNOWLEDGEMENT.KIND, kind.name())
                .set(ACKNOWLEDGEMENT.CHANGE_KEY, change)
                .set(ACKNOWLEDGEMENT.ROUND, round)
                .set(ACKNOWLEDGEMENT.REASON, reason)
                .set(ACKNOWLEDGEMENT.MADE_BY, tx.access().actor().reference())
                .set(ACKNOWLEDGEMENT.MADE_AT, tx.now())
                .set(ACKNOWLEDGEMENT.ANSWER_NOTE, "")
                .execute();
        return id;
    }

    /** False where it was withdrawn or declined meanwhile. */
    static boolean withdraw(Tx tx, AcknowledgementId id) {
        return tx.sql()
                        .update(ACKNOWLEDGEMENT)
                        .set(ACKNOWLEDGEMENT.WITHDRAWN_BY, tx.access().actor().reference())
                        .set(ACKNOWLEDGEMENT.WITHDRAWN_AT, tx.now())
                        .where(tx.mine(ACKNOWLEDGEMENT))
                        .and(ACKNOWLEDGEMENT.ID.eq(id.value()))
                        .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                        .and(ACKNOWLEDGEMENT.ANSWER.isNull().or(ACKNOWLEDGEMENT.ANSWER.eq(Verdict.UPHELD.name())))
                        .execute()
                == 1;
    }

    /** False where it was withdrawn or answered meanwhile. */
    static boolean answer(Tx tx, AcknowledgementId id, Verdict verdict, String note) {
        return tx.sql()
                        .update(ACKNOWLEDGEMENT)
                        .set(ACKNOWLEDGEMENT.ANSWER, verdict.name())
                        .set(ACKNOWLEDGEMENT.ANSWER_NOTE, note)
                        .set(ACKNOWLEDGEMENT.ANSWERED_BY, tx.access().actor().reference())
                        .set(ACKNOWLEDGEMENT.ANSWERED_AT, tx.now())
                        .where(tx.mine(ACKNOWLEDGEMENT))
                        .and(ACKNOWLEDGEMENT.ID.eq(id.value()))
                        .and(ACKNOWLEDGEMENT.KIND.eq(Kind.OBJECTED.name()))
                        .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                        .and(ACKNOWLEDGEMENT.ANSWER.isNull())
                        .execute()
                == 1;
    }

    static LedgerEntry entry(AcknowledgementRecord row) {
        return new LedgerEntry(
                new AcknowledgementId(row.getId()),
                new ServiceId(row.getServiceId()),
                new EditionId(row.getEditionId()),
                row.getEditionNumber(),
                Kind.valueOf(row.getKind()),
                row.getChangeKey(),
                row.getReason(),
                new Act(row.getMadeBy(), row.getMadeAt()),
                Optional.ofNullable(row.getWithdrawnAt()).map(at -> new Act(row.getWithdrawnBy(), at)),
                answer(row));
    }

    private static Optional<Answer> answer(AcknowledgementRecord row) {
        @Nullable String verdict = row.getAnswer();
        return Optional.ofNullable(verdict)
                .map(given -> new Answer(
                        Verdict.valueOf(given),
                        row.getAnswerNote(),
                        new Act(row.getAnsweredBy(), row.getAnsweredAt())));
    }
}
