package io.remit.trend;

import static io.remit.db.schema.Tables.STANDING_COUNT;
import static io.remit.db.schema.Tables.STANDING_DAY;

import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.standing.DutyState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;

/** SQL on what was counted day by day. */
final class TrendQueries {
    private TrendQueries() {}

    /** All services of a tenant together, in one state on one day. */
    record Count(LocalDate day, DutyState state, int duties, int unowned) {}

    /** What is kept of a day. */
    static Set<Tally> ofDay(Tx tx, LocalDate day) {
        return new HashSet<>(tx.sql()
                .selectFrom(STANDING_DAY)
                .where(tx.mine(STANDING_DAY))
                .and(STANDING_DAY.DAY_ON.eq(day))
                .fetch(row -> new Tally(
                        new ServiceId(row.getServiceId()),
                        DutyState.valueOf(row.getState()),
                        row.getDuties(),
                        row.getUnowned())));
    }

    static void forget(Tx tx, LocalDate day) {
        tx.sql()
                .deleteFrom(STANDING_DAY)
                .where(tx.mine(STANDING_DAY))
                .and(STANDING_DAY.DAY_ON.eq(day))
                .execute();
    }

    static void insert(Tx tx, LocalDate day, Tally tally) {
        tx.insert(STANDING_DAY)
                .set(STANDING_DAY.ID, tx.newId())
                .set(STANDING_DAY.DAY_ON, day)
                .set(STANDING_DAY.SERVICE_ID, tally.service().value())
                .set(STANDING_DAY.STATE, tally.state().name())
                .set(STANDING_DAY.DUTIES, tally.duties())
                .set(STANDING_DAY.UNOWNED, tally.unowned())
                .execute();
    }

    /** From a day on, the earliest day first. */
    static List<Count> since(Tx tx, LocalDate from) {
        var duties = DSL.sum(STANDING_DAY.DUTIES);
        var unowned = DSL.sum(STANDING_DAY.UNOWNED);
        return tx.sql()
                .select(STANDING_DAY.DAY_ON, STANDING_DAY.STATE, duties, unowned)
                .from(STANDING_DAY)
                .where(tx.mine(STANDING_DAY))
                .and(STANDING_DAY.DAY_ON.ge(from))
                .groupBy(STANDING_DAY.DAY_ON, STANDING_DAY.STATE)
                .orderBy(STANDING_DAY.DAY_ON)
                .fetch(row -> new Count(
                        row.value1(),
                        DutyState.valueOf(row.value2()),
                        row.value3().intValue(),
                        row.value4().intValue()));
    }

    /** The day on which each of these tenants was counted last; those without a duty then are absent. */
    static Map<UUID, List<Count>> ofLastDays(Tx tx, Collection<TenantId> tenants) {
        var duties = DSL.sum(STANDING_DAY.DUTIES);
        var unowned = DSL.sum(STANDING_DAY.UNOWNED);
        return tx.sql()
                .select(STANDING_DAY.TENANT_ID, STANDING_DAY.DAY_ON, STANDING_DAY.STATE, duties, unowned)
                .from(STANDING_DAY)
                .join(STANDING_COUNT)
                .on(STANDING_COUNT.TENANT_ID.eq(STANDING_DAY.TENANT_ID))
                .and(STANDING_COUNT.DAY_ON.eq(STANDING_DAY.DAY_ON))
                .where(STANDING_DAY.TENANT_ID.in(
                        tenants.stream().map(TenantId::value).toList()))
                .groupBy(STANDING_DAY.TENANT_ID, STANDING_DAY.DAY_ON, STANDING_DAY.STATE)
                .fetchGroups(
                        STANDING_DAY.TENANT_ID,
                        row -> new Count(
                                row.value2(),
                                DutyState.valueOf(row.value3()),
                                row.value4().intValue(),
                                row.value5().intValue()));
    }
}
