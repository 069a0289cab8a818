package io.remit.probe;

import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class ProbeAudit {
    static final AuditAction STARTED = new AuditAction("probe.probe.started");
    static final AuditAction FINISHED = new AuditAction("probe.probe.finished");

    private ProbeAudit() {}

    static AuditSubject subject(Probe probe, String bucket) {
        return AuditSubject.of("bucket", probe.bucket().value(), bucket);
    }
}
