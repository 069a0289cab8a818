package io.remit.recovery;

import static io.remit.access.Permission.RECOVERY_READ;
import static io.remit.web.Method.GET;

import io.remit.web.Reply;
import io.remit.web.Request;
import io.remit.web.Routes;

/** The first page of recovery. */
public final class RecoveryRoutes {
    private final RecoveryService recovery;

    public RecoveryRoutes(RecoveryService recovery) {
        this.recovery = recovery;
    }

    public void register(Routes routes) {
        routes.tenantNav("Recovery", "lifebuoy", "/recovery", RECOVERY_READ);
        routes.tenant(GET, "/recovery", RECOVERY_READ, this::page);
    }

    private Reply page(Request in) {
        return Reply.page("recovery/recovery", new RecoveryView(in, recovery.overview(in.access())).page());
    }
}
