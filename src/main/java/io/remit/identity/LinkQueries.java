package io.remit.identity;

import static io.remit.db.schema.Tables.ONE_TIME_LINK;

import io.remit.access.Actor;
import io.remit.access.OneTimeLinkId;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.OneTimeLinkRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on one-time links. */
final class LinkQueries {
    static final Duration LIFETIME = Duration.ofDays(7);

    private LinkQueries() {}

    /** A link that can be used: whose, where, as what. */
    record Usable(OneTimeLinkId id, TenantId tenant, String email, Role role) {}

    static Invitation insert(Tx tx, TenantId tenant, String tokenHash, String email, Role role) {
        var id = new OneTimeLinkId(tx.newId());
        tx.sql()
                .insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.ID, id.value())
                .set(ONE_TIME_LINK.TENANT_ID, tenant.value())
                .set(ONE_TIME_LINK.TOKEN_HASH, tokenHash)
                .set(ONE_TIME_LINK.PURPOSE, "MEMBERSHIP")
                .set(ONE_TIME_LINK.EMAIL, Account.canonical(email))
                .set(ONE_TIME_LINK.ROLE, role.name())
                .set(ONE_TIME_LINK.CREATED_BY, tx.access().actor().reference())
                .set(ONE_TIME_LINK.CREATED_AT, tx.now())
                .set(ONE_TIME_LINK.EXPIRES_AT, tx.now().plus(LIFETIME))
                .execute();
        return new Invitation(
                id,
                Account.canonical(email),
                role,
                tx.access().actor(),
                tx.now(),
                tx.now().plus(LIFETIME));
    }

    static Optional<Usable> usable(Tx tx, String tokenHash) {
        return tx.sql()
                .selectFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.TOKEN_HASH.eq(tokenHash))
                .and(open(tx))
                .fetchOptional(row -> new Usable(
                        new OneTimeLinkId(row.getId()),
                        new TenantId(row.getTenantId()),
                        row.getEmail(),
                        Role.valueOf(row.getRole())));
    }

    /** Uses it up; false where somebody was faster, or it has ended. */
    static boolean use(Tx tx, OneTimeLinkId id) {
        return tx.sql()
                        .update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED_AT, tx.now())
                        .where(ONE_TIME_LINK.ID.eq(id.value()))
                        .and(open(tx))
                        .execute()
                == 1;
    }

    static boolean revoke(Tx tx, TenantId tenant, OneTimeLinkId id) {
        return tx.sql()
                        .update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.REVOKED_AT, tx.now())
                        .where(ONE_TIME_LINK.ID.eq(id.value()))
                        .and(ONE_TIME_LINK.TENANT_ID.eq(tenant.value()))
                        .and(open(tx))
                        .execute()
                == 1;
    }

    /** Takes back every open link for this address; says how many there were. */
    static int revokeAll(Tx tx, TenantId tenant, String email) {
        return tx.sql()
                .update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.REVOKED_AT, tx.now())
                .where(ONE_TIME_LINK.TENANT_ID.eq(tenant.value()))
                .and(ONE_TIME_LINK.EMAIL.eq(Account.canonical(email)))
                .and(open(tx))
                .execute();
    }

    static Optional<Invitation> byId(Tx tx, TenantId tenant, OneTimeLinkId id) {
        return tx.sql()
                .selectFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.ID.eq(id.value()))
                .and(ONE_TIME_LINK.TENANT_ID.eq(tenant.value()))
                .fetchOptional(LinkQueries::invitation);
    }

    /** A tenant's open invitations, the newest first, at most two hundred. */
    static List<Invitation> open(Tx tx, TenantId tenant) {
        return tx.sql()
                .selectFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.TENANT_ID.eq(tenant.value()))
                .and(open(tx))
                .orderBy(ONE_TIME_LINK.CREATED_AT.desc(), ONE_TIME_LINK.ID.desc())
                .limit(200)
                .fetch(LinkQueries::invitation);
    }

    private static Invitation invitation(OneTimeLinkRecord row) {
        return new Invitation(
                new OneTimeLinkId(row.getId()),
                row.getEmail(),
                Role.valueOf(row.getRole()),
                Actor.of(row.getCreatedBy()),
                row.getCreatedAt(),
                row.getExpiresAt());
    }

    private static Condition open(Tx tx) {
        return ONE_TIME_LINK
                .USED_AT
                .isNull()
                .and(ONE_TIME_LINK.REVOKED_AT.isNull())
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(tx.now()));
    }
}
