package io.remit.identity;

import static io.remit.db.schema.Tables.ACCOUNT;
import static io.remit.db.schema.Tables.MEMBERSHIP;
import static io.remit.db.schema.Tables.SESSION;
import static io.remit.db.schema.Tables.TENANT;

import io.remit.access.AccountId;
import io.remit.access.Origin;
import io.remit.access.Role;
import io.remit.access.SessionId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.identity.Person.TenantPlace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** SQL on sessions. */
final class SessionQueries {
    private SessionQueries() {}

    /** A session that has neither ended nor idled out, with its person; and when it was last seen. */
    record Live(Person person, Instant lastSeen) {}

    /**
     * One query, because every request of a signed-in person begins with it: a row per membership, or one without any.
     * For the same reason it only finds the rows: whether they are too old, and in which order the places come, costs
     * more to put into SQL than to see.
     */
    static Optional<Live> live(Tx tx, String tokenHash) {
        var rows = tx.sql()
                .select(
                        SESSION.ID,
                        SESSION.CREATED_AT,
                        SESSION.LAST_SEEN_AT,
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.OPERATOR,
                        ACCOUNT.ENDED_AT,
                        TENANT.ID,
                        TENANT.SLUG,
                        TENANT.NAME,
                        MEMBERSHIP.ROLE)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .leftJoin(TENANT)
                .on(TENANT.ID.eq(MEMBERSHIP.TENANT_ID))
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .fetch();
        return rows.stream()
                .findFirst()
                .filter(row -> isLive(row, tx.now()))
                .map(row -> new Live(person(row, rows), row.get(SESSION.LAST_SEEN_AT)));
    }

    private static boolean isLive(Record row, Instant now) {
        return row.get(SESSION.CREATED_AT).isAfter(now.minus(Sessions.LIFETIME))
                && row.get(SESSION.LAST_SEEN_AT).isAfter(now.minus(Sessions.IDLE))
                && row.get(ACCOUNT.ENDED_AT) == null;
    }

    private static Person person(Record row, List<? extends Record> rows) {
        return new Person(
                new SessionId(row.get(SESSION.ID)),
                new AccountId(row.get(ACCOUNT.ID)),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.EMAIL),
                row.get(ACCOUNT.OPERATOR),
                rows.stream()
                        .filter(each -> each.get(TENANT.ID) != null)
                        .map(SessionQueries::place)
                        .sorted(Comparator.comparing(TenantPlace::name).thenComparing(TenantPlace::slug))
                        .toList());
    }

    static List<TenantPlace> places(Tx tx, AccountId account) {
        return tx.sql()
                .select(TENANT.ID, TENANT.SLUG, TENANT.NAME, MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .join(TENANT)
                .on(TENANT.ID.eq(MEMBERSHIP.TENANT_ID))
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account.value()))
                .and(MEMBERSHIP.ENDED_AT.isNull())
                .orderBy(TENANT.NAME, TENANT.ID)
                .fetch(SessionQueries::place);
    }

    private static TenantPlace place(Record row) {
        return new TenantPlace(
                new TenantId(row.get(TENANT.ID)),
                row.get(TENANT.SLUG),
                row.get(TENANT.NAME),
                Role.valueOf(row.get(MEMBERSHIP.ROLE)));
    }

    static void insert(Tx tx, String tokenHash, AccountId account, Origin origin, String userAgent) {
        tx.sql()
                .insertInto(SESSION)
                .set(SESSION.ID, tx.newId())
                .set(SESSION.TOKEN_HASH, tokenHash)
                .set(SESSION.ACCOUNT_ID, account.value())
                .set(SESSION.CREATED_AT, tx.now())
                .set(SESSION.LAST_SEEN_AT, tx.now())
                .set(SESSION.ADDRESS, origin.address())
                .set(SESSION.USER_AGENT, userAgent.substring(0, Math.min(300, userAgent.length())))
                .execute();
    }

    static void touch(Tx tx, SessionId id) {
        tx.sql()
                .update(SESSION)
                .set(SESSION.LAST_SEEN_AT, tx.now())
                .where(SESSION.ID.eq(id.value()))
                .execute();
    }

    /** Ends the session with this token; says whose it was. */
    static Optional<AccountId> end(Tx tx, String tokenHash) {
        var account = tx.sql()
                .select(SESSION.ACCOUNT_ID)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(SESSION.ACCOUNT_ID);
        var ended = tx.sql()
                .deleteFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .execute();
        return ended == 1 ? account.map(AccountId::new) : Optional.empty();
    }

    static boolean endOwn(Tx tx, AccountId account, SessionId id) {
        return tx.sql()
                        .deleteFrom(SESSION)
                        .where(SESSION.ID.eq(id.value()))
                        .and(SESSION.ACCOUNT_ID.eq(account.value()))
                        .execute()
                == 1;
    }

    static int endOthers(Tx tx, AccountId account, SessionId kept) {
        return tx.sql()
                .deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account.value()))
                .and(SESSION.ID.ne(kept.value()))
                .execute();
    }

    /** An account's live sessions, the last seen first, at most fifty. */
    static List<SessionRow> of(Tx tx, AccountId account) {
        return tx.sql()
                .selectFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account.value()))
                .and(SESSION.CREATED_AT.gt(tx.now().minus(Sessions.LIFETIME)))
                .and(SESSION.LAST_SEEN_AT.gt(tx.now().minus(Sessions.IDLE)))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID.desc())
                .limit(50)
                .fetch(row -> new SessionRow(
                        new SessionId(row.getId()),
                        row.getCreatedAt(),
                        row.getLastSeenAt(),
                        row.getAddress(),
                        row.getUserAgent()));
    }

    static int purge(Tx tx) {
        return tx.sql()
                .deleteFrom(SESSION)
                .where(SESSION.LAST_SEEN_AT.lt(tx.now().minus(Sessions.LIFETIME)))
                .execute();
    }
}
