package io.remit.reminder;

import static io.remit.db.schema.Tables.CALENDAR_FEED;

import io.remit.access.AccountId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import java.time.Instant;
import java.util.Optional;

/** SQL on the addresses of members' calendars. */
final class CalendarQueries {
    private CalendarQueries() {}

    /** Whose calendar a token opens; for the gate, which is in no tenant yet. */
    static Optional<CalendarGate.Place> place(Tx tx, String tokenHash) {
        return tx.sql()
                .selectFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.TOKEN_HASH.eq(tokenHash))
                .and(CALENDAR_FEED.REVOKED_AT.isNull())
                .fetchOptional(row ->
                        new CalendarGate.Place(new TenantId(row.getTenantId()), new AccountId(row.getAccountId())));
    }

    /** Since when a member has an address that works. */
    static Optional<Instant> since(Tx tx, AccountId account) {
        return tx.sql()
                .selectFrom(CALENDAR_FEED)
                .where(tx.mine(CALENDAR_FEED))
                .and(CALENDAR_FEED.ACCOUNT_ID.eq(account.value()))
                .and(CALENDAR_FEED.REVOKED_AT.isNull())
                .orderBy(CALENDAR_FEED.MADE_AT.desc())
                .limit(1)
                .fetchOptional(CALENDAR_FEED.MADE_AT);
    }

    static void insert(Tx tx, AccountId account, String tokenHash) {
        tx.insert(CALENDAR_FEED)
                .set(CALENDAR_FEED.ID, tx.newId())
                .set(CALENDAR_FEED.ACCOUNT_ID, account.value())
                .set(CALENDAR_FEED.TOKEN_HASH, tokenHash)
                .set(CALENDAR_FEED.MADE_AT, tx.now())
                .execute();
    }

    /** Revokes what works; how many addresses that were. */
    static int revoke(Tx tx, AccountId account) {
        return tx.sql()
                .update(CALENDAR_FEED)
                .set(CALENDAR_FEED.REVOKED_AT, tx.now())
                .where(tx.mine(CALENDAR_FEED))
                .and(CALENDAR_FEED.ACCOUNT_ID.eq(account.value()))
                .and(CALENDAR_FEED.REVOKED_AT.isNull())
                .execute();
    }
}
