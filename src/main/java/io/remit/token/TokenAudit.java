package io.remit.token;

import io.remit.access.TokenId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class TokenAudit {
    static final AuditAction MADE = new AuditAction("token.secret.made");
    static final AuditAction REVOKED = new AuditAction("token.secret.revoked");

    private TokenAudit() {}

    static AuditSubject subject(TokenId id, String name) {
        return AuditSubject.of("token", id.value(), name);
    }
}
