package io.remit.ledger;

import io.remit.db.AuditAction;

/** What this room records. */
final class LedgerAudit {
    static final AuditAction KEY_MADE = new AuditAction("ledger.key.made");
    static final AuditAction VERIFICATION_STARTED = new AuditAction("ledger.verification.started");
    static final AuditAction VERIFICATION_FINISHED = new AuditAction("ledger.verification.finished");
    static final AuditAction EXPORTED = new AuditAction("ledger.trail.exported");

    private LedgerAudit() {}
}
