package io.remit.tenant;

import static io.remit.db.schema.Tables.SUBSCRIPTION;

import io.remit.access.ServiceId;
import io.remit.access.SubscriptionId;
import io.remit.db.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;

/** SQL on subscriptions. */
final class SubscriptionQueries {
    private SubscriptionQueries() {}

    /** A present subscription, its service by id. */
    record Present(SubscriptionId id, ServiceId service, Instant since) {}

    static List<Present> present(Tx tx) {
        return tx.sql()
                .select(SUBSCRIPTION.ID, SUBSCRIPTION.SERVICE_ID, SUBSCRIPTION.CREATED_AT)
                .from(SUBSCRIPTION)
                .where(tx.mine(SUBSCRIPTION))
                .and(SUBSCRIPTION.ENDED_AT.isNull())
                .orderBy(SUBSCRIPTION.TENANT_ID, SUBSCRIPTION.SERVICE_ID)
                .fetch(row -> new Present(new SubscriptionId(row.value1()), new ServiceId(row.value2()), row.value3()));
    }

    static boolean isPresent(Tx tx, ServiceId service) {
        return tx.sql()
                .fetchExists(tx.sql()
                        .selectFrom(SUBSCRIPTION)
                        .where(tx.mine(SUBSCRIPTION))
                        .and(SUBSCRIPTION.SERVICE_ID.eq(service.value()))
                        .and(SUBSCRIPTION.ENDED_AT.isNull()));
    }

    /** Adds a subscription, or begins an ended one anew; false where there is a present one. */
    static boolean add(Tx tx, ServiceId service) {
        return begunAnew(tx, service)
                || tx.insert(SUBSCRIPTION)
                                .set(SUBSCRIPTION.ID, tx.newId())
                                .set(SUBSCRIPTION.SERVICE_ID, service.value())
                                .set(SUBSCRIPTION.CREATED_AT, tx.now())
                                .onConflictDoNothing()
                                .execute()
                        == 1;
    }

    private static boolean begunAnew(Tx tx, ServiceId service) {
        return tx.sql()
                        .update(SUBSCRIPTION)
                        .set(SUBSCRIPTION.CREATED_AT, tx.now())
                        .setNull(SUBSCRIPTION.ENDED_AT)
                        .where(tx.mine(SUBSCRIPTION))
                        .and(SUBSCRIPTION.SERVICE_ID.eq(service.value()))
                        .and(SUBSCRIPTION.ENDED_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** Ends a present subscription; false where there is none. */
    static boolean end(Tx tx, ServiceId service) {
        return tx.sql()
                        .update(SUBSCRIPTION)
                        .set(SUBSCRIPTION.ENDED_AT, tx.now())
                        .where(tx.mine(SUBSCRIPTION))
                        .and(SUBSCRIPTION.SERVICE_ID.eq(service.value()))
                        .and(SUBSCRIPTION.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** How many tenants use each service, over all of them; services without any are absent. */
    static Map<UUID, Integer> tenantsByService(Tx tx) {
        return tx.sql()
                .select(SUBSCRIPTION.SERVICE_ID, DSL.count())
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.ENDED_AT.isNull())
                .groupBy(SUBSCRIPTION.SERVICE_ID)
                .fetchMap(SUBSCRIPTION.SERVICE_ID, row -> row.get(1, Integer.class));
    }

    /** Which services each of these tenants uses; tenants without any are absent. */
    static Map<UUID, List<UUID>> servicesByTenant(Tx tx, Collection<UUID> tenants) {
        return tx.sql()
                .select(SUBSCRIPTION.TENANT_ID, SUBSCRIPTION.SERVICE_ID)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.TENANT_ID.in(tenants))
                .and(SUBSCRIPTION.ENDED_AT.isNull())
                .fetchGroups(SUBSCRIPTION.TENANT_ID, SUBSCRIPTION.SERVICE_ID);
    }
}
