package io.remit.tenant;

import static io.remit.db.schema.Tables.PROJECT;

import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ProjectRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** SQL on projects. */
final class ProjectQueries {
    private ProjectQueries() {}

    /** A project, its service by id. */
    record Row(
            ProjectId id,
            ServiceId service,
            String name,
            String region,
            String instance,
            Instant since,
            int graceDays,
            Optional<Instant> retiredAt) {}

    /** Every project; {@link ProjectService#MOST} bounds how many there are. */
    static List<Row> all(Tx tx) {
        return tx.sql()
                .selectFrom(PROJECT)
                .where(tx.mine(PROJECT))
                .orderBy(PROJECT.TENANT_ID, PROJECT.SERVICE_ID, PROJECT.NAME)
                .fetch(ProjectQueries::row);
    }

    static Optional<Row> byId(Tx tx, ProjectId id) {
        return tx.sql()
                .selectFrom(PROJECT)
                .where(tx.mine(PROJECT))
                .and(PROJECT.ID.eq(id.value()))
                .fetchOptional(ProjectQueries::row);
    }

    static int count(Tx tx) {
        return tx.sql().fetchCount(tx.sql().selectFrom(PROJECT).where(tx.mine(PROJECT)));
    }

    static Optional<Row> byName(Tx tx, ServiceId service, String name) {
        return tx.sql()
                .selectFrom(PROJECT)
                .where(tx.mine(PROJECT))
                .and(PROJECT.SERVICE_ID.eq(service.value()))
                .and(PROJECT.NAME.eq(name))
                .fetchOptional(ProjectQueries::row);
    }

    static void insert(Tx tx, Row row) {
        tx.insert(PROJECT)
                .set(PROJECT.ID, row.id().value())
                .set(PROJECT.SERVICE_ID, row.service().value())
                .set(PROJECT.NAME, row.name())
                .set(PROJECT.REGION, row.region())
                .set(PROJECT.INSTANCE, row.instance())
                .set(PROJECT.CREATED_AT, row.since())
                .set(PROJECT.GRACE_DAYS, row.graceDays())
                .execute();
    }

    /** Changes a project in use that is still as it was seen; false where somebody was faster. */
    static boolean change(Tx tx, Row seen, String name, String region, String instance) {
        return tx.sql()
                        .update(PROJECT)
                        .set(PROJECT.NAME, name)
                        .set(PROJECT.REGION, region)
                        .set(PROJECT.INSTANCE, instance)
                        .where(tx.mine(PROJECT))
                        .and(PROJECT.ID.eq(seen.id().value()))
                        .and(PROJECT.NAME.eq(seen.name()))
                        .and(PROJECT.REGION.eq(seen.region()))
                        .and(PROJECT.INSTANCE.eq(seen.instance()))
                        .and(PROJECT.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    static boolean retire(Tx tx, ProjectId id) {
        return tx.sql()
                        .update(PROJECT)
                        .set(PROJECT.RETIRED_AT, tx.now())
                        .where(tx.mine(PROJECT))
                        .and(PROJECT.ID.eq(id.value()))
                        .and(PROJECT.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    static boolean reinstate(Tx tx, ProjectId id, int graceDays) {
        return tx.sql()
                        .update(PROJECT)
                        .setNull(PROJECT.RETIRED_AT)
                        .set(PROJECT.USED_FROM, tx.now())
                        .set(PROJECT.GRACE_DAYS, graceDays)
                        .where(tx.mine(PROJECT))
                        .and(PROJECT.ID.eq(id.value()))
                        .and(PROJECT.RETIRED_AT.isNotNull())
                        .execute()
                == 1;
    }

    /** How many projects in use each of these tenants has; those without any are absent. */
    static Map<UUID, Integer> counts(Tx tx, Collection<UUID> tenants) {
        return tx.sql()
                .select(PROJECT.TENANT_ID, DSL.count())
                .from(PROJECT)
                .where(PROJECT.TENANT_ID.in(tenants))
                .and(PROJECT.RETIRED_AT.isNull())
                .groupBy(PROJECT.TENANT_ID)
                .fetchMap(PROJECT.TENANT_ID, row -> row.get(1, Integer.class));
    }

    private static Row row(ProjectRecord row) {
        return new Row(
                new ProjectId(row.getId()),
                new ServiceId(row.getServiceId()),
                row.getName(),
                row.getRegion(),
                row.getInstance(),
                Optional.ofNullable(row.getUsedFrom()).orElse(row.getCreatedAt()),
                row.getGraceDays(),
                Optional.ofNullable(row.getRetiredAt()));
    }
}
