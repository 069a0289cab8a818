package io.remit.bucket;

import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class BucketAudit {
    static final AuditAction REGISTERED = new AuditAction("bucket.bucket.registered");
    static final AuditAction CHANGED = new AuditAction("bucket.bucket.changed");
    static final AuditAction RETIRED = new AuditAction("bucket.bucket.retired");
    static final AuditAction CLAIMED = new AuditAction("bucket.claim.made");
    static final AuditAction LOOKED = new AuditAction("bucket.claim.looked_for");
    static final AuditAction LOST = new AuditAction("bucket.claim.lost");
    static final AuditAction KEY_SET = new AuditAction("bucket.key.set");
    static final AuditAction KEY_REMOVED = new AuditAction("bucket.key.removed");

    private BucketAudit() {}

    static AuditSubject subject(Bucket bucket) {
        return AuditSubject.of("bucket", bucket.id().value(), bucket.name());
    }
}
