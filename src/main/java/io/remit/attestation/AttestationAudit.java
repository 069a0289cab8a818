package io.remit.attestation;

import io.remit.db.AuditAction;

/** What this room records. */
final class AttestationAudit {
    static final AuditAction MADE = new AuditAction("attestation.attestation.made");
    static final AuditAction APPROVED = new AuditAction("attestation.attestation.approved");
    static final AuditAction DECLINED = new AuditAction("attestation.attestation.declined");
    static final AuditAction WITHDRAWN = new AuditAction("attestation.attestation.withdrawn");
    static final AuditAction EXCEPTION_ASKED = new AuditAction("attestation.exception.asked");
    static final AuditAction EXCEPTION_APPROVED = new AuditAction("attestation.exception.approved");
    static final AuditAction EXCEPTION_DECLINED = new AuditAction("attestation.exception.declined");
    static final AuditAction EXCEPTION_ENDED = new AuditAction("attestation.exception.ended");

    private AttestationAudit() {}
}
