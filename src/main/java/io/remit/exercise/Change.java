package io.remit.exercise;

import io.remit.access.EvidenceId;
import io.remit.access.ExerciseId;
import io.remit.access.ExerciseStepId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of one run, which has the run to itself until the transaction ends: what it finds is still so when it writes.
 *
 * @param run as it is with this change counted
 */
record Change(Tx tx, Exercise run) {

    /**
     * Begins a change of a run that is in the state it must be in.
     *
     * @throws NotFound where there is no such run
     * @throws Conflict where it is in another state by now
     */
    static Change begin(Tx tx, ExerciseId id, ExerciseState state) {
        boolean touched = ExerciseQueries.touch(tx, id, state);
        var run = ExerciseQueries.byId(tx, id).orElseThrow(NotFound::new);
        if (!touched) {
            throw new Conflict(
                    switch (run.state()) {
                        case PLANNED -> "This exercise has not started yet. Start it first.";
                        case RUNNING -> "This exercise runs already.";
                        case FINISHED -> "This run is finished. What it recorded stays as it is.";
                        case ABORTED -> "This run was aborted. What it recorded stays as it is.";
                    });
        }
        return new Change(tx, run);
    }

    /** Appends to the log. */
    void log(Optional<ExerciseStepId> step, EntryKind kind, String detail, String note, Instant happenedAt) {
        log(step, kind, detail, note, happenedAt, Optional.empty());
    }

    void log(
            Optional<ExerciseStepId> step,
            EntryKind kind,
            String detail,
            String note,
            Instant happenedAt,
            Optional<EvidenceId> evidence) {
        var by = tx.access().actor().reference();
        StepQueries.log(
                tx, run.id(), new Entry(step, kind, detail, note, happenedAt, tx.now(), by, evidence, run.changes()));
    }

    void audit(AuditAction action, AuditChanges changes) {
        tx.audit(action, ExerciseAudit.subject(run.id(), run.name()), changes);
    }
}
