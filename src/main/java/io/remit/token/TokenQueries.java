package io.remit.token;

import static io.remit.db.schema.Tables.API_TOKEN;
import static io.remit.db.schema.Tables.API_TOKEN_USE;

import io.remit.access.Permission;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.access.TokenId;
import io.remit.db.Tx;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** SQL on tokens. */
final class TokenQueries {
    /** That a token is used is noted again only after so long: a program may call once a second. */
    private static final Duration COARSE = Duration.ofHours(1);

    private TokenQueries() {}

    static Optional<Token> byHash(Tx tx, String hash) {
        return tokens(tx).where(API_TOKEN.TOKEN_HASH.eq(hash)).fetchOptional(TokenQueries::token);
    }

    static Optional<Token> byId(Tx tx, TokenId id) {
        return tokens(tx).where(API_TOKEN.ID.eq(id.value())).fetchOptional(TokenQueries::token);
    }

    /** Those of the access's tenant that were not revoked, the newest first. */
    static List<Token> standing(Tx tx, int limit) {
        return tokens(tx)
                .where(own(tx))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.MADE_AT.desc(), API_TOKEN.ID.desc())
                .limit(limit)
                .fetch(TokenQueries::token);
    }

    /** Those that were revoked, the newest first. */
    static List<Token> revoked(Tx tx, int limit) {
        return tokens(tx)
                .where(own(tx))
                .and(API_TOKEN.REVOKED_AT.isNotNull())
                .orderBy(API_TOKEN.MADE_AT.desc(), API_TOKEN.ID.desc())
                .limit(limit)
                .fetch(TokenQueries::token);
    }

    static int standing(Tx tx) {
        return tx.sql().fetchCount(tx.sql().selectFrom(API_TOKEN).where(own(tx)).and(API_TOKEN.REVOKED_AT.isNull()));
    }

    static void insert(Tx tx, TokenId id, TokenDraft draft, String hash) {
        tx.insert(API_TOKEN)
                .set(API_TOKEN.ID, id.value())
                .set(API_TOKEN.SERVICE_ID, draft.service().map(ServiceId::value).orElse(null))
                .set(API_TOKEN.NAME, draft.name())
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(
                        API_TOKEN.PERMISSIONS,
                        draft.permissions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .set(API_TOKEN.MADE_BY, tx.access().actor().reference())
                .set(API_TOKEN.MADE_AT, tx.now())
                .set(API_TOKEN.EXPIRES_AT, draft.expiresAt())
                .execute();
    }

    /** False where it is revoked already. */
    static boolean revoke(Tx tx, TokenId id) {
        return tx.sql()
                        .update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_BY, tx.access().actor().reference())
                        .set(API_TOKEN.REVOKED_AT, tx.now())
                        .where(own(tx))
                        .and(API_TOKEN.ID.eq(id.value()))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Whether the last use that is noted is so long ago that another one shall be. */
    static boolean isNoteworthy(Tx tx, Token token) {
        return token.usedAt().filter(tx.now().minus(COARSE)::isBefore).isEmpty();
    }

    static void used(Tx tx, TokenId id) {
        int updated = tx.sql()
                .update(API_TOKEN_USE)
                .set(API_TOKEN_USE.USED_AT, tx.now())
                .where(API_TOKEN_USE.TOKEN_ID.eq(id.value()))
                .execute();
        if (updated == 0) {
            tx.sql()
                    .insertInto(API_TOKEN_USE)
                    .set(API_TOKEN_USE.TOKEN_ID, id.value())
                    .set(API_TOKEN_USE.USED_AT, tx.now())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private static Condition own(Tx tx) {
        return API_TOKEN.TENANT_ID.eq(tx.access().tenant().value());
    }

    private static SelectOnConditionStep<Record> tokens(Tx tx) {
        return tx.sql().select().from(API_TOKEN).leftJoin(API_TOKEN_USE).on(API_TOKEN_USE.TOKEN_ID.eq(API_TOKEN.ID));
    }

    private static Token token(Record row) {
        return new Token(
                new TokenId(row.get(API_TOKEN.ID)),
                new TenantId(row.get(API_TOKEN.TENANT_ID)),
                Optional.ofNullable(row.get(API_TOKEN.SERVICE_ID)).map(ServiceId::new),
                row.get(API_TOKEN.NAME),
                permissions(row.get(API_TOKEN.PERMISSIONS)),
                row.get(API_TOKEN.MADE_BY),
                row.get(API_TOKEN.MADE_AT),
                row.get(API_TOKEN.EXPIRES_AT),
                Optional.ofNullable(row.get(API_TOKEN_USE.USED_AT)),
                Optional.ofNullable(row.get(API_TOKEN.REVOKED_AT)));
    }

    private static Set<Permission> permissions(String names) {
        return Arrays.stream(names.split(" ")).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
