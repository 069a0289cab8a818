package io.remit.trend;

import static io.remit.db.schema.Tables.STANDING_COUNT;
import static io.remit.db.schema.Tables.TENANT;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.identity.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** SQL on when tenants were counted last, and on their order by what came out. */
final class CountQueries {
    private CountQueries() {}

    /** When a tenant was counted last, and for which of its days. */
    record Last(LocalDate day, Instant at) {}

    static void keep(Tx tx, DayStanding counted) {
        int updated = tx.sql()
                .update(STANDING_COUNT)
                .set(STANDING_COUNT.DAY_ON, counted.day())
                .set(STANDING_COUNT.COUNTED_AT, tx.now())
                .set(STANDING_COUNT.DUTIES, counted.total())
                .set(STANDING_COUNT.PRESSING, counted.pressing())
                .set(STANDING_COUNT.UNOWNED, counted.unowned())
                .where(tx.mine(STANDING_COUNT))
                .execute();
        if (updated == 0) {
            tx.insert(STANDING_COUNT)
                    .set(STANDING_COUNT.ID, tx.newId())
                    .set(STANDING_COUNT.DAY_ON, counted.day())
                    .set(STANDING_COUNT.COUNTED_AT, tx.now())
                    .set(STANDING_COUNT.DUTIES, counted.total())
                    .set(STANDING_COUNT.PRESSING, counted.pressing())
                    .set(STANDING_COUNT.UNOWNED, counted.unowned())
                    .execute();
        }
    }

    /** By tenant; those that nobody counted yet are absent. */
    static Map<UUID, Last> last(Tx tx, Collection<TenantId> tenants) {
        return tx.sql()
                .select(STANDING_COUNT.TENANT_ID, STANDING_COUNT.DAY_ON, STANDING_COUNT.COUNTED_AT)
                .from(STANDING_COUNT)
                .where(STANDING_COUNT.TENANT_ID.in(
                        tenants.stream().map(TenantId::value).toList()))
                .fetchMap(STANDING_COUNT.TENANT_ID, row -> new Last(row.value2(), row.value3()));
    }

    /**
     * Tenants whose slug or name contains the words, the worst first, those not counted yet last; within one number by slug.
     *
     * @param beyond where the page begins, itself left out; none for the beginning
     * @param backward whether what stands before that place is wanted, rather than what stands after it
     */
    static List<Ranked> worst(Tx tx, String words, Optional<Ranked.Place> beyond, boolean backward, int limit) {
        var pressing = DSL.coalesce(STANDING_COUNT.PRESSING, DSL.inline(Ranked.NOT_COUNTED));
        var page = new ArrayList<>(tx.sql()
                .select(TENANT.ID, TENANT.SLUG, TENANT.NAME, TENANT.CREATED_AT, pressing)
                .from(TENANT)
                .leftJoin(STANDING_COUNT)
                .on(STANDING_COUNT.TENANT_ID.eq(TENANT.ID))
                .where(TENANT.ID.ne(Access.PLATFORM.value()))
                .and(TENANT.NAME.containsIgnoreCase(words).or(TENANT.SLUG.containsIgnoreCase(words)))
                .and(beyond.map(place -> beyond(pressing, place, backward)).orElse(DSL.noCondition()))
                .orderBy(backward ? pressing.asc() : pressing.desc(), backward ? TENANT.SLUG.desc() : TENANT.SLUG.asc())
                .limit(limit)
                .fetch(row -> new Ranked(
                        new Tenant(new TenantId(row.value1()), row.value2(), row.value3(), row.value4()),
                        row.value5())));
        if (backward) {
            Collections.reverse(page);
        }
        return page;
    }

    private static Condition beyond(Field<Integer> pressing, Ranked.Place place, boolean backward) {
        var within = pressing.eq(place.pressing());
        return backward
                ? pressing.gt(place.pressing()).or(within.and(TENANT.SLUG.lt(place.slug())))
                : pressing.lt(place.pressing()).or(within.and(TENANT.SLUG.gt(place.slug())));
    }
}
