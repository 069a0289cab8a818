package io.remit.ping;

import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class PingAudit {
    static final AuditAction MADE = new AuditAction("ping.address.made");
    static final AuditAction REVOKED = new AuditAction("ping.address.revoked");
    static final AuditAction OUTCOME_CHANGED = new AuditAction("ping.outcome.changed");

    private PingAudit() {}

    static AuditSubject subject(Ping ping) {
        return AuditSubject.of("ping", ping.id().value(), ping.name());
    }
}
