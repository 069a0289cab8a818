package io.remit.ping;

import static io.remit.db.schema.Tables.PING;
import static io.remit.db.schema.Tables.PING_HEARTBEAT;
import static org.jooq.impl.DSL.and;

import io.remit.access.DutyId;
import io.remit.access.PingId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.standing.CheckOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** SQL on pings and what they said last. */
final class PingQueries {
    private PingQueries() {}

    /** Where a token belongs; for the gate, which is in no tenant yet. */
    static Optional<PingGate.Place> place(Tx tx, String tokenHash) {
        return tx.sql()
                .select(PING.TENANT_ID, PING.ID)
                .from(PING)
                .where(PING.TOKEN_HASH.eq(tokenHash))
                .and(PING.REVOKED_AT.isNull())
                .fetchOptional(
                        row -> new PingGate.Place(new TenantId(row.get(PING.TENANT_ID)), new PingId(row.get(PING.ID))));
    }

    /** The pings in use, by name. */
    static List<Watched> all(Tx tx) {
        return watched(tx)
                .where(tx.mine(PING))
                .and(tx.mine(PING_HEARTBEAT))
                .and(PING.REVOKED_AT.isNull())
                .orderBy(PING.NAME, PING.ID)
                .fetch(PingQueries::watched);
    }

    /** The pings of one duty in use, by name. */
    static List<Watched> of(Tx tx, DutyId duty) {
        return watched(tx)
                .where(tx.mine(PING))
                .and(tx.mine(PING_HEARTBEAT))
                .and(PING.DUTY_ID.eq(duty.value()))
                .and(PING.REVOKED_AT.isNull())
                .orderBy(PING.NAME, PING.ID)
                .fetch(PingQueries::watched);
    }

    static int count(Tx tx) {
        return tx.sql()
                .fetchCount(tx.sql().selectFrom(PING).where(tx.mine(PING)).and(PING.REVOKED_AT.isNull()));
    }

    static Optional<Watched> find(Tx tx, PingId id) {
        return watched(tx).where(own(tx, id)).fetchOptional(PingQueries::watched);
    }

    /** The ping, until the end of the transaction for nobody else to change. */
    static Optional<Watched> lock(Tx tx, PingId id) {
        tx.sql()
                .selectFrom(PING_HEARTBEAT)
                .where(tx.mine(PING_HEARTBEAT))
                .and(PING_HEARTBEAT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(tx, id);
    }

    static void insert(Tx tx, Ping ping, String tokenHash) {
        tx.insert(PING)
                .set(PING.ID, ping.id().value())
                .set(PING.DUTY_ID, ping.duty().value())
                .set(PING.SERVICE_ID, ping.service().value())
                .set(PING.DUTY_KEY, ping.key())
                .set(PING.SUBJECT, ping.subject())
                .set(PING.NAME, ping.name())
                .set(PING.TOKEN_HASH, tokenHash)
                .set(PING.PERIOD_SECONDS, ping.period().toSeconds())
                .set(PING.GRACE_SECONDS, ping.grace().toSeconds())
                .set(PING.MADE_BY, ping.madeBy())
                .set(PING.MADE_AT, ping.madeAt())
                .execute();
        tx.insert(PING_HEARTBEAT)
                .set(PING_HEARTBEAT.ID, ping.id().value())
                .set(PING_HEARTBEAT.REPORTED, "")
                .set(PING_HEARTBEAT.OUTCOME, CheckOutcome.CANNOT_TELL.name())
                .set(PING_HEARTBEAT.OUTCOME_SINCE, ping.madeAt())
                .execute();
    }

    /** False where it is revoked already. */
    static boolean revoke(Tx tx, PingId id) {
        return tx.sql()
                        .update(PING)
                        .set(PING.REVOKED_BY, tx.access().actor().reference())
                        .set(PING.REVOKED_AT, tx.now())
                        .where(tx.mine(PING))
                        .and(PING.ID.eq(id.value()))
                        .and(PING.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    static void keep(Tx tx, Ping ping, Heartbeat beat) {
        tx.sql()
                .update(PING_HEARTBEAT)
                .set(
                        PING_HEARTBEAT.REPORTED_AT,
                        beat.last().map(Heartbeat.Report::at).orElse(null))
                .set(
                        PING_HEARTBEAT.REPORTED,
                        beat.last().map(report -> report.kind().name()).orElse(""))
                .set(PING_HEARTBEAT.STARTED_AT, beat.startedAt().orElse(null))
                .set(PING_HEARTBEAT.OUTCOME, beat.told().name())
                .set(PING_HEARTBEAT.OUTCOME_SINCE, beat.toldSince())
                .set(
                        PING_HEARTBEAT.SILENT_AT,
                        beat.silentAt(ping)
                                .filter(at -> beat.told() != CheckOutcome.FAILS)
                                .orElse(null))
                .where(tx.mine(PING_HEARTBEAT))
                .and(PING_HEARTBEAT.ID.eq(ping.id().value()))
                .execute();
    }

    /** Pings of any tenant whose silence is to be told, those that fell silent first; for the watch. */
    static List<PingGate.Place> silent(Tx tx, int limit) {
        return tx.sql()
                .select(PING.TENANT_ID, PING.ID)
                .from(PING_HEARTBEAT)
                .join(PING)
                .on(together())
                .where(PING_HEARTBEAT.SILENT_AT.le(tx.now()))
                .and(PING.REVOKED_AT.isNull())
                .orderBy(PING_HEARTBEAT.SILENT_AT)
                .limit(limit)
                .fetch(row -> new PingGate.Place(new TenantId(row.get(PING.TENANT_ID)), new PingId(row.get(PING.ID))));
    }

    private static Condition own(Tx tx, PingId id) {
        return and(tx.mine(PING), tx.mine(PING_HEARTBEAT), PING.ID.eq(id.value()), PING.REVOKED_AT.isNull());
    }

    private static SelectOnConditionStep<Record> watched(Tx tx) {
        return tx.sql().select().from(PING).join(PING_HEARTBEAT).on(together());
    }

    private static Condition together() {
        return PING_HEARTBEAT.TENANT_ID.eq(PING.TENANT_ID).and(PING_HEARTBEAT.ID.eq(PING.ID));
    }

    private static Watched watched(Record row) {
        var ping = new Ping(
                new PingId(row.get(PING.ID)),
                new DutyId(row.get(PING.DUTY_ID)),
                new ServiceId(row.get(PING.SERVICE_ID)),
                row.get(PING.DUTY_KEY),
                row.get(PING.SUBJECT),
                row.get(PING.NAME),
                Duration.ofSeconds(row.get(PING.PERIOD_SECONDS)),
                Duration.ofSeconds(row.get(PING.GRACE_SECONDS)),
                row.get(PING.MADE_BY),
                row.get(PING.MADE_AT));
        var last = Optional.ofNullable(row.get(PING_HEARTBEAT.REPORTED_AT))
                .map(at -> new Heartbeat.Report(PingKind.valueOf(row.get(PING_HEARTBEAT.REPORTED)), at));
        Optional<Instant> started = Optional.ofNullable(row.get(PING_HEARTBEAT.STARTED_AT));
        var told = CheckOutcome.valueOf(row.get(PING_HEARTBEAT.OUTCOME));
        return new Watched(ping, new Heartbeat(last, started, told, row.get(PING_HEARTBEAT.OUTCOME_SINCE)));
    }
}
