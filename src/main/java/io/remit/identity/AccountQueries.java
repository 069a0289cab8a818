package io.remit.identity;

import static io.remit.db.schema.Tables.ACCOUNT;

import io.remit.access.AccountId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AccountRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SQL on accounts. */
final class AccountQueries {
    private AccountQueries() {}

    static Optional<Account> byEmail(Tx tx, String email) {
        return tx.sql()
                .selectFrom(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(Account.canonical(email)))
                .and(ACCOUNT.ENDED_AT.isNull())
                .fetchOptional(AccountQueries::account);
    }

    static Optional<Account> byId(Tx tx, AccountId id) {
        return tx.sql()
                .selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .and(ACCOUNT.ENDED_AT.isNull())
                .fetchOptional(AccountQueries::account);
    }

    static boolean anyOperator(Tx tx) {
        return tx.sql()
                .fetchExists(tx.sql()
                        .selectFrom(ACCOUNT)
                        .where(ACCOUNT.OPERATOR.isTrue())
                        .and(ACCOUNT.ENDED_AT.isNull()));
    }

    static Account insert(Tx tx, String email, String name, Optional<String> passwordHash, boolean operator) {
        var account = new Account(new AccountId(tx.newId()), Account.canonical(email), name, passwordHash, operator);
        tx.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id().value())
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash.orElse(null))
                .set(ACCOUNT.OPERATOR, operator)
                .set(ACCOUNT.CREATED_AT, tx.now())
                .execute();
        return account;
    }

    static void setPassword(Tx tx, AccountId id, String hash) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Sets password and name where there is no password yet; false where there is one. */
    static boolean setFirstPassword(Tx tx, AccountId id, String name, String hash) {
        return tx.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, hash)
                        .set(ACCOUNT.NAME, name)
                        .where(ACCOUNT.ID.eq(id.value()))
                        .and(ACCOUNT.PASSWORD_HASH.isNull())
                        .execute()
                == 1;
    }

    /** Changes the name where it is still the one seen; false where somebody was faster. */
    static boolean rename(Tx tx, AccountId id, String from, String to) {
        return tx.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.NAME, to)
                        .where(ACCOUNT.ID.eq(id.value()))
                        .and(ACCOUNT.NAME.eq(from))
                        .execute()
                == 1;
    }

    static void makeOperator(Tx tx, AccountId id) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.OPERATOR, true)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    static Map<UUID, String> names(Tx tx, Collection<UUID> ids) {
        return tx.sql()
                .select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    private static Account account(AccountRecord row) {
        return new Account(
                new AccountId(row.getId()),
                row.getEmail(),
                row.getName(),
                Optional.ofNullable(row.getPasswordHash()),
                row.getOperator());
    }
}
