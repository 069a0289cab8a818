package io.remit.principal;

import io.remit.db.AuditAction;

/** What this room records. Of a key only that there is one, and where it may be used. */
final class PrincipalAudit {
    static final AuditAction SET = new AuditAction("principal.principal.set");
    static final AuditAction KEY_SET = new AuditAction("principal.key.set");
    static final AuditAction KEY_REMOVED = new AuditAction("principal.key.removed");

    private PrincipalAudit() {}
}
