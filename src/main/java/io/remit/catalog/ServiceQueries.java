package io.remit.catalog;

import static io.remit.db.schema.Tables.SERVICE;

import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ServiceRecord;
import java.util.List;
import java.util.Optional;

/** SQL on services. */
final class ServiceQueries {
    private ServiceQueries() {}

    /** All services by name, at most five hundred. */
    static List<ServiceEntry> all(Tx tx) {
        return tx.sql()
                .selectFrom(SERVICE)
                .orderBy(SERVICE.NAME, SERVICE.ID)
                .limit(5000)
                .fetch(ServiceQueries::entry);
    }

    static Optional<ServiceEntry> bySlug(Tx tx, String slug) {
        return tx.sql().selectFrom(SERVICE).where(SERVICE.SLUG.eq(slug)).fetchOptional(ServiceQueries::entry);
    }

    static Optional<ServiceEntry> byId(Tx tx, ServiceId id) {
        return tx.sql().selectFrom(SERVICE).where(SERVICE.ID.eq(id.value())).fetchOptional(ServiceQueries::entry);
    }

    /** False where the slug is taken. */
    static boolean insert(Tx tx, ServiceEntry entry) {
        return tx.sql()
                        .insertInto(SERVICE)
                        .set(SERVICE.ID, entry.id().value())
                        .set(SERVICE.SLUG, entry.slug())
                        .set(SERVICE.NAME, entry.name())
                        .set(SERVICE.CREATED_AT, tx.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static int noticeDays(Tx tx, ServiceId id) {
        return tx.sql()
                .select(SERVICE.NOTICE_DAYS)
                .from(SERVICE)
                .where(SERVICE.ID.eq(id.value()))
                .fetchSingle(SERVICE.NOTICE_DAYS);
    }

    /** False where somebody changed it since it was read. */
    static boolean setNoticeDays(Tx tx, ServiceId id, int before, int days) {
        return tx.sql()
                        .update(SERVICE)
                        .set(SERVICE.NOTICE_DAYS, days)
                        .where(SERVICE.ID.eq(id.value()))
                        .and(SERVICE.NOTICE_DAYS.eq(before))
                        .execute()
                == 1;
    }

    private static ServiceEntry entry(ServiceRecord row) {
        return new ServiceEntry(new ServiceId(row.getId()), row.getSlug(), row.getName());
    }
}
