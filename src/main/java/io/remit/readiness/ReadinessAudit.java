package io.remit.readiness;

import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class ReadinessAudit {
    static final AuditAction CONFIRMED = new AuditAction("readiness.item.confirmed");
    static final AuditAction WITHDRAWN = new AuditAction("readiness.confirmation.withdrawn");
    static final AuditAction CHANGED = new AuditAction("readiness.item.changed");
    static final AuditAction LEFT_OUT = new AuditAction("readiness.item.left_out");
    static final AuditAction TAKEN_BACK = new AuditAction("readiness.item.taken_back");
    static final AuditAction ADDED = new AuditAction("readiness.item.added");
    static final AuditAction REMOVED = new AuditAction("readiness.item.removed");

    private ReadinessAudit() {}

    static AuditSubject subject(Confirmation made) {
        return AuditSubject.of("readiness", made.item().value(), made.title());
    }

    static AuditSubject subject(ReadinessItem item) {
        return AuditSubject.of("readiness", item.id().value(), item.title());
    }
}
