package io.remit.release;

import io.remit.access.ServiceVersionId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class ReleaseAudit {
    static final AuditAction PUBLISHED = new AuditAction("release.version.published");
    static final AuditAction WITHDRAWN = new AuditAction("release.version.withdrawn");

    private ReleaseAudit() {}

    static AuditSubject subject(ServiceVersionId id, String service, String name) {
        return AuditSubject.of("service_version", id.value(), service + " " + name);
    }
}
