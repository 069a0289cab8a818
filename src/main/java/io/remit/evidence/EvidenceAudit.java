package io.remit.evidence;

import io.remit.db.AuditAction;

/** What this room records. */
final class EvidenceAudit {
    static final AuditAction FILE_ADDED = new AuditAction("evidence.file.added");
    static final AuditAction LINK_ADDED = new AuditAction("evidence.link.added");

    private EvidenceAudit() {}
}
