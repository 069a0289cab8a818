package io.remit.acknowledgement;

import io.remit.db.AuditAction;

/** What this room records. */
final class AcknowledgementAudit {
    static final AuditAction ACKNOWLEDGED = new AuditAction("acknowledgement.edition.acknowledged");
    static final AuditAction OBJECTED = new AuditAction("acknowledgement.objection.made");
    static final AuditAction REFUSED = new AuditAction("acknowledgement.editorial.refused");
    static final AuditAction WITHDRAWN = new AuditAction("acknowledgement.entry.withdrawn");
    static final AuditAction ANSWERED = new AuditAction("acknowledgement.objection.answered");

    private AcknowledgementAudit() {}
}
