package io.remit.authorization;

import static io.remit.db.schema.Tables.AUTHORIZATION_RIGHT;
import static io.remit.db.schema.Tables.BUCKET_AUTHORIZATION;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ProbeId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.authorization.BucketAuthorization.Found;
import io.remit.authorization.BucketAuthorization.Made;
import io.remit.authorization.BucketAuthorization.Revocation;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AuthorizationRightRecord;
import io.remit.db.schema.tables.records.BucketAuthorizationRecord;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.probe.Finding;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL on authorizations. */
final class AuthorizationQueries {
    private static final int MOST_OF_SERVICE = 100;

    private AuthorizationQueries() {}

    /** All of the tenant, the newest first, in two queries. */
    static List<BucketAuthorization> all(Tx tx, int most) {
        return found(tx, DSL.noCondition(), most);
    }

    static List<BucketAuthorization> of(Tx tx, BucketId bucket, int most) {
        return found(tx, BUCKET_AUTHORIZATION.BUCKET_ID.eq(bucket.value()), most);
    }

    static Optional<BucketAuthorization> byId(Tx tx, AuthorizationId id) {
        return found(tx, BUCKET_AUTHORIZATION.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Those of a service in a bucket, whosever it is; the newest first. For system transactions. */
    static List<BucketAuthorization> ofService(Tx tx, TenantId tenant, BucketId bucket, ServiceId service) {
        var which = BUCKET_AUTHORIZATION
                .BUCKET_ID
                .eq(bucket.value())
                .and(BUCKET_AUTHORIZATION.SERVICE_ID.eq(service.value()));
        return found(
                tx,
                BUCKET_AUTHORIZATION.TENANT_ID.eq(tenant.value()).and(which),
                AUTHORIZATION_RIGHT.TENANT_ID.eq(tenant.value()),
                MOST_OF_SERVICE);
    }

    private static List<BucketAuthorization> found(Tx tx, Condition which, int most) {
        return found(tx, tx.mine(BUCKET_AUTHORIZATION).and(which), tx.mine(AUTHORIZATION_RIGHT), most);
    }

    private static List<BucketAuthorization> found(Tx tx, Condition which, Condition whose, int most) {
        var rows = tx.sql()
                .selectFrom(BUCKET_AUTHORIZATION)
                .where(which)
                .orderBy(BUCKET_AUTHORIZATION.ID.desc())
                .limit(most)
                .fetch();
        Map<UUID, List<AuthorizationRightRecord>> rights = tx.sql()
                .selectFrom(AUTHORIZATION_RIGHT)
                .where(whose)
                .and(AUTHORIZATION_RIGHT.AUTHORIZATION_ID.in(rows.getValues(BUCKET_AUTHORIZATION.ID)))
                .orderBy(AUTHORIZATION_RIGHT.POSITION)
                .fetchGroups(AUTHORIZATION_RIGHT.AUTHORIZATION_ID, row -> row);
        return rows.map(row -> authorization(row, rights.getOrDefault(row.getId(), List.of())));
    }

    static void insert(Tx tx, BucketAuthorization one) {
        tx.insert(BUCKET_AUTHORIZATION)
                .set(BUCKET_AUTHORIZATION.ID, one.id().value())
                .set(BUCKET_AUTHORIZATION.BUCKET_ID, one.bucket().value())
                .set(BUCKET_AUTHORIZATION.SERVICE_ID, one.service().value())
                .set(BUCKET_AUTHORIZATION.GRANTED, one.granted())
                .set(BUCKET_AUTHORIZATION.REASON, one.reason())
                .set(BUCKET_AUTHORIZATION.ENDS_ON, one.endsOn().orElse(null))
                .set(BUCKET_AUTHORIZATION.TRIES_OUTSIDE, one.triesOutside())
                .set(BUCKET_AUTHORIZATION.RECERTIFY_MONTHS, one.recertifyMonths())
                .set(BUCKET_AUTHORIZATION.ASKED_BY, one.asked().by())
                .set(BUCKET_AUTHORIZATION.ASKED_AT, one.asked().at())
                .set(BUCKET_AUTHORIZATION.APPROVED, false)
                .set(BUCKET_AUTHORIZATION.DECISION_NOTE, "")
                .set(BUCKET_AUTHORIZATION.REVOCATION_REASON, "")
                .set(BUCKET_AUTHORIZATION.FINDING, one.found().finding().name())
                .set(BUCKET_AUTHORIZATION.FOUND_AS, "")
                .set(BUCKET_AUTHORIZATION.FOUND_STAND_IN, false)
                .set(BUCKET_AUTHORIZATION.MISSES, 0)
                .execute();
        insert(tx, one.id(), one.rights(), false);
    }

    private static void insert(Tx tx, AuthorizationId id, List<PrefixRight> rights, boolean former) {
        for (int i = 0; i < rights.size(); i++) {
            insert(tx, id, i, rights.get(i), former);
        }
    }

    /** In place of what may be done, and was taken out, so far. */
    static void narrow(Tx tx, AuthorizationId id, List<PrefixRight> rights, List<PrefixRight> former) {
        tx.sql()
                .deleteFrom(AUTHORIZATION_RIGHT)
                .where(tx.mine(AUTHORIZATION_RIGHT))
                .and(AUTHORIZATION_RIGHT.AUTHORIZATION_ID.eq(id.value()))
                .execute();
        insert(tx, id, rights, false);
        insert(tx, id, former, true);
    }

    private static void insert(Tx tx, AuthorizationId id, int position, PrefixRight right, boolean former) {
        tx.insert(AUTHORIZATION_RIGHT)
                .set(AUTHORIZATION_RIGHT.ID, tx.newId())
                .set(AUTHORIZATION_RIGHT.AUTHORIZATION_ID, id.value())
                .set(AUTHORIZATION_RIGHT.POSITION, position)
                .set(AUTHORIZATION_RIGHT.PREFIX, right.prefix())
                .set(AUTHORIZATION_RIGHT.LISTS, right.may(Operation.LIST))
                .set(AUTHORIZATION_RIGHT.READS, right.may(Operation.READ))
                .set(AUTHORIZATION_RIGHT.WRITES, right.may(Operation.WRITE))
                .set(AUTHORIZATION_RIGHT.FORMER, former)
                .execute();
    }

    /** False where it was decided or taken back already. */
    static boolean decide(Tx tx, AuthorizationId id, boolean approved, String note, Optional<LocalDate> recertifyBy) {
        return tx.sql()
                        .update(BUCKET_AUTHORIZATION)
                        .set(
                                BUCKET_AUTHORIZATION.DECIDED_BY,
                                tx.access().actor().reference())
                        .set(BUCKET_AUTHORIZATION.DECIDED_AT, tx.now())
                        .set(BUCKET_AUTHORIZATION.APPROVED, approved)
                        .set(BUCKET_AUTHORIZATION.DECISION_NOTE, note)
                        .set(BUCKET_AUTHORIZATION.RECERTIFY_BY, recertifyBy.orElse(null))
                        .where(own(tx, id))
                        .and(BUCKET_AUTHORIZATION.DECIDED_AT.isNull())
                        .and(BUCKET_AUTHORIZATION.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it was taken back already. */
    static boolean revoke(Tx tx, AuthorizationId id, String reason) {
        return tx.sql()
                        .update(BUCKET_AUTHORIZATION)
                        .set(
                                BUCKET_AUTHORIZATION.REVOKED_BY,
                                tx.access().actor().reference())
                        .set(BUCKET_AUTHORIZATION.REVOKED_AT, tx.now())
                        .set(BUCKET_AUTHORIZATION.REVOCATION_REASON, reason)
                        .where(own(tx, id))
                        .and(BUCKET_AUTHORIZATION.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False where it was taken back meanwhile. */
    static boolean recertify(Tx tx, AuthorizationId id, LocalDate next) {
        return tx.sql()
                        .update(BUCKET_AUTHORIZATION)
                        .set(
                                BUCKET_AUTHORIZATION.RECERTIFIED_BY,
                                tx.access().actor().reference())
                        .set(BUCKET_AUTHORIZATION.RECERTIFIED_AT, tx.now())
                        .set(BUCKET_AUTHORIZATION.RECERTIFY_BY, next)
                        .where(own(tx, id))
                        .and(BUCKET_AUTHORIZATION.APPROVED)
                        .and(BUCKET_AUTHORIZATION.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    static void found(Tx tx, AuthorizationId id, Found found) {
        tx.sql()
                .update(BUCKET_AUTHORIZATION)
                .set(BUCKET_AUTHORIZATION.FINDING, found.finding().name())
                .set(BUCKET_AUTHORIZATION.FOUND_AT, found.at().orElse(null))
                .set(BUCKET_AUTHORIZATION.FOUND_AS, found.as())
                .set(BUCKET_AUTHORIZATION.FOUND_STAND_IN, found.standIn())
                .set(
                        BUCKET_AUTHORIZATION.LAST_PROBE_ID,
                        found.probe().map(ProbeId::value).orElse(null))
                .set(BUCKET_AUTHORIZATION.MISSES, found.misses())
                .set(BUCKET_AUTHORIZATION.CLOSED_SINCE, found.closedSince().orElse(null))
                .set(BUCKET_AUTHORIZATION.CLOSED_AT, found.closedAt().orElse(null))
                .where(own(tx, id))
                .execute();
    }

    private static Condition own(Tx tx, AuthorizationId id) {
        return tx.mine(BUCKET_AUTHORIZATION).and(BUCKET_AUTHORIZATION.ID.eq(id.value()));
    }

    private static List<PrefixRight> rights(List<AuthorizationRightRecord> rows, boolean former) {
        return rows.stream()
                .filter(row -> row.getFormer() == former)
                .map(AuthorizationQueries::right)
                .toList();
    }

    private static PrefixRight right(AuthorizationRightRecord row) {
        var operations = EnumSet.noneOf(Operation.class);
        if (row.getLists()) {
            operations.add(Operation.LIST);
        }
        if (row.getReads()) {
            operations.add(Operation.READ);
        }
        if (row.getWrites()) {
            operations.add(Operation.WRITE);
        }
        return new PrefixRight(row.getPrefix(), operations);
    }

    /** As of a tenant that uses the service; whether it does, whoever knows the subscriptions says. */
    private static BucketAuthorization authorization(
            BucketAuthorizationRecord row, List<AuthorizationRightRecord> rights) {
        return new BucketAuthorization(
                new AuthorizationId(row.getId()),
                new BucketId(row.getBucketId()),
                new ServiceId(row.getServiceId()),
                row.getGranted(),
                rights(rights, false),
                rights(rights, true),
                row.getReason(),
                Optional.ofNullable(row.getEndsOn()),
                row.getTriesOutside(),
                row.getRecertifyMonths(),
                new Made(row.getAskedBy(), row.getAskedAt()),
                Optional.ofNullable(row.getDecidedAt())
                        .map(at -> new BucketAuthorization.Decided(
                                new Made(row.getDecidedBy(), at), row.getApproved(), row.getDecisionNote())),
                Optional.ofNullable(row.getRecertifiedAt()).map(at -> new Made(row.getRecertifiedBy(), at)),
                Optional.ofNullable(row.getRecertifyBy()),
                Optional.ofNullable(row.getRevokedAt())
                        .map(at -> new Revocation(new Made(row.getRevokedBy(), at), row.getRevocationReason())),
                new Found(
                        Finding.valueOf(row.getFinding()),
                        Optional.ofNullable(row.getFoundAt()),
                        row.getFoundAs(),
                        row.getFoundStandIn(),
                        Optional.ofNullable(row.getLastProbeId()).map(ProbeId::new),
                        row.getMisses(),
                        Optional.ofNullable(row.getClosedSince()),
                        Optional.ofNullable(row.getClosedAt())),
                true);
    }
}
