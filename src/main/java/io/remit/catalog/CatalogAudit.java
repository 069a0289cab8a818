package io.remit.catalog;

import io.remit.db.AuditAction;

/** What this room records. */
final class CatalogAudit {
    static final AuditAction SERVICE_CREATED = new AuditAction("catalog.service.created");
    static final AuditAction NOTICE_CHANGED = new AuditAction("catalog.notice.changed");
    static final AuditAction DRAFT_IMPORTED = new AuditAction("catalog.draft.imported");
    static final AuditAction PAGE_IMPORTED = new AuditAction("catalog.page.imported");
    static final AuditAction DRAFT_CORRECTED = new AuditAction("catalog.draft.corrected");
    static final AuditAction CORRECTION_UNDONE = new AuditAction("catalog.correction.undone");
    static final AuditAction DRAFT_DISCARDED = new AuditAction("catalog.draft.discarded");
    static final AuditAction EDITION_PUBLISHED = new AuditAction("catalog.edition.published");

    private CatalogAudit() {}
}
