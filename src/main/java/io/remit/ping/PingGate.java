package io.remit.ping;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.Permission;
import io.remit.access.PingId;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.identity.SecretToken;
import java.util.Set;

/** From a secret address to the Access of the ping, which reaches its tenant and may report and no more. */
final class PingGate {
    private final Store store;

    PingGate(Store store) {
        this.store = store;
    }

    /** Where a token belongs. */
    record Place(TenantId tenant, PingId ping) {}

    /** A ping on its way in. */
    record Entered(PingId ping, Access access) {}

    /** @throws NotFound where no ping has this token, or it was revoked: the two take the same way, and the same time */
    Entered enter(Access visitor, String token) {
        var hash = SecretToken.hash(token);
        var place = store.systemRead(SystemAct.PING_RECEIVE, visitor, tx -> PingQueries.place(tx, hash))
                .orElseThrow(NotFound::new);
        var access = new Access(
                new Actor(Actor.Kind.PING, place.ping().toString()),
                Access.Scope.TENANT,
                place.tenant(),
                "",
                Set.of(Permission.EVIDENCE_ADD),
                visitor.origin());
        return new Entered(place.ping(), access);
    }
}
