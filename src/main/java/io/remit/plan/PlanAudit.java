package io.remit.plan;

import io.remit.access.PlanId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class PlanAudit {
    static final AuditAction MADE = new AuditAction("plan.plan.made");
    static final AuditAction CHANGED = new AuditAction("plan.plan.changed");
    static final AuditAction REMOVED = new AuditAction("plan.plan.removed");
    static final AuditAction REINSTATED = new AuditAction("plan.plan.reinstated");
    static final AuditAction BEGUN = new AuditAction("plan.version.begun");
    static final AuditAction FROZEN = new AuditAction("plan.version.frozen");
    static final AuditAction STEP_ADDED = new AuditAction("plan.step.added");
    static final AuditAction STEP_CHANGED = new AuditAction("plan.step.changed");
    static final AuditAction STEP_MOVED = new AuditAction("plan.step.moved");
    static final AuditAction STEP_REMOVED = new AuditAction("plan.step.removed");

    private PlanAudit() {}

    static AuditSubject subject(PlanId id, String name) {
        return AuditSubject.of("plan", id.value(), name);
    }
}
