package io.remit.deployment;

import io.remit.access.BackupProjectId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class DeploymentAudit {
    static final AuditAction MODEL_ADDED = new AuditAction("deployment.model.added");
    static final AuditAction MODEL_WITHDRAWN = new AuditAction("deployment.model.withdrawn");
    static final AuditAction MODEL_REINSTATED = new AuditAction("deployment.model.reinstated");
    static final AuditAction REGISTERED = new AuditAction("deployment.deployment.registered");
    static final AuditAction CHANGED = new AuditAction("deployment.deployment.changed");
    static final AuditAction UPDATED = new AuditAction("deployment.deployment.updated");
    static final AuditAction RETIRED = new AuditAction("deployment.deployment.retired");
    static final AuditAction REINSTATED = new AuditAction("deployment.deployment.reinstated");
    static final AuditAction BACKUP_SET = new AuditAction("deployment.backup.set");
    static final AuditAction BACKUP_ENDED = new AuditAction("deployment.backup.ended");

    private DeploymentAudit() {}

    static AuditSubject subject(ModelVersion version) {
        return AuditSubject.of("model_version", version.id().value(), version.label());
    }

    static AuditSubject subject(Deployment deployment) {
        return AuditSubject.of("deployment", deployment.id().value(), deployment.name());
    }

    static AuditSubject subject(BackupProjectId id, String primary, String backup) {
        return AuditSubject.of("backup_project", id.value(), primary + " to " + backup);
    }
}
