package io.remit.plan;

import io.remit.access.PlanId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class PlanAudit {
    static final AuditAction MADE = new AuditAction("plan.plan.made");
    static final AuditAction FROZEN = new AuditAction("plan.version.frozen");

    private PlanAudit() {}

    static AuditSubject subject(PlanId id, String name) {
        return AuditSubject.of("plan", id.value(), name);
    }
}
