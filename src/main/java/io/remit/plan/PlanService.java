package io.remit.plan;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.access.PlanStepId;
import io.remit.access.PlanVersionId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.access.ServiceId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.util.ArrayList;
import java.util.List;

/** A tenant's recovery plans. */
public final class PlanService {
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
        return store.read(access, tx -> PlanQueries.version(tx, id).orElseThrow(NotFound::new));
    }

    /** Makes a plan. */
    public Plan make(Access access, ServiceId service, PlanDraft draft) {
        return store.write(access, tx -> {
            var by = tx.access().actor().reference();
            var plan = new Plan(
                    new PlanId(tx.newId()), service, draft.name(), draft.scenario(), 1, by, tx.now(), false, 0);
            PlanQueries.insert(tx, plan);
            PlanQueries.insert(tx, first(tx, plan, draft));
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
            if (PlanQueries.freeze(tx, version.id())) {
                tx.audit(
                        PlanAudit.FROZEN,
                        PlanAudit.subject(plan.id(), plan.name()),
                        AuditChanges.set("version", version.number()));
            }
            return newest(tx, plan);
        });
    }

    private static PlanVersion newest(Tx tx, Plan plan) {
        return PlanQueries.version(tx, plan.id(), plan.newest()).orElseThrow(NotFound::new);
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
