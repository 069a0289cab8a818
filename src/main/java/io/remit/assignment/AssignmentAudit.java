package io.remit.assignment;

import io.remit.db.AuditAction;

/** What this room records. */
final class AssignmentAudit {
    static final AuditAction DUTY_LAID_DOWN = new AuditAction("assignment.duty.laid_down");
    static final AuditAction OWNER_CHANGED = new AuditAction("assignment.owner.changed");
    static final AuditAction CATEGORY_OWNER_CHANGED = new AuditAction("assignment.category_owner.changed");
    static final AuditAction MECHANISM_CHANGED = new AuditAction("assignment.mechanism.changed");
    static final AuditAction TRIGGER_RECORDED = new AuditAction("assignment.trigger.recorded");
    static final AuditAction TRIGGER_WITHDRAWN = new AuditAction("assignment.trigger.withdrawn");

    private AssignmentAudit() {}
}
