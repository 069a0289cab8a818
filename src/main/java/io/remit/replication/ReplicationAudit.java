package io.remit.replication;

import io.remit.bucket.Bucket;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class ReplicationAudit {
    static final AuditAction DECLARED = new AuditAction("replication.declaration.made");
    static final AuditAction READ = new AuditAction("replication.settings.read");
    static final AuditAction STARTED = new AuditAction("replication.sample.started");
    static final AuditAction PUT = new AuditAction("replication.sample.put");
    static final AuditAction FINISHED = new AuditAction("replication.sample.finished");

    private ReplicationAudit() {}

    static AuditSubject subject(Bucket bucket) {
        return AuditSubject.of("bucket", bucket.id().value(), bucket.name());
    }
}
