package io.remit.exercise;

import io.remit.access.ExerciseId;
import io.remit.access.FollowUpId;
import io.remit.access.ScheduleId;
import io.remit.db.AuditAction;
import io.remit.db.AuditSubject;

/** What this room records. */
final class ExerciseAudit {
    static final AuditAction PLANNED = new AuditAction("exercise.run.planned");
    static final AuditAction STARTED = new AuditAction("exercise.run.started");
    static final AuditAction TIMES_SET = new AuditAction("exercise.run.times_set");
    static final AuditAction PEOPLE_CHANGED = new AuditAction("exercise.run.people_changed");
    static final AuditAction NOTED = new AuditAction("exercise.run.noted");
    static final AuditAction FINISHED = new AuditAction("exercise.run.finished");
    static final AuditAction ABORTED = new AuditAction("exercise.run.aborted");
    static final AuditAction STEP_STARTED = new AuditAction("exercise.step.started");
    static final AuditAction STEP_CHECKED_OFF = new AuditAction("exercise.step.checked_off");
    static final AuditAction STEP_UNDONE = new AuditAction("exercise.step.undone");
    static final AuditAction STEP_SKIPPED = new AuditAction("exercise.step.skipped");
    static final AuditAction STEP_BLOCKED = new AuditAction("exercise.step.blocked");
    static final AuditAction STEP_RELEASED = new AuditAction("exercise.step.released");
    static final AuditAction EVIDENCE_ADDED = new AuditAction("exercise.step.evidence_added");
    static final AuditAction FOLLOW_UP_MADE = new AuditAction("exercise.follow_up.made");
    static final AuditAction FOLLOW_UP_CLOSED = new AuditAction("exercise.follow_up.closed");
    static final AuditAction SCHEDULE_SET = new AuditAction("exercise.schedule.set");
    static final AuditAction SCHEDULE_ENDED = new AuditAction("exercise.schedule.ended");

    private ExerciseAudit() {}

    static AuditSubject subject(ExerciseId id, String name) {
        return AuditSubject.of("exercise", id.value(), name);
    }

    static AuditSubject subject(FollowUpId id, String action) {
        return AuditSubject.of("follow-up", id.value(), action);
    }

    static AuditSubject subject(ScheduleId id, String plan) {
        return AuditSubject.of("exercise-schedule", id.value(), plan);
    }
}
