package io.remit.tenant;

import static io.remit.db.schema.Tables.SUBSCRIPTION;

import io.remit.access.ServiceId;
import io.remit.db.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** SQL on subscriptions. */
final class SubscriptionQueries {
    private SubscriptionQueries() {}

    static List<ServiceId> services(Tx tx) {
        return tx.sql()
                .select(SUBSCRIPTION.SERVICE_ID)
                .from(SUBSCRIPTION)
                .where(tx.mine(SUBSCRIPTION))
                .and(SUBSCRIPTION.ENDED_AT.isNull())
                .fetch(row -> new ServiceId(row.get(SUBSCRIPTION.SERVICE_ID)));
    }

    /** Begins a subscription, or one that had ended again; false where it runs already. */
    static boolean begin(Tx tx, ServiceId service) {
        int again = tx.sql()
                .update(SUBSCRIPTION)
                .setNull(SUBSCRIPTION.ENDED_AT)
                .set(SUBSCRIPTION.CREATED_AT, tx.now())
                .where(tx.mine(SUBSCRIPTION))
                .and(SUBSCRIPTION.SERVICE_ID.eq(service.value()))
                .and(SUBSCRIPTION.ENDED_AT.isNotNull())
                .execute();
        if (again == 1) {
            return true;
        }
        return tx.insert(SUBSCRIPTION)
                        .set(SUBSCRIPTION.ID, tx.newId())
                        .set(SUBSCRIPTION.SERVICE_ID, service.value())
                        .set(SUBSCRIPTION.CREATED_AT, tx.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

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

    /** How many tenants subscribe to each service; runs over all tenants. */
    static Map<ServiceId, Integer> counts(Tx tx) {
        var counts = new HashMap<ServiceId, Integer>();
        tx.sql()
                .select(SUBSCRIPTION.SERVICE_ID, DSL.count())
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.ENDED_AT.isNull())
                .groupBy(SUBSCRIPTION.SERVICE_ID)
                .forEach(row -> counts.put(new ServiceId(row.value1()), row.value2()));
        return counts;
    }
}
