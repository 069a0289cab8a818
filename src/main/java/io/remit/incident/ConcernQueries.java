package io.remit.incident;

import static io.remit.db.schema.Tables.INCIDENT;
import static io.remit.db.schema.Tables.INCIDENT_CASE;
import static io.remit.db.schema.Tables.INCIDENT_CASE_REGION;
import static io.remit.db.schema.Tables.INCIDENT_REGION;
import static io.remit.db.schema.Tables.PROJECT;
import static io.remit.db.schema.Tables.SUBSCRIPTION;
import static io.remit.db.schema.Tables.TENANT;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.lower;

import io.remit.access.IncidentId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.identity.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL on whom incidents concern, over all tenants; for system acts only. */
final class ConcernQueries {
    private static final int MOST_REGIONS = 500;

    private ConcernQueries() {}

    /** A region in which tenants have projects of a service. */
    record Place(ServiceId service, String region) {}

    /** How many tenants and projects something concerns. */
    record Size(int tenants, int projects) {}

    /** Where tenants have projects in use. */
    static List<Place> places(Tx tx) {
        return tx.sql()
                .selectDistinct(PROJECT.SERVICE_ID, PROJECT.REGION)
                .from(PROJECT)
                .where(PROJECT.RETIRED_AT.isNull())
                .orderBy(PROJECT.REGION, PROJECT.SERVICE_ID)
                .limit(MOST_REGIONS)
                .fetch(row -> new Place(new ServiceId(row.value1()), row.value2()));
    }

    /** How many tenants and projects an incident of this service in these regions would concern. */
    static Size size(Tx tx, ServiceId service, Collection<String> regions) {
        return tx.sql()
                .select(DSL.countDistinct(PROJECT.TENANT_ID), DSL.count())
                .from(PROJECT)
                .where(used(service, regions))
                .fetchSingle(row -> new Size(row.value1(), row.value2()));
    }

    /** Tenants concerned that have not got all that they should, after a key, in its order. */
    static List<TenantId> waiting(Tx tx, Incident incident, Optional<TenantId> after, int limit) {
        var given = DSL.exists(DSL.selectOne()
                .from(INCIDENT_CASE)
                .join(INCIDENT_CASE_REGION)
                .on(and(
                        INCIDENT_CASE_REGION.TENANT_ID.eq(INCIDENT_CASE.TENANT_ID),
                        INCIDENT_CASE_REGION.CASE_ID.eq(INCIDENT_CASE.ID)))
                .where(INCIDENT_CASE.TENANT_ID.eq(PROJECT.TENANT_ID))
                .and(INCIDENT_CASE.INCIDENT_ID.eq(incident.id().value()))
                .and(INCIDENT_CASE.HANDED_OUT_AT.isNotNull())
                .and(INCIDENT_CASE_REGION.REGION.eq(lower(PROJECT.REGION))));
        return tx.sql()
                .selectDistinct(PROJECT.TENANT_ID)
                .from(PROJECT)
                .where(used(incident.service(), incident.regions()))
                .and(after.map(id -> PROJECT.TENANT_ID.gt(id.value())).orElse(DSL.noCondition()))
                .andNot(given)
                .orderBy(PROJECT.TENANT_ID)
                .limit(limit)
                .fetch(row -> new TenantId(row.value1()));
    }

    /**
     * Tenants that an incident concerns, or that have it, whose slug or name has the words; after a slug, in order of slug.
     * Of a closed one those that have it: projects come and go.
     */
    static List<Concerned> page(Tx tx, Incident incident, String words, String afterSlug, int limit) {
        var isUsed = used(incident.service(), incident.regions()).and(PROJECT.TENANT_ID.eq(TENANT.ID));
        var hasCase = DSL.exists(DSL.selectOne()
                .from(INCIDENT_CASE)
                .where(INCIDENT_CASE.TENANT_ID.eq(TENANT.ID))
                .and(INCIDENT_CASE.INCIDENT_ID.eq(incident.id().value())));
        var isConcerned = DSL.exists(DSL.selectOne().from(PROJECT).where(isUsed));
        var number = DSL.field(DSL.select(DSL.count()).from(PROJECT).where(isUsed));
        return tx.sql()
                .select(TENANT.ID, TENANT.SLUG, TENANT.NAME, TENANT.CREATED_AT, number)
                .from(TENANT)
                .where(incident.open() ? hasCase.or(isConcerned) : hasCase)
                .and(says(words))
                .and(TENANT.SLUG.gt(afterSlug))
                .orderBy(TENANT.SLUG)
                .limit(limit)
                .fetch(row -> new Concerned(
                        new Tenant(new TenantId(row.value1()), row.value2(), row.value3(), row.value4()),
                        row.value5()));
    }

    private static Condition says(String words) {
        return words.isEmpty()
                ? DSL.noCondition()
                : TENANT.SLUG.containsIgnoreCase(words).or(TENANT.NAME.containsIgnoreCase(words));
    }

    /** Tenants with an incident of their own that is open. */
    static List<TenantId> withOwnOpen(Tx tx) {
        return tx.sql()
                .selectDistinct(INCIDENT_CASE.TENANT_ID)
                .from(INCIDENT_CASE)
                .where(INCIDENT_CASE.INCIDENT_ID.isNull())
                .and(INCIDENT_CASE.CLOSED_AT.isNull())
                .fetch(row -> new TenantId(row.value1()));
    }

    /** Open incidents that concern the access's tenant, by the projects it has in use; the newest first. */
    static List<IncidentId> concerning(Tx tx) {
        return tx.sql()
                .select(INCIDENT.ID)
                .from(INCIDENT)
                .where(INCIDENT.CLOSED_AT.isNull())
                .and(DSL.exists(DSL.selectOne()
                        .from(PROJECT)
                        .join(SUBSCRIPTION)
                        .on(SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID))
                        .join(INCIDENT_REGION)
                        .on(lower(INCIDENT_REGION.REGION).eq(lower(PROJECT.REGION)))
                        .where(tx.mine(PROJECT))
                        .and(tx.mine(SUBSCRIPTION))
                        .and(PROJECT.SERVICE_ID.eq(INCIDENT.SERVICE_ID))
                        .and(INCIDENT_REGION.INCIDENT_ID.eq(INCIDENT.ID))
                        .and(SUBSCRIPTION.ENDED_AT.isNull())
                        .and(PROJECT.RETIRED_AT.isNull())))
                .orderBy(INCIDENT.ID.desc())
                .limit(IncidentQueries.MOST_OPEN)
                .fetch(row -> new IncidentId(row.value1()));
    }

    /** Projects in use, of present subscriptions, of a service in regions. */
    private static Condition used(ServiceId service, Collection<String> regions) {
        var isSubscribed = DSL.exists(DSL.selectOne()
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.TENANT_ID.eq(PROJECT.TENANT_ID))
                .and(SUBSCRIPTION.SERVICE_ID.eq(PROJECT.SERVICE_ID))
                .and(SUBSCRIPTION.ENDED_AT.isNull()));
        return and(
                PROJECT.SERVICE_ID.eq(service.value()),
                lower(PROJECT.REGION).in(regions.stream().map(Incident::normal).toList()),
                PROJECT.RETIRED_AT.isNull(),
                isSubscribed);
    }
}
