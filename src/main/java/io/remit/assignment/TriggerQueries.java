package io.remit.assignment;

import static io.remit.db.schema.Tables.DUTY_TRIGGER;

import io.remit.access.DutyId;
import io.remit.access.TriggerId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DutyTriggerRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** SQL on what sets conditional duties off. */
final class TriggerQueries {
    private TriggerQueries() {}

    /** Everything recorded, the oldest first, by duty. */
    static Map<DutyId, List<Trigger>> all(Tx tx) {
        return tx
                .sql()
                .selectFrom(DUTY_TRIGGER)
                .where(tx.mine(DUTY_TRIGGER))
                .orderBy(DUTY_TRIGGER.TENANT_ID, DUTY_TRIGGER.DUTY_ID, DUTY_TRIGGER.HAPPENED_ON, DUTY_TRIGGER.ID)
                .fetch(TriggerQueries::trigger)
                .stream()
                .collect(Collectors.groupingBy(Trigger::duty));
    }

    /** What set one duty off, the oldest first. */
    static List<Trigger> of(Tx tx, DutyId duty) {
        return tx.sql()
                .selectFrom(DUTY_TRIGGER)
                .where(tx.mine(DUTY_TRIGGER))
                .and(DUTY_TRIGGER.DUTY_ID.eq(duty.value()))
                .orderBy(DUTY_TRIGGER.TENANT_ID, DUTY_TRIGGER.DUTY_ID, DUTY_TRIGGER.HAPPENED_ON, DUTY_TRIGGER.ID)
                .fetch(TriggerQueries::trigger);
    }

    static Optional<Trigger> byId(Tx tx, TriggerId id) {
        return tx.sql()
                .selectFrom(DUTY_TRIGGER)
                .where(tx.mine(DUTY_TRIGGER))
                .and(DUTY_TRIGGER.ID.eq(id.value()))
                .fetchOptional(TriggerQueries::trigger);
    }

    /** What says the same and was not taken back. */
    static Optional<TriggerId> standing(Tx tx, DutyId duty, String reason, LocalDate happenedOn) {
        return tx
                .sql()
                .selectFrom(DUTY_TRIGGER)
                .where(tx.mine(DUTY_TRIGGER))
                .and(DUTY_TRIGGER.DUTY_ID.eq(duty.value()))
                .and(DUTY_TRIGGER.REASON.eq(reason))
                .and(DUTY_TRIGGER.HAPPENED_ON.eq(happenedOn))
                .and(DUTY_TRIGGER.WITHDRAWN_AT.isNull())
                .limit(1)
                .fetch(row -> new TriggerId(row.getId()))
                .stream()
                .findFirst();
    }

    static void insert(Tx tx, Trigger trigger) {
        tx.insert(DUTY_TRIGGER)
                .set(DUTY_TRIGGER.ID, trigger.id().value())
                .set(DUTY_TRIGGER.DUTY_ID, trigger.duty().value())
                .set(DUTY_TRIGGER.SUBJECT, "")
                .set(DUTY_TRIGGER.REASON, trigger.reason())
                .set(DUTY_TRIGGER.HAPPENED_ON, trigger.happenedOn())
                .set(DUTY_TRIGGER.DUE_ON, trigger.dueOn())
                .set(DUTY_TRIGGER.RECORDED_BY, trigger.recordedBy())
                .set(DUTY_TRIGGER.RECORDED_AT, trigger.recordedAt())
                .execute();
    }

    static boolean withdraw(Tx tx, TriggerId id) {
        return tx.sql()
                        .update(DUTY_TRIGGER)
                        .set(DUTY_TRIGGER.WITHDRAWN_AT, tx.now())
                        .set(DUTY_TRIGGER.WITHDRAWN_BY, tx.access().actor().reference())
                        .where(tx.mine(DUTY_TRIGGER))
                        .and(DUTY_TRIGGER.ID.eq(id.value()))
                        .and(DUTY_TRIGGER.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private static Trigger trigger(DutyTriggerRecord row) {
        return new Trigger(
                new TriggerId(row.getId()),
                new DutyId(row.getDutyId()),
                row.getReason(),
                row.getHappenedOn(),
                row.getDueOn(),
                row.getRecordedBy(),
                row.getRecordedAt(),
                row.getWithdrawnAt() != null);
    }
}
