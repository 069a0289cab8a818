package io.remit.acknowledgement;

import static io.remit.db.schema.Tables.ACKNOWLEDGEMENT;
import static io.remit.db.schema.Tables.SUBSCRIPTION;
import static io.remit.db.schema.Tables.TENANT;

import io.remit.access.TenantId;
import io.remit.acknowledgement.AnswerService.Counts;
import io.remit.acknowledgement.AnswerService.Response;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.catalog.EditionHead;
import io.remit.db.Tx;
import io.remit.identity.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL that reads over all tenants where they stand towards an edition. */
final class StandingQueries {
    private StandingQueries() {}

    /** How many present subscribers responded in which way. */
    static Counts counts(Tx tx, EditionHead head) {
        return new Counts(
                count(tx, head, Response.ANY),
                count(tx, head, Response.ACKNOWLEDGED),
                count(tx, head, Response.OBJECTED),
                count(tx, head, Response.WAITING),
                count(tx, head, Response.NOTHING));
    }

    private static int count(Tx tx, EditionHead head, Response response) {
        return tx.sql()
                .fetchCount(tx.sql()
                        .select(SUBSCRIPTION.ID)
                        .from(SUBSCRIPTION)
                        .where(isPresent(head))
                        .and(responded(head, response)));
    }

    /** Present subscribers who responded so, after a slug, in order of slug. */
    static List<Tenant> page(Tx tx, EditionHead head, Response response, String afterSlug, int limit) {
        return tx.sql()
                .select(TENANT.ID, TENANT.SLUG, TENANT.NAME, TENANT.CREATED_AT)
                .from(TENANT)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.TENANT_ID.eq(TENANT.ID))
                .where(isPresent(head))
                .and(responded(head, response))
                .and(TENANT.SLUG.gt(afterSlug))
                .orderBy(TENANT.SLUG)
                .limit(limit)
                .fetch(row -> new Tenant(new TenantId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** What these tenants said to the edition; to have acknowledged a later one counts too. Withdrawn entries are left out. */
    static Map<UUID, List<LedgerEntry>> said(Tx tx, EditionHead head, Collection<TenantId> tenants) {
        return tx.sql()
                .selectFrom(ACKNOWLEDGEMENT)
                .where(ACKNOWLEDGEMENT.TENANT_ID.in(
                        tenants.stream().map(TenantId::value).toList()))
                .and(ACKNOWLEDGEMENT.SERVICE_ID.eq(head.service().value()))
                .and(isAcknowledgement(head)
                        .or(ACKNOWLEDGEMENT.EDITION_ID.eq(head.id().value())))
                .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                .orderBy(ACKNOWLEDGEMENT.ID)
                .fetchGroups(ACKNOWLEDGEMENT.TENANT_ID, AcknowledgementQueries::entry);
    }

    private static Condition isPresent(EditionHead head) {
        return SUBSCRIPTION.SERVICE_ID.eq(head.service().value()).and(SUBSCRIPTION.ENDED_AT.isNull());
    }

    private static Condition responded(EditionHead head, Response response) {
        var objected = said(head, isObjection(head));
        return switch (response) {
            case ANY -> DSL.noCondition();
            case ACKNOWLEDGED -> said(head, isAcknowledgement(head));
            case OBJECTED -> objected;
            case WAITING -> said(head, isObjection(head).and(ACKNOWLEDGEMENT.ANSWER.isNull()));
            case NOTHING -> said(head, isAcknowledgement(head)).or(objected).not();
        };
    }

    private static Condition said(EditionHead head, Condition what) {
        return DSL.exists(DSL.selectOne()
                .from(ACKNOWLEDGEMENT)
                .where(ACKNOWLEDGEMENT.TENANT_ID.eq(SUBSCRIPTION.TENANT_ID))
                .and(ACKNOWLEDGEMENT.SERVICE_ID.eq(head.service().value()))
                .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                .and(what));
    }

    private static Condition isAcknowledgement(EditionHead head) {
        return ACKNOWLEDGEMENT.KIND.eq(Kind.ACKNOWLEDGED.name()).and(ACKNOWLEDGEMENT.EDITION_NUMBER.ge(head.number()));
    }

    private static Condition isObjection(EditionHead head) {
        return ACKNOWLEDGEMENT.KIND.eq(Kind.OBJECTED.name()).and(ACKNOWLEDGEMENT.EDITION_NUMBER.eq(head.number()));
    }
}
