package io.remit.ping;

import static io.remit.db.schema.Tables.PING_EVENT;
import static org.jooq.impl.DSL.count;

import io.remit.access.EvidenceId;
import io.remit.access.PingId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SQL on single reports. */
final class PingEventQueries {
    private PingEventQueries() {}

    static int since(Tx tx, PingId ping, Instant since) {
        return tx.sql()
                .fetchCount(tx.sql()
                        .selectFrom(PING_EVENT)
                        .where(tx.mine(PING_EVENT))
                        .and(PING_EVENT.PING_ID.eq(ping.value()))
                        .and(PING_EVENT.AT.gt(since)));
    }

    static void insert(Tx tx, PingId ping, PingKind kind, Optional<EvidenceId> evidence) {
        var address = tx.access().origin().address();
        tx.insert(PING_EVENT)
                .set(PING_EVENT.ID, tx.newId())
                .set(PING_EVENT.PING_ID, ping.value())
                .set(PING_EVENT.AT, tx.now())
                .set(PING_EVENT.KIND, kind.name())
                .set(PING_EVENT.ADDRESS, address.length() > 64 ? address.substring(0, 64) : address)
                .set(PING_EVENT.EVIDENCE_ID, evidence.map(EvidenceId::value).orElse(null))
                .execute();
    }

    /** Pings of any tenant with more reports than shall be kept; for the watch. */
    static List<PingGate.Place> crowded(Tx tx, int kept, int limit) {
        return tx.sql()
                .select(PING_EVENT.TENANT_ID, PING_EVENT.PING_ID)
                .from(PING_EVENT)
                .groupBy(PING_EVENT.TENANT_ID, PING_EVENT.PING_ID)
                .having(count().gt(kept))
                .limit(limit)
                .fetch(row -> new PingGate.Place(
                        new TenantId(row.get(PING_EVENT.TENANT_ID)), new PingId(row.get(PING_EVENT.PING_ID))));
    }

    /** Deletes all reports of a ping but the newest; how many. */
    static int trim(Tx tx, PingGate.Place place, int kept) {
        var ofPing = PING_EVENT
                .TENANT_ID
                .eq(place.tenant().value())
                .and(PING_EVENT.PING_ID.eq(place.ping().value()));
        var oldestKept = tx.sql()
                .select(PING_EVENT.ID)
                .from(PING_EVENT)
                .where(ofPing)
                .orderBy(PING_EVENT.ID.desc())
                .limit(kept)
                .fetch(PING_EVENT.ID)
                .get(kept - 1);
        return tx.sql()
                .deleteFrom(PING_EVENT)
                .where(ofPing)
                .and(PING_EVENT.ID.lt(oldestKept))
                .execute();
    }
}
