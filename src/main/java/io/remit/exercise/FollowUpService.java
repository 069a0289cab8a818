package io.remit.exercise;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.ExerciseId;
import io.remit.access.FollowUpId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What runs found out, and what is done about it by whom and until when. */
public final class FollowUpService {
    /** The list shows the newest so many. */
    static final int MOST = 500;

    private final Store store;
    private final BiConsumer<Access, ExerciseId> changed;

    /** @param changed told of every run that changed, after it was committed */
    public FollowUpService(Store store, BiConsumer<Access, ExerciseId> changed) {
        this.store = store;
        this.changed = changed;
    }

    /** What is open, the soonest due first, without a day last. */
    public List<FollowUp> open(Access access) {
        return store.read(access, tx -> FollowUpQueries.open(tx, MOST));
    }

    /** What was done or dropped, the last one first. */
    public List<FollowUp> closed(Access access) {
        return store.read(access, tx -> FollowUpQueries.closed(tx, MOST));
    }

    /** @throws NotFound where there is none */
    public FollowUp followUp(Access access, FollowUpId id) {
        return store.read(access, tx -> FollowUpQueries.byId(tx, id).orElseThrow(NotFound::new));
    }

    /**
     * Makes an action of what a run found out, while it runs or afterwards.
     *
     * @throws NotFound where there is no such run
     * @throws Conflict where the run has not started
     */
    public FollowUp make(
            Access access,
            ExerciseId exercise,
            String finding,
            String action,
            Optional<AccountId> owner,
            Optional<LocalDate> dueOn) {
        return changing(access, exercise, tx -> {
            var run = ExerciseQueries.byId(tx, exercise).orElseThrow(NotFound::new);
            var change = Change.begin(tx, exercise, run.state());
            if (run.state() == ExerciseState.PLANNED) {
                throw new Conflict("This exercise has not started yet, so it has found nothing out.");
            }
            var by = tx.access().actor().reference();
            var made = new FollowUp(
                    new FollowUpId(tx.newId()),
                    exercise,
                    run.name(),
                    finding,
                    action,
                    owner,
                    dueOn,
                    by,
                    tx.now(),
                    Optional.empty(),
                    0);
            FollowUpQueries.insert(tx, made);
            change.log(Optional.empty(), EntryKind.FOLLOW_UP, shortened(action), "", tx.now());
            tx.audit(
                    ExerciseAudit.FOLLOW_UP_MADE,
                    ExerciseAudit.subject(made.id(), action),
                    AuditChanges.set("exercise", exercise)
                            .andSet("owner", owner.map(AccountId::toString).orElse(""))
                            .andSet("due", dueOn.map(LocalDate::toString).orElse("")));
            return made;
        });
    }

    /**
     * Closes an action: done, or dropped.
     *
     * @throws Conflict where it is closed already
     */
    public FollowUp close(Access access, FollowUpId id, boolean dropped, String note) {
        var open = followUp(access, id);
        return changing(access, open.exercise(), tx -> {
            // Counted as a change of its run: whoever looks at that sees it.
            ExerciseQueries.touch(tx, open.exercise());
            if (!FollowUpQueries.close(tx, id, dropped, note)) {
                throw new Conflict("This action is closed already.");
            }
            tx.audit(
                    ExerciseAudit.FOLLOW_UP_CLOSED,
                    ExerciseAudit.subject(id, open.action()),
                    AuditChanges.set("dropped", dropped).andSet("note", note));
            return FollowUpQueries.byId(tx, id).orElseThrow(NotFound::new);
        });
    }

    private FollowUp changing(Access access, ExerciseId exercise, Function<Tx, FollowUp> work) {
        var done = store.write(access, work);
        changed.accept(access, exercise);
        return done;
    }

    private static String shortened(String action) {
        return action.length() > 300 ? action.substring(0, 299) + "…" : action;
    }
}
