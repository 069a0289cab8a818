package io.remit.attestation;

import static io.remit.db.schema.Tables.DUTY_EXCEPTION;

import io.remit.access.DutyId;
import io.remit.access.EditionId;
import io.remit.access.ExceptionId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.attestation.DutyException.State;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DutyExceptionRecord;
import io.remit.standing.ExceptionKind;
import java.util.List;
import java.util.Optional;

/** SQL on exceptions. */
final class ExceptionQueries {
    private ExceptionQueries() {}

    static void insert(Tx tx, DutyException asked) {
        var duty = asked.duty();
        tx.insert(DUTY_EXCEPTION)
                .set(DUTY_EXCEPTION.ID, asked.id().value())
                .set(DUTY_EXCEPTION.SERVICE_ID, duty.service().value())
                .set(DUTY_EXCEPTION.DUTY_KEY, duty.key())
                .set(DUTY_EXCEPTION.DUTY_ID, asked.dutyId().value())
                .set(DUTY_EXCEPTION.DUTY_LABEL, duty.label())
                .set(DUTY_EXCEPTION.FOLLOWS, asked.follows().value())
                .set(DUTY_EXCEPTION.KIND, asked.kind().name())
                .set(DUTY_EXCEPTION.REASON, asked.reason())
                .set(DUTY_EXCEPTION.ENDS_ON, asked.endsOn())
                .set(DUTY_EXCEPTION.EDITION_ID, duty.edition().value())
                .set(DUTY_EXCEPTION.EDITION_NUMBER, duty.editionNumber())
                .set(DUTY_EXCEPTION.EDITION_HASH, duty.editionHash())
                .set(DUTY_EXCEPTION.TEXT_HASH, duty.textHash())
                .set(DUTY_EXCEPTION.ASKED_BY, asked.askedBy())
                .set(DUTY_EXCEPTION.ASKED_AT, asked.askedAt())
                .set(DUTY_EXCEPTION.STATE, asked.state().name())
                .set(DUTY_EXCEPTION.DECISION_NOTE, "")
                .set(DUTY_EXCEPTION.END_REASON, "")
                .execute();
    }

    static Optional<DutyException> byId(Tx tx, ExceptionId id) {
        return tx.sql()
                .selectFrom(DUTY_EXCEPTION)
                .where(tx.mine(DUTY_EXCEPTION))
                .and(DUTY_EXCEPTION.ID.eq(id.value()))
                .fetchOptional(ExceptionQueries::exception);
    }

    /** The exception with this id and the one that follows it, of one duty. */
    static List<DutyException> linked(Tx tx, DutyId duty, ExceptionId id) {
        return tx.sql()
                .selectFrom(DUTY_EXCEPTION)
                .where(tx.mine(DUTY_EXCEPTION))
                .and(DUTY_EXCEPTION.DUTY_ID.eq(duty.value()))
                .and(DUTY_EXCEPTION.ID.eq(id.value()).or(DUTY_EXCEPTION.FOLLOWS.eq(id.value())))
                .fetch(ExceptionQueries::exception);
    }

    /** Every exception on the duties wanted, the oldest first. There are few: each is looked at once a year. */
    static List<DutyException> of(Tx tx, TenantId owner, Wanted wanted) {
        return tx.sql()
                .selectFrom(DUTY_EXCEPTION)
                .where(ProofQueries.ownedBy(tx, DUTY_EXCEPTION, owner))
                .and(
                        wanted.services().isEmpty()
                                ? DUTY_EXCEPTION.DUTY_ID.in(wanted.dutyIds())
                                : DUTY_EXCEPTION.SERVICE_ID.in(wanted.serviceIds()))
                .orderBy(DUTY_EXCEPTION.ID)
                .fetch(ExceptionQueries::exception);
    }

    /** A duty's exceptions, the newest first. */
    static List<DutyException> history(Tx tx, TenantId owner, DutyId duty, Optional<ExceptionId> before, int limit) {
        var wanted = DUTY_EXCEPTION.DUTY_ID.eq(duty.value());
        return tx.sql()
                .selectFrom(DUTY_EXCEPTION)
                .where(ProofQueries.ownedBy(tx, DUTY_EXCEPTION, owner))
                .and(before.map(id -> wanted.and(DUTY_EXCEPTION.ID.lt(id.value())))
                        .orElse(wanted))
                .orderBy(DUTY_EXCEPTION.TENANT_ID.desc(), DUTY_EXCEPTION.DUTY_ID.desc(), DUTY_EXCEPTION.ID.desc())
                .limit(limit)
                .fetch(ExceptionQueries::exception);
    }

    /** Those that wait for a second person, the oldest first. */
    static List<DutyException> waiting(Tx tx, int limit) {
        return tx.sql()
                .selectFrom(DUTY_EXCEPTION)
                .where(tx.mine(DUTY_EXCEPTION))
                .and(DUTY_EXCEPTION.STATE.eq(State.ASKED.name()))
                .orderBy(DUTY_EXCEPTION.TENANT_ID, DUTY_EXCEPTION.STATE, DUTY_EXCEPTION.ID)
                .limit(limit)
                .fetch(ExceptionQueries::exception);
    }

    /** Decides on one that waits; false where it does not, or not any more. */
    static boolean decide(Tx tx, ExceptionId id, State outcome, String note) {
        return tx.sql()
                        .update(DUTY_EXCEPTION)
                        .set(DUTY_EXCEPTION.STATE, outcome.name())
                        .set(DUTY_EXCEPTION.DECIDED_BY, tx.access().actor().reference())
                        .set(DUTY_EXCEPTION.DECIDED_AT, tx.now())
                        .set(DUTY_EXCEPTION.DECISION_NOTE, note)
                        .where(tx.mine(DUTY_EXCEPTION))
                        .and(DUTY_EXCEPTION.ID.eq(id.value()))
                        .and(DUTY_EXCEPTION.STATE.eq(State.ASKED.name()))
                        .execute()
                == 1;
    }

    /** Ends one that waits or holds; false where it does neither. */
    static boolean end(Tx tx, ExceptionId id, String reason) {
        return tx.sql()
                        .update(DUTY_EXCEPTION)
                        .set(DUTY_EXCEPTION.STATE, State.ENDED.name())
                        .set(DUTY_EXCEPTION.ENDED_BY, tx.access().actor().reference())
                        .set(DUTY_EXCEPTION.ENDED_AT, tx.now())
                        .set(DUTY_EXCEPTION.END_REASON, reason)
                        .where(tx.mine(DUTY_EXCEPTION))
                        .and(DUTY_EXCEPTION.ID.eq(id.value()))
                        .and(DUTY_EXCEPTION.STATE.in(State.ASKED.name(), State.APPROVED.name()))
                        .execute()
                == 1;
    }

    private static DutyException exception(DutyExceptionRecord row) {
        return new DutyException(
                new ExceptionId(row.getId()),
                new DutyText(
                        new ServiceId(row.getServiceId()),
                        row.getDutyKey(),
                        new EditionId(row.getEditionId()),
                        row.getEditionNumber(),
                        row.getEditionHash(),
                        row.getTextHash(),
                        row.getDutyLabel()),
                new ExceptionId(row.getFollows()),
                ExceptionKind.valueOf(row.getKind()),
                row.getReason(),
                row.getEndsOn(),
                row.getAskedBy(),
                row.getAskedAt(),
                State.valueOf(row.getState()),
                Remark.of(row.getDecidedBy(), row.getDecidedAt(), row.getDecisionNote()),
                Remark.of(row.getEndedBy(), row.getEndedAt(), row.getEndReason()));
    }
}
