package io.remit.identity;

import static io.remit.db.schema.Tables.ACCOUNT;
import static io.remit.db.schema.Tables.MEMBERSHIP;

import io.remit.access.AccountId;
import io.remit.access.MembershipId;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** SQL on memberships; their names come from accounts, so these run in system acts and name their tenant. */
final class MembershipQueries {
    private MembershipQueries() {}

    /** A tenant's present members by name, at most a thousand. */
    static List<Member> of(Tx tx, TenantId tenant) {
        return members(tx, tenant).orderBy(ACCOUNT.NAME, ACCOUNT.ID).limit(1000).fetch(MembershipQueries::member);
    }

    /** The operators by name; an operator's account stands for the membership that it needs none of. */
    static List<Member> operators(Tx tx) {
        return tx.sql()
                .select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.CREATED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.OPERATOR.isTrue())
                .and(ACCOUNT.ENDED_AT.isNull())
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .limit(1000)
                .fetch(row -> new Member(
                        new MembershipId(row.get(ACCOUNT.ID)),
                        new AccountId(row.get(ACCOUNT.ID)),
                        row.get(ACCOUNT.NAME),
                        row.get(ACCOUNT.EMAIL),
                        Role.OPERATOR,
                        row.get(ACCOUNT.CREATED_AT)));
    }

    static Optional<Member> byId(Tx tx, TenantId tenant, MembershipId id) {
        return members(tx, tenant).and(MEMBERSHIP.ID.eq(id.value())).fetchOptional(MembershipQueries::member);
    }

    /** Locks the administrators' rows, so that two of them cannot step down at once. */
    static List<MembershipId> lockAdministrators(Tx tx, TenantId tenant) {
        return tx.sql()
                .select(MEMBERSHIP.ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                .and(MEMBERSHIP.ROLE.eq(Role.ADMINISTRATOR.name()))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .orderBy(MEMBERSHIP.ID)
                .forUpdate()
                .fetch(row -> new MembershipId(row.get(MEMBERSHIP.ID)));
    }

    /** Adds the account to the tenant, or brings an ended membership back; a present member keeps the role there is. */
    static MembershipId put(Tx tx, TenantId tenant, AccountId account, Role role) {
        var existing = tx.sql()
                .select(MEMBERSHIP.ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(MEMBERSHIP.ID);
        if (existing.isPresent()) {
            tx.sql()
                    .update(MEMBERSHIP)
                    .set(MEMBERSHIP.ROLE, role.name())
                    .set(MEMBERSHIP.CREATED_AT, tx.now())
                    .setNull(MEMBERSHIP.ENDED_AT)
                    .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                    .and(MEMBERSHIP.ID.eq(existing.get()))
                    .and(MEMBERSHIP.ENDED_AT.isNotNull())
                    .execute();
            return new MembershipId(existing.get());
        }
        var id = new MembershipId(tx.newId());
        tx.insertFor(tenant, MEMBERSHIP)
                .set(MEMBERSHIP.ID, id.value())
                .set(MEMBERSHIP.ACCOUNT_ID, account.value())
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.CREATED_AT, tx.now())
                .execute();
        return id;
    }

    /** What the account is in the tenant at present, if anything. */
    static Optional<Role> role(Tx tx, TenantId tenant, AccountId account) {
        return tx.sql()
                .select(MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(account.value()))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .fetchOptional(row -> Role.valueOf(row.get(MEMBERSHIP.ROLE)));
    }

    /** How many present members each of these tenants has; those without any are absent. */
    static Map<UUID, Integer> counts(Tx tx, Collection<UUID> tenants) {
        return tx.sql()
                .select(MEMBERSHIP.TENANT_ID, DSL.count())
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.in(tenants))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .groupBy(MEMBERSHIP.TENANT_ID)
                .fetchMap(MEMBERSHIP.TENANT_ID, row -> row.get(1, Integer.class));
    }

    /** Changes the role where it is still the one seen; false where somebody was faster. */
    static boolean changeRole(Tx tx, TenantId tenant, MembershipId id, Role from, Role to) {
        return tx.sql()
                        .update(MEMBERSHIP)
                        .set(MEMBERSHIP.ROLE, to.name())
                        .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                        .and(MEMBERSHIP.ID.eq(id.value()))
                        .and(MEMBERSHIP.ROLE.eq(from.name()))
                        .and(MEMBERSHIP.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    static boolean end(Tx tx, TenantId tenant, MembershipId id) {
        return tx.sql()
                        .update(MEMBERSHIP)
                        .set(MEMBERSHIP.ENDED_AT, tx.now())
                        .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                        .and(MEMBERSHIP.ID.eq(id.value()))
                        .and(MEMBERSHIP.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    private static SelectConditionStep<?> members(Tx tx, TenantId tenant) {
        return tx.sql()
                .select(MEMBERSHIP.ID, MEMBERSHIP.ROLE, MEMBERSHIP.CREATED_AT, ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                .and(MEMBERSHIP.ENDED_AT.isNull());
    }

    private static Member member(Record row) {
        return new Member(
                new MembershipId(row.get(MEMBERSHIP.ID)),
                new AccountId(row.get(ACCOUNT.ID)),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.EMAIL),
                Role.valueOf(row.get(MEMBERSHIP.ROLE)),
                row.get(MEMBERSHIP.CREATED_AT));
    }
}
