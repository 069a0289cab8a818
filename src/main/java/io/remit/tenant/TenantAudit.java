package io.remit.tenant;

import io.remit.db.AuditAction;

/** What this room records. */
final class TenantAudit {
    static final AuditAction SUBSCRIPTION_ADDED = new AuditAction("tenant.subscription.added");
    static final AuditAction SUBSCRIPTION_ENDED = new AuditAction("tenant.subscription.ended");
    static final AuditAction PROJECT_ADDED = new AuditAction("tenant.project.added");
    static final AuditAction PROJECT_CHANGED = new AuditAction("tenant.project.changed");
    static final AuditAction PROJECT_RETIRED = new AuditAction("tenant.project.retired");
    static final AuditAction PROJECT_REINSTATED = new AuditAction("tenant.project.reinstated");
    static final AuditAction SETTING_CHANGED = new AuditAction("tenant.setting.changed");

    private TenantAudit() {}
}
