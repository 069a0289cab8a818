package io.remit.plan;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.access.PlanStepId;
import io.remit.access.PlanVersionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tenant's recovery plans. */
public final class PlanService {
    private static final int MOST_REMOVED = 500;
    private static final int MOST_VERSIONS = 1000;
    private static final int MOST_STEPS = 2000;
    private final Store store;

    public PlanService(Store store) {
        this.store = store;
    }

    /** The plans in use, by name. */
    public List<Plan> plans(Access access) {
        return store.read(access, PlanQueries::all);
    }

    /**
     * A plan, in use or removed.
     *
     * @throws NotFound where the tenant has none with this id
     */
    public Plan plan(Access access, PlanId id) {
        return store.read(access, tx -> PlanQueries.byId(tx, id).orElseThrow(NotFound::new));
    }

    /**
     * What a plan says now.
     *
     * @throws NotFound where the tenant has none with this id
     */
    public PlanVersion newest(Access access, PlanId id) {
        return store.read(access, tx -> newest(tx, PlanQueries.byId(tx, id).orElseThrow(NotFound::new)));
    }

    /**
     * What a plan said at one of its versions.
     *
     * @throws NotFound where the tenant has none with this id
     */
    public PlanVersion version(Access access, PlanVersionId id) {
        return store.read(access, tx -> VersionQueries.version(tx, id).orElseThrow(NotFound::new));
    }

    /** The steps of a kind, in any version of any plan, the newest first; at most 2,000. */
    public List<PlanStepId> stepsOf(Access access, StepKind kind) {
        return store.read(access, tx -> VersionQueries.stepsOf(tx, kind, MOST_STEPS));
    }

    /** The plans in use with what their newest versions aim at, by name; two queries. */
    public List<PlanHead> heads(Access access) {
        return store.read(access, tx -> PlanQueries.heads(tx, false, PlanLimits.MOST_PLANS));
    }

    /** The same of plans that were removed, at most five hundred. */
    public List<PlanHead> removed(Access access) {
        return store.read(access, tx -> PlanQueries.heads(tx, true, MOST_REMOVED));
    }

    /** What plans are called, removed ones too, in one query; those that are not the tenant's are absent. */
    public Map<PlanId, String> names(Access access, Collection<PlanId> plans) {
        return store.read(access, tx -> PlanQueries.names(tx, plans));
    }

    /** A plan's versions, the newest first, at most a thousand. */
    public List<VersionHead> versions(Access access, PlanId id) {
        return store.read(access, tx -> VersionQueries.versions(tx, id, MOST_VERSIONS));
    }

    /**
     * What a plan said at the version with this number.
     *
     * @throws NotFound where the tenant has no such plan, or it no such version
     */
    public PlanVersion version(Access access, PlanId id, int number) {
        return store.read(access, tx -> VersionQueries.version(tx, id, number).orElseThrow(NotFound::new));
    }

    /**
     * Makes a plan.
     *
     * @throws Invalid at what does not fit, where steps would wait for each other, or there are as many plans as may be
     */
    public Plan make(Access access, ServiceId service, PlanDraft draft) {
        check(draft);
        return store.write(access, tx -> {
            mustHaveRoom(tx);
            var by = tx.access().actor().reference();
            var plan = new Plan(
                    new PlanId(tx.newId()), service, draft.name(), draft.scenario(), 1, by, tx.now(), false, 0);
            PlanQueries.insert(tx, plan);
            VersionQueries.insert(tx, first(tx, plan, draft));
            tx.audit(
                    PlanAudit.MADE,
                    PlanAudit.subject(plan.id(), plan.name()),
                    AuditChanges.set("scenario", plan.scenario())
                            .andSet("steps", draft.steps().size()));
            return plan;
        });
    }

    /**
     * The newest version, which from now on does not change any more: for a run that is about to be made of it.
     *
     * @throws NotFound where the tenant has no such plan
     * @throws Conflict where the plan was removed
     */
    public PlanVersion freeze(Access access, PlanId id) {
        var now = newest(access, id);
        if (now.frozen() && !plan(access, id).removed()) {
            return now;
        }
        return store.write(access, tx -> {
            var plan = PlanQueries.lock(tx, id).orElseThrow(NotFound::new);
            if (plan.removed()) {
                throw new Conflict("This plan was removed. Choose another.");
            }
            var version = newest(tx, plan);
            // Of two that freeze at once, the second has waited for the lock and finds it done.
            if (!version.frozen() && VersionQueries.freeze(tx, version.id())) {
                tx.audit(
                        PlanAudit.FROZEN,
                        PlanAudit.subject(plan.id(), plan.name()),
                        AuditChanges.set("version", version.number()));
            }
            return newest(tx, plan);
        });
    }

