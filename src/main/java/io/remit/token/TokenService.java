package io.remit.token;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.access.TokenId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.identity.SecretToken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tokens of the access's tenant; on the platform, those of services. */
public final class TokenService {
    private static final String PREFIX = "rmt_";
    private static final int MOST = 100;
    private static final int REVOKED_SHOWN = 50;
    private final Store store;

    public TokenService(Store store) {
        this.store = store;
    }

    /** A token just made, and its secret, which is told this once. */
    public record Made(TokenId id, String name, String secret) {}

    /**
     * Makes a token.
     *
     * @throws Invalid where it would last too long or may do nothing, or there are as many as there may be
     */
    public Made make(Access access, TokenDraft draft) {
        var secret = PREFIX + SecretToken.fresh();
        return store.system(SystemAct.TOKEN_KEEP, access, tx -> {
            draft.mustBePossible(LocalDate.ofInstant(tx.now(), ZoneOffset.UTC));
            if (draft.service().isPresent() != access.tenant().equals(Access.PLATFORM)) {
                throw new Invalid(
                        "service", "A service's token is made by the operator, and a tenant's by the tenant.");
            }
            if (TokenQueries.standing(tx) >= MOST) {
                throw new Invalid("", "There are " + MOST + " tokens already. Revoke one that is not used.");
            }
            var id = new TokenId(tx.newId());
            TokenQueries.insert(tx, id, draft, SecretToken.hash(secret));
            tx.audit(
                    TokenAudit.MADE,
                    TokenAudit.subject(id, draft.name()),
                    AuditChanges.set("name", draft.name())
                            .andSet(
                                    "service",
                                    draft.service().map(ServiceId::toString).orElse(""))
                            .andSet(
                                    "permissions",
                                    draft.permissions().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .collect(Collectors.joining(" ")))
                            .andSet("expires", draft.expiresAt()));
            return new Made(id, draft.name(), secret);
        });
    }

    /**
     * Revokes a token: it opens nothing any more.
     *
     * @return its name
     * @throws NotFound where there is none here
     * @throws Conflict where it is revoked already
     */
    public String revoke(Access access, TokenId id) {
        return store.system(SystemAct.TOKEN_KEEP, access, tx -> {
            var token = TokenQueries.byId(tx, id)
                    .filter(found -> found.tenant().equals(access.tenant()))
                    .orElseThrow(NotFound::new);
            if (!TokenQueries.revoke(tx, id)) {
                throw new Conflict("This token is revoked already.");
            }
            tx.audit(TokenAudit.REVOKED, TokenAudit.subject(id, token.name()), AuditChanges.NONE);
            return token.name();
        });
    }

    /** The tokens: those that were not revoked, then the last of those that were; the newest first. */
    public List<Token> tokens(Access access) {
        return store.systemRead(SystemAct.TOKEN_KEEP, access, tx -> {
            var all = new ArrayList<>(TokenQueries.standing(tx, MOST));
            all.addAll(TokenQueries.revoked(tx, REVOKED_SHOWN));
            return all;
        });
    }

    /** The one service that a program may speak of; empty for people, and for programs of the tenant's own. */
    public Optional<ServiceId> boundTo(Access access) {
        if (access.actor().kind() != Actor.Kind.TOKEN) {
            return Optional.empty();
        }
        var id = new TokenId(UUID.fromString(access.actor().name()));
        return store.systemRead(SystemAct.TOKEN_ENTER, access, tx -> TokenQueries.byId(tx, id))
                .orElseThrow(NotFound::new)
                .service();
    }
}
