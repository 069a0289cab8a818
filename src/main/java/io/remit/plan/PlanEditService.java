package io.remit.plan;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.access.PlanStepId;
import io.remit.access.PlanVersionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.wording.DurationWords;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes what plans say. Whoever changes one names the {@link Plan#version} they saw. The newest version is changed as
 * long as no run was made of it; otherwise the change begins the next one.
 */
public final class PlanEditService {
    private static final String OVERTAKEN = "Somebody else changed this plan just now. What it says now is shown below;"
            + " what you typed is kept. Send it again to have it so.";
    private final Store store;

    public PlanEditService(Store store) {
        this.store = store;
    }

    /** What a change makes of a plan and the version it changes, and what is recorded of it. */
    private record Changed(Plan plan, PlanVersion version, AuditAction action, AuditChanges changes) {}

    /** A change, given the plan and its open version. */
    private interface Change {
        Changed of(Tx tx, Plan plan, PlanVersion open);
    }

    /**
     * Changes what a plan says as a whole.
     *
     * @throws Invalid at what does not fit
     * @throws Conflict where it was changed or removed meanwhile
     */
    public Plan change(Access access, PlanId id, int seen, PlanDetails details) {
        PlanLimits.check(details);
        return edit(
                        access,
                        id,
                        seen,
                        (tx, plan, open) -> new Changed(
                                plan.changed(details),
                                open.saying(details),
                                PlanAudit.CHANGED,
                                AuditChanges.changed("name", plan.name(), details.name())
                                        .andChanged("scenario", plan.scenario(), details.scenario())
                                        .andChanged("rto", told(open.rto()), told(details.rto()))
                                        .andChanged("rpo", told(open.rpo()), told(details.rpo()))
                                        .andChanged("summary", open.summary(), details.summary())))
                .plan();
    }

    /**
     * Adds a step at the end.
     *
     * @throws Invalid at what does not fit, or where steps would wait for each other
     * @throws Conflict where the plan was changed or removed meanwhile
     */
    public PlanStep addStep(Access access, PlanId id, int seen, StepDraft draft) {
        PlanLimits.check(draft);
        var changed = edit(access, id, seen, (tx, plan, open) -> {
            var step = step(new PlanStepId(tx.newId()), tx.newId(), draft, open);
            return steps(
                    plan,
                    open,
                    open.order().with(step),
                    PlanAudit.STEP_ADDED,
                    AuditChanges.set("step", step.title()).andSet("kind", step.kind()));
        });
        return changed.version().steps().get(changed.version().steps().size() - 1);
    }

    /**
     * Changes a step.
     *
     * @throws NotFound where there is no such plan
     * @throws Invalid at what does not fit, or where steps would wait for each other
     * @throws Conflict where the plan was changed or removed meanwhile
     */
    public PlanStep changeStep(Access access, PlanId id, int seen, UUID key, StepDraft draft) {
        PlanLimits.check(draft);
        return edit(access, id, seen, (tx, plan, open) -> {
                    var before = open.order().step(key);
                    var after = step(before.id(), key, draft, open);
                    var changes = AuditChanges.set("step", after.title())
                            .andChanged("title", before.title(), after.title())
                            .andChanged("kind", before.kind(), after.kind())
                            .andChanged("role", before.role(), after.role())
                            .andChanged("member", told(before.member()), told(after.member()))
                            .andChanged("expected", told(before.expected()), told(after.expected()))
                            .andChanged("required", before.required(), after.required())
                            .andChanged("needs", titles(open, before), titles(open, after))
                            .andChanged("instructions", before.instructions(), after.instructions());
                    return steps(plan, open, open.order().replaced(after), PlanAudit.STEP_CHANGED, changes);
                })
                .version()
                .order()
                .step(key);
    }

    /**
     * Moves a step.
     *
     * @param position from 1; one beyond the end means the end
     * @throws NotFound where there is no such plan or step
     * @throws Conflict where the plan was changed or removed meanwhile
     */
    public PlanStep moveStep(Access access, PlanId id, int seen, UUID key, int position) {
        return edit(access, id, seen, (tx, plan, open) -> {
                    var before = open.order().step(key);
                    var moved = open.order().moved(key, position);
                    var changes = AuditChanges.set("step", before.title())
                            .andChanged(
                                    "position",
                                    before.position(),
                                    moved.step(key).position());
                    return steps(plan, open, moved, PlanAudit.STEP_MOVED, changes);
                })
                .version()
                .order()
                .step(key);
    }

    /**
     * Removes a step; what needed it needs it no more.
     *
     * @return the step as it was
     * @throws NotFound where there is no such plan or step
     * @throws Conflict where the plan was changed or removed meanwhile
     */
    public PlanStep removeStep(Access access, PlanId id, int seen, UUID key) {
        var gone = new HashMap<UUID, PlanStep>();
        edit(access, id, seen, (tx, plan, open) -> {
            var before = open.order().step(key);
            gone.put(key, before);
            return steps(
                    plan,
                    open,
                    open.order().without(key),
                    PlanAudit.STEP_REMOVED,
                    AuditChanges.set("step", before.title()));
        });
        return Optional.ofNullable(gone.get(key)).orElseThrow();
    }

    private Changed edit(Access access, PlanId id, int seen, Change change) {
        return store.write(access, tx -> {
            var plan = PlanQueries.lock(tx, id).orElseThrow(NotFound::new);
            if (plan.removed()) {
                throw new Conflict("This plan was removed. Put it back first, then change it.");
            }
            var newest = VersionQueries.version(tx, id, plan.newest()).orElseThrow(NotFound::new);
            if (plan.version() != seen) {
                throw new Conflict(OVERTAKEN);
            }
            var open = newest.frozen() ? next(tx, newest) : newest;
            var changed = change.of(tx, plan.at(open.number()), open);
            if (!PlanQueries.update(tx, changed.plan(), seen)) {
                throw new Conflict(OVERTAKEN);
            }
            var subject = PlanAudit.subject(id, changed.plan().name());
            if (newest.frozen()) {
                VersionQueries.insert(tx, changed.version());
                tx.audit(PlanAudit.BEGUN, subject, AuditChanges.set("version", open.number()));
            } else {
                VersionQueries.rewrite(tx, changed.version());
            }
            tx.audit(changed.action(), subject, changed.changes());
            return new Changed(changed.plan().next(), changed.version(), changed.action(), changed.changes());
        });
    }

    private static Changed steps(
            Plan plan, PlanVersion open, PlanSteps steps, AuditAction action, AuditChanges changes) {
        PlanLimits.checkOrder(steps);
        return new Changed(plan, open.with(steps), action, changes);
    }

    private static PlanVersion next(Tx tx, PlanVersion frozen) {
        return new PlanVersion(
                new PlanVersionId(tx.newId()),
                frozen.plan(),
                frozen.number() + 1,
                frozen.rto(),
                frozen.rpo(),
                frozen.summary(),
                tx.access().actor().reference(),
                tx.now(),
                false,
                frozen.order().copied(PlanStep::key, tx::newId).steps());
    }

    private static PlanStep step(PlanStepId id, UUID key, StepDraft draft, PlanVersion open) {
        Map<UUID, PlanStepId> ids = new HashMap<>();
        open.steps().forEach(step -> ids.put(step.key(), step.id()));
        if (!ids.keySet().containsAll(draft.needs())) {
            throw new Invalid("needs", "A step that was chosen here was removed. Choose again.");
        }
        var needs = open.steps().stream()
                .filter(step -> draft.needs().contains(step.key()))
                .map(PlanStep::id)
                .toList();
        return new PlanStep(
                id,
                key,
                1,
                draft.kind(),
                draft.title(),
                draft.instructions(),
                draft.role(),
                draft.member(),
                draft.expected(),
                draft.required(),
                needs);
    }

    private static List<String> titles(PlanVersion open, PlanStep step) {
        return open.steps().stream()
                .filter(other -> step.needs().contains(other.id()))
                .map(PlanStep::title)
                .toList();
    }

    private static String told(Optional<?> value) {
        return value.map(one -> one instanceof Duration time ? DurationWords.of(time) : one.toString())
                .orElse("");
    }
}
