package io.remit.token;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Permission;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Forbidden;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.identity.SecretToken;
import io.remit.identity.SessionGates;
import io.remit.identity.TenantService;
import io.remit.identity.WrongTokenService;
import io.remit.web.Gates.TokenNeeded;
import java.util.Optional;
import java.util.function.BiPredicate;

/** From a program's token and a tenant's slug to the Access it has there. */
public final class TokenGate implements SessionGates.Programs {
    private final Store store;
    private final TenantService tenants;
    private final WrongTokenService wrong;
    private final BiPredicate<Access, ServiceId> uses;

    /** @param uses whether the access's tenant uses a service, as a neighbouring room knows */
    public TokenGate(Store store, TenantService tenants, WrongTokenService wrong, BiPredicate<Access, ServiceId> uses) {
        this.store = store;
        this.tenants = tenants;
        this.wrong = wrong;
        this.uses = uses;
    }

    /** A token that opens something now, and whether its use shall be noted. */
    private record Found(Token token, boolean noteworthy) {}

    /**
     * Lets a program in.
     *
     * @throws TokenNeeded without a token, or with one that opens nothing
     * @throws NotFound where it is not for this tenant
     * @throws Forbidden where it lacks the permission
     */
    @Override
    public Access enter(Access visitor, Optional<String> secret, String slug, Permission permission) {
        var found = find(visitor, secret.orElseThrow(() -> new TokenNeeded(false)));
        var token = found.token();
        var tenant = tenants.atGate(visitor, slug).orElseThrow(NotFound::new);
        var access = access(visitor, token, tenant.id(), tenant.slug());
        boolean here = token.service()
                .map(service -> uses.test(access, service))
                .orElseGet(() -> token.tenant().equals(tenant.id()));
        if (!here) {
            throw new NotFound();
        }
        return let(found, access, permission);
    }

    /**
     * Lets a program of a service in, to speak of every tenant.
     *
     * @throws TokenNeeded without a token, or with one that opens nothing
     * @throws Forbidden where it is no service's, or lacks the permission
     */
    @Override
    public Access enter(Access visitor, Optional<String> secret, Permission permission) {
        var found = find(visitor, secret.orElseThrow(() -> new TokenNeeded(false)));
        var access = access(visitor, found.token(), Access.PLATFORM, "");
        if (found.token().service().isEmpty()) {
            throw new Forbidden("This needs the token of a service, which its operator makes.");
        }
        return let(found, access, permission);
    }

    private Access let(Found found, Access access, Permission permission) {
        if (!access.may(permission)) {
            throw new Forbidden("This token does not include what you asked for.");
        }
        if (found.noteworthy()) {
            note(access, found.token());
        }
        return access;
    }

    private Found find(Access visitor, String secret) {
        var hash = SecretToken.hash(secret);
        var found = store.systemRead(
                SystemAct.TOKEN_ENTER,
                visitor,
                tx -> TokenQueries.byHash(tx, hash)
                        .filter(token -> token.opens(tx.now()))
                        .map(token -> new Found(token, TokenQueries.isNoteworthy(tx, token))));
        if (found.isEmpty()) {
            wrong.tried(visitor);
        }
        return found.orElseThrow(() -> new TokenNeeded(true));
    }

    private void note(Access access, Token token) {
        try {
            store.system(SystemAct.TOKEN_ENTER, access, tx -> {
                TokenQueries.used(tx, token.id());
                return token;
            });
        } catch (Conflict e) {
            // The same token's use is being noted by another call.
            return;
        }
    }

    private static Access access(Access visitor, Token token, TenantId tenant, String slug) {
        return new Access(
                new Actor(Actor.Kind.TOKEN, token.id().toString()),
                Access.Scope.TENANT,
                tenant,
                slug,
                token.permissions(),
                visitor.origin());
    }
}
