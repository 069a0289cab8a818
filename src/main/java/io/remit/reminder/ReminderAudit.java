package io.remit.reminder;

import io.remit.db.AuditAction;

/** What this room records. */
final class ReminderAudit {
    static final AuditAction SETTING_CHANGED = new AuditAction("reminder.setting.changed");
    static final AuditAction CALENDAR_MADE = new AuditAction("reminder.calendar.made");
    static final AuditAction CALENDAR_REVOKED = new AuditAction("reminder.calendar.revoked");

    private ReminderAudit() {}
}
