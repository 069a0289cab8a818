package io.remit.identity;

import io.remit.db.AuditAction;

/** What this room records. */
final class IdentityAudit {
    static final AuditAction SIGNED_IN = new AuditAction("identity.session.signed_in");
    static final AuditAction SIGN_IN_REFUSED = new AuditAction("identity.session.refused");
    static final AuditAction SIGNED_OUT = new AuditAction("identity.session.signed_out");
    static final AuditAction SESSION_ENDED = new AuditAction("identity.session.ended");
    static final AuditAction PASSWORD_CHANGED = new AuditAction("identity.password.changed");
    static final AuditAction ACCOUNT_CREATED = new AuditAction("identity.account.created");
    static final AuditAction ACCOUNT_RENAMED = new AuditAction("identity.account.renamed");
    static final AuditAction OPERATOR_CREATED = new AuditAction("identity.operator.created");
    static final AuditAction TENANT_CREATED = new AuditAction("identity.tenant.created");
    static final AuditAction INVITATION_CREATED = new AuditAction("identity.invitation.created");
    static final AuditAction INVITATION_ACCEPTED = new AuditAction("identity.invitation.accepted");
    static final AuditAction INVITATION_REVOKED = new AuditAction("identity.invitation.revoked");
    static final AuditAction MEMBER_ADDED = new AuditAction("identity.membership.added");
    static final AuditAction ROLE_CHANGED = new AuditAction("identity.membership.role_changed");
    static final AuditAction MEMBER_ENDED = new AuditAction("identity.membership.ended");

    private IdentityAudit() {}
}
