package io.remit.acknowledgement;

import static io.remit.db.schema.Tables.ACKNOWLEDGEMENT;
import static io.remit.db.schema.Tables.SUBSCRIPTION;
import static io.remit.db.schema.Tables.TENANT;

import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.acknowledgement.LedgerEntry.Kind;
import io.remit.catalog.EditionHead;
import io.remit.db.Tx;
import io.remit.identity.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL that reads over all tenants where they stand towards an edition. */
final class StandingQueries {
    private static final int MOST_EDITIONS = 100;

    private StandingQueries() {}

    /** How many present subscribers responded in which way. */
    static ResponseCounts counts(Tx tx, EditionHead head) {
        return new ResponseCounts(
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

    /** The last edition of each service that each of these tenants acknowledged; those without any are absent. */
    static Map<TenantId, List<LastAcknowledged>> lastAcknowledged(Tx tx, Collection<TenantId> tenants) {
        var number = DSL.max(ACKNOWLEDGEMENT.EDITION_NUMBER);
        return tx.sql()
                .select(ACKNOWLEDGEMENT.TENANT_ID, ACKNOWLEDGEMENT.SERVICE_ID, number)
                .from(ACKNOWLEDGEMENT)
                .where(ACKNOWLEDGEMENT.TENANT_ID.in(
                        tenants.stream().map(TenantId::value).toList()))
                .and(ACKNOWLEDGEMENT.KIND.eq(Kind.ACKNOWLEDGED.name()))
                .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                .groupBy(ACKNOWLEDGEMENT.TENANT_ID, ACKNOWLEDGEMENT.SERVICE_ID)
                .fetchGroups(
                        row -> new TenantId(row.value1()),
                        row -> new LastAcknowledged(new ServiceId(row.value2()), row.value3()));
    }

    /** The editions to which tenants that use the service object and wait for an answer, with how many objections there are. */
    static List<EditionCount> unanswered(Tx tx) {
        var count = DSL.count();
        return tx.sql()
                .select(ACKNOWLEDGEMENT.SERVICE_ID, ACKNOWLEDGEMENT.EDITION_NUMBER, count)
                .from(ACKNOWLEDGEMENT)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.TENANT_ID.eq(ACKNOWLEDGEMENT.TENANT_ID))
                .and(SUBSCRIPTION.SERVICE_ID.eq(ACKNOWLEDGEMENT.SERVICE_ID))
                .and(SUBSCRIPTION.ENDED_AT.isNull())
                .where(ACKNOWLEDGEMENT.KIND.eq(Kind.OBJECTED.name()))
                .and(ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                .and(ACKNOWLEDGEMENT.ANSWER.isNull())
                .groupBy(ACKNOWLEDGEMENT.SERVICE_ID, ACKNOWLEDGEMENT.EDITION_NUMBER)
                .orderBy(count.desc(), ACKNOWLEDGEMENT.SERVICE_ID, ACKNOWLEDGEMENT.EDITION_NUMBER)
                .limit(MOST_EDITIONS)
                .fetch(row -> new EditionCount(new ServiceId(row.value1()), row.value2(), row.value3()));
    }

    /** How many tenants have said nothing yet to each of these editions; editions where that is none are absent. */
    static List<EditionCount> silent(Tx tx, Collection<EditionHead> heads) {
        var count = DSL.count();
        var numbers = heads.stream().collect(Collectors.toMap(EditionHead::service, EditionHead::number));
        var silent = heads.stream()
                .map(head -> isPresent(head).and(responded(head, Response.NOTHING)))
                .reduce(DSL.falseCondition(), Condition::or);
        return tx.sql()
                .select(SUBSCRIPTION.SERVICE_ID, count)
                .from(SUBSCRIPTION)
                .where(silent)
                .groupBy(SUBSCRIPTION.SERVICE_ID)
                .orderBy(count.desc(), SUBSCRIPTION.SERVICE_ID)
                .fetch(row -> {
                    var service = new ServiceId(row.value1());
                    return new EditionCount(service, numbers.getOrDefault(service, 0), row.value2());
                });
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