    /**
     * Makes a plan that says the same as another does now, removed or not.
     *
     * @throws NotFound where the tenant has no such plan
     * @throws Invalid where there are as many plans as may be
     */
    public Plan copy(Access access, PlanId id) {
        return store.write(access, tx -> {
            mustHaveRoom(tx);
            var from = PlanQueries.byId(tx, id).orElseThrow(NotFound::new);
            var version = newest(tx, from);
            var by = tx.access().actor().reference();
            var plan = new Plan(
                    new PlanId(tx.newId()),
                    from.service(),
                    copyOf(from.name()),
                    from.scenario(),
                    1,
                    by,
                    tx.now(),
                    false,
                    0);
            PlanQueries.insert(tx, plan);
            var copies = version.order().copied(step -> tx.newId(), tx::newId);
            VersionQueries.insert(
                    tx,
                    new PlanVersion(
                            new PlanVersionId(tx.newId()),
                            plan.id(),
                            1,
                            version.rto(),
                            version.rpo(),
                            version.summary(),
                            by,
                            tx.now(),
                            false,
                            copies.steps()));
            tx.audit(
                    PlanAudit.MADE,
                    PlanAudit.subject(plan.id(), plan.name()),
                    AuditChanges.set("copy_of", from.id())
                            .andSet("steps", copies.steps().size()));
            return plan;
        });
    }

    /**
     * Takes a plan out of use; its versions and runs stay.
     *
     * @throws NotFound where the tenant has no such plan
     * @throws Conflict where it was removed already
     */
    public Plan remove(Access access, PlanId id) {
        return store.write(access, tx -> {
            var plan = PlanQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!PlanQueries.remove(tx, id)) {
                throw new Conflict("This plan was removed already.");
            }
            tx.audit(PlanAudit.REMOVED, PlanAudit.subject(id, plan.name()), AuditChanges.NONE);
            return plan;
        });
    }

    /**
     * Puts a removed plan back into use.
     *
     * @throws NotFound where the tenant has no such plan
     * @throws Conflict where it is in use already
     * @throws Invalid where there are as many plans as may be
     */
    public Plan reinstate(Access access, PlanId id) {
        return store.write(access, tx -> {
            var plan = PlanQueries.byId(tx, id).orElseThrow(NotFound::new);
            mustHaveRoom(tx);
            if (!PlanQueries.reinstate(tx, id)) {
                throw new Conflict("This plan is in use already.");
            }
            tx.audit(PlanAudit.REINSTATED, PlanAudit.subject(id, plan.name()), AuditChanges.NONE);
            return plan;
        });
    }

    private static String copyOf(String name) {
        var copy = "Copy of " + name;
        return copy.length() > PlanLimits.NAME_CHARACTERS ? copy.substring(0, PlanLimits.NAME_CHARACTERS) : copy;
    }

    private static void mustHaveRoom(Tx tx) {
        if (PlanQueries.countInUse(tx) >= PlanLimits.MOST_PLANS) {
            throw new Invalid("", "There are " + PlanLimits.MOST_PLANS + " plans in use already. Remove one first.");
        }
    }

    private static void check(PlanDraft draft) {
        PlanLimits.check(new PlanDetails(draft.name(), draft.scenario(), draft.summary(), draft.rto(), draft.rpo()));
        draft.steps()
                .forEach(step -> PlanLimits.check(new StepDraft(
                        step.kind(),
                        step.title(),
                        step.instructions(),
                        step.role(),
                        step.member(),
                        step.expected(),
                        step.required(),
                        Set.of())));
    }

    private static PlanVersion newest(Tx tx, Plan plan) {
        return VersionQueries.version(tx, plan.id(), plan.newest()).orElseThrow(NotFound::new);
    }

    private static PlanVersion first(Tx tx, Plan plan, PlanDraft draft) {
        var ids = draft.steps().stream().map(step -> new PlanStepId(tx.newId())).toList();
        var steps = new ArrayList<PlanStep>();
        for (var i = 0; i < ids.size(); i++) {
            var step = draft.steps().get(i);
            steps.add(new PlanStep(
                    ids.get(i),
                    tx.newId(),
                    i + 1,
                    step.kind(),
                    step.title(),
                    step.instructions(),
                    step.role(),
                    step.member(),
                    step.expected(),
                    step.required(),
                    step.needs().stream().sorted().map(ids::get).toList()));
        }
        PlanLimits.checkOrder(new PlanSteps(steps));
        return new PlanVersion(
                new PlanVersionId(tx.newId()),
                plan.id(),
                1,
                draft.rto(),
                draft.rpo(),
                draft.summary(),
                plan.madeBy(),
                plan.madeAt(),
                false,
                steps);
    }
}
