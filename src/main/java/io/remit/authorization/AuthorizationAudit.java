package io.remit.authorization;

import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class AuthorizationAudit {
    static final AuditAction ASKED = new AuditAction("authorization.authorization.asked_for");
    static final AuditAction APPROVED = new AuditAction("authorization.authorization.approved");
    static final AuditAction DECLINED = new AuditAction("authorization.authorization.declined");
    static final AuditAction RECERTIFIED = new AuditAction("authorization.authorization.recertified");
    static final AuditAction NARROWED = new AuditAction("authorization.authorization.narrowed");
    static final AuditAction REVOKED = new AuditAction("authorization.authorization.revoked");
    static final AuditAction FOUND = new AuditAction("authorization.authorization.found");
    static final AuditAction CLOSED = new AuditAction("authorization.authorization.closed");

    static final AuditAction ALLOWED = new AuditAction("authorization.decision.allowed");
    static final AuditAction DENIED = new AuditAction("authorization.decision.denied");

    private AuthorizationAudit() {}

    static AuditSubject subject(BucketAuthorization one, String bucket) {
        return AuditSubject.of("authorization", one.id().value(), one.granted() + " in " + bucket);
    }
}
