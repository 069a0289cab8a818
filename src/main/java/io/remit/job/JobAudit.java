package io.remit.job;

import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import java.util.Optional;

/** What this room records. */
final class JobAudit {
    static final AuditAction REPORTED = new AuditAction("job.report.heard");
    static final AuditAction RESTARTED = new AuditAction("job.restart.linked");
    static final AuditAction RESTART_WITHDRAWN = new AuditAction("job.restart.withdrawn");
    static final AuditAction EXCEPTED = new AuditAction("job.exception.granted");
    static final AuditAction EXCEPTION_WITHDRAWN = new AuditAction("job.exception.withdrawn");
    static final AuditAction VERIFIED = new AuditAction("job.verification.made");
    static final AuditAction VERIFICATION_WITHDRAWN = new AuditAction("job.verification.withdrawn");

    private JobAudit() {}

    static AuditSubject subject(Job job) {
        return AuditSubject.of("job", job.id().value(), job.name());
    }

    /** What one more report says, and what it changed. */
    static AuditChanges heard(Said said, Optional<JobStory> before, JobStory after) {
        return AuditChanges.set("reported", said.state().word())
                .andSet("at", said.at())
                .andChanged(
                        "state",
                        before.map(story -> story.state().word()).orElse(""),
                        after.state().word())
                .andChanged(
                        "service_version", before.map(JobStory::serviceVersion).orElse(""), after.serviceVersion());
    }
}
