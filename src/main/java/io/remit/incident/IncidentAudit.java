package io.remit.incident;

import io.remit.access.CaseId;
import io.remit.access.IncidentId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class IncidentAudit {
    static final AuditAction DECLARED = new AuditAction("incident.incident.declared");
    static final AuditAction UPDATED = new AuditAction("incident.update.posted");
    static final AuditAction REGION_ADDED = new AuditAction("incident.region.added");
    static final AuditAction CORRECTED = new AuditAction("incident.disruption.corrected");
    static final AuditAction CLOSED = new AuditAction("incident.incident.closed");
    static final AuditAction WITHDRAWN = new AuditAction("incident.incident.withdrawn");
    static final AuditAction HANDED_OUT = new AuditAction("incident.incident.handed_out");
    static final AuditAction CASE_OPENED = new AuditAction("incident.case.opened");
    static final AuditAction CASE_WIDENED = new AuditAction("incident.case.widened");
    static final AuditAction CASE_HANDED_OUT = new AuditAction("incident.case.handed_out");
    static final AuditAction CASE_DECLARED = new AuditAction("incident.case.declared");
    static final AuditAction CASE_CLOSED = new AuditAction("incident.case.closed");
    static final AuditAction CASE_WITHDRAWN = new AuditAction("incident.case.withdrawn");

    private IncidentAudit() {}

    static AuditSubject subject(IncidentId id, String title) {
        return AuditSubject.of("incident", id.value(), title);
    }

    static AuditSubject subject(CaseId id, String title) {
        return AuditSubject.of("incident_case", id.value(), title);
    }
}
