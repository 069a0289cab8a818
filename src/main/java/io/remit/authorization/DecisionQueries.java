package io.remit.authorization;

import static io.remit.db.schema.Tables.BUCKET_AUTHORIZATION;
import static io.remit.db.schema.Tables.BUCKET_CLAIM;
import static io.remit.db.schema.Tables.TENANT_SETTING;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jooq.Condition;

/** SQL for decisions, which are asked for by services and look into whichever tenant's rows: for system transactions. */
final class DecisionQueries {
    private DecisionQueries() {}

    /** Whose a bucket is. */
    record Claimed(TenantId tenant, BucketId bucket) {}

    /** The first of these identities that somebody has claimed. */
    static Optional<Claimed> claimed(Tx tx, Collection<String> identities) {
        return tx.sql()
                .selectFrom(BUCKET_CLAIM)
                .where(BUCKET_CLAIM.IDENTITY.in(identities))
                .orderBy(BUCKET_CLAIM.IDENTITY)
                .limit(1)
                .fetchOptional(row -> new Claimed(new TenantId(row.getTenantId()), new BucketId(row.getBucketId())));
    }

    /** Where a tenant's days begin. */
    static ZoneId zone(Tx tx, TenantId tenant) {
        return tx.sql()
                .select(TENANT_SETTING.ZONE)
                .from(TENANT_SETTING)
                .where(TENANT_SETTING.TENANT_ID.eq(tenant.value()))
                .fetchOptional(TENANT_SETTING.ZONE)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    /** False where it was allowed before in this hour. */
    static boolean isFirstIn(Tx tx, TenantId tenant, AuthorizationId id, Instant hour) {
        return tx.sql()
                        .update(BUCKET_AUTHORIZATION)
                        .set(BUCKET_AUTHORIZATION.ALLOWED_IN, hour)
                        .where(notAllowedIn(tenant, id, hour))
                        .execute()
                == 1;
    }

    /** Whether it was not allowed yet in this hour. */
    static boolean wouldBeFirstIn(Tx tx, TenantId tenant, AuthorizationId id, Instant hour) {
        return tx.sql().fetchExists(BUCKET_AUTHORIZATION, notAllowedIn(tenant, id, hour));
    }

    private static Condition notAllowedIn(TenantId tenant, AuthorizationId id, Instant hour) {
        return BUCKET_AUTHORIZATION
                .TENANT_ID
                .eq(tenant.value())
                .and(BUCKET_AUTHORIZATION.ID.eq(id.value()))
                .and(BUCKET_AUTHORIZATION.ALLOWED_IN.isNull().or(BUCKET_AUTHORIZATION.ALLOWED_IN.lt(hour)));
    }
}
