package io.remit.identity;

import static io.remit.db.schema.Tables.TENANT;

import io.remit.access.Access;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.TenantRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on tenants. The platform's reserved row is never among them. */
final class TenantQueries {
    private TenantQueries() {}

    static Optional<Tenant> bySlug(Tx tx, String slug) {
        return tx.sql()
                .selectFrom(TENANT)
                .where(TENANT.SLUG.eq(slug))
                .and(TENANT.ID.ne(Access.PLATFORM.value()))
                .fetchOptional(TenantQueries::tenant);
    }

    static Optional<Tenant> byId(Tx tx, TenantId id) {
        return tx.sql().selectFrom(TENANT).where(TENANT.ID.eq(id.value())).fetchOptional(TenantQueries::tenant);
    }

    /** Tenants after a slug, in order of slug, whose slug or name contains the text. */
    static List<Tenant> page(Tx tx, String containing, String afterSlug, int limit) {
        return tx.sql()
                .selectFrom(TENANT)
                .where(contains(containing))
                .and(TENANT.SLUG.gt(afterSlug))
                .orderBy(TENANT.SLUG)
                .limit(limit)
                .fetch(TenantQueries::tenant);
    }

    /** The last tenants before a slug, in order of slug. */
    static List<Tenant> pageBefore(Tx tx, String containing, String beforeSlug, int limit) {
        var page = new ArrayList<>(tx.sql()
                .selectFrom(TENANT)
                .where(contains(containing))
                .and(TENANT.SLUG.lt(beforeSlug))
                .orderBy(TENANT.SLUG.desc())
                .limit(limit)
                .fetch(TenantQueries::tenant));
        Collections.reverse(page);
        return page;
    }

    static int count(Tx tx) {
        return tx.sql().fetchCount(tx.sql().selectFrom(TENANT).where(TENANT.ID.ne(Access.PLATFORM.value())));
    }

    /** False where the slug is taken. */
    static boolean insert(Tx tx, Tenant tenant) {
        return tx.sql()
                        .insertInto(TENANT)
                        .set(TENANT.ID, tenant.id().value())
                        .set(TENANT.SLUG, tenant.slug())
                        .set(TENANT.NAME, tenant.name())
                        .set(TENANT.CREATED_AT, tenant.createdAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Condition contains(String text) {
        var like = "%" + escaped(text) + "%";
        return TENANT.ID
                .ne(Access.PLATFORM.value())
                .and(TENANT.NAME.likeIgnoreCase(like, '\\').or(TENANT.SLUG.likeIgnoreCase(like, '\\')));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Tenant tenant(TenantRecord row) {
        return new Tenant(new TenantId(row.getId()), row.getSlug(), row.getName(), row.getCreatedAt());
    }
}
