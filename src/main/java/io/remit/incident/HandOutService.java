package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.PlanId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.NotFound;
import io.remit.access.TenantId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.SystemAct;
import io.remit.db.Tx;
import io.remit.exercise.ExerciseService;
import io.remit.plan.Plan;
import io.remit.plan.PlanService;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every tenant that an open incident concerns its case and its runs. It asks who has not got theirs, so that it may be
 * stopped anywhere and run again, by two at once too, and finds those who came later.
 */
public final class HandOutService {
    private static final Logger LOG = LoggerFactory.getLogger(HandOutService.class);
    private static final int AT_ONCE = 500;
    private static final int HANDS = 4;
    private final Store store;
    private final ProjectService projects;
    private final PlanService plans;
    private final ExerciseService exercises;

    public HandOutService(Store store, ProjectService projects, PlanService plans, ExerciseService exercises) {
        this.store = store;
        this.projects = projects;
        this.plans = plans;
        this.exercises = exercises;
    }

    /**
     * Hands out what is open.
     *
     * @param inside the job's Access inside a tenant
     * @param isOver whether to stop; asked between tenants
     * @return how many tenants were given something
     */
    public int handOut(Access job, Function<TenantId, Access> inside, BooleanSupplier isOver) {
        int given = 0;
        for (var incident : store.read(job, IncidentQueries::open)) {
            given += handOut(job, incident, inside, isOver);
        }
        return given;
    }

    private int handOut(Access job, Incident incident, Function<TenantId, Access> inside, BooleanSupplier isOver) {
        int given = 0;
        int failed = 0;
        var waiting = waiting(job, incident, Optional.empty());
        while (!waiting.isEmpty()) {
            var succeeded = give(waiting, incident, inside, isOver);
            if (succeeded.size() < waiting.size()) {
                return given + count(succeeded);
            }
            given += count(succeeded);
            failed += succeeded.size() - count(succeeded);
            waiting = waiting(job, incident, Optional.of(waiting.get(waiting.size() - 1)));
        }
        if (failed == 0 && incident.handedOutAt().isEmpty()) {
            finish(job, incident);
        }
        return given;
    }

    private static int count(List<Boolean> succeeded) {
        return (int) succeeded.stream().filter(one -> one).count();
    }

    /**
     * A few tenants at a time: on H2 those who wait for the disk at the same time wait once.
     *
     * @return of each whether it succeeded; fewer than were asked for where it is over
     */
    private List<Boolean> give(
            List<TenantId> waiting, Incident incident, Function<TenantId, Access> inside, BooleanSupplier isOver) {
        var hands = Executors.newFixedThreadPool(HANDS);
        try {
            var asked = waiting.stream()
                    .map(tenant -> CompletableFuture.supplyAsync(
                            () -> isOver.getAsBoolean()
                                    ? Optional.<Boolean>empty()
                                    : Optional.of(succeeds(inside.apply(tenant), incident)),
                            hands))
                    .toList();
            return asked.stream().flatMap(one -> one.join().stream()).toList();
        } finally {
            hands.shutdown();
        }
    }

    private List<TenantId> waiting(Access job, Incident incident, Optional<TenantId> after) {
        return store.systemRead(
                SystemAct.INCIDENT_HAND_OUT, job, tx -> ConcernQueries.waiting(tx, incident, after, AT_ONCE));
    }

    /** A tenant for whom it fails keeps up no other, and is tried again. */
    private boolean succeeds(Access access, Incident incident) {
        try {
            give(access, incident);
            return true;
        } catch (Conflict e) {
            LOG.debug("Another job hands incident {} out to tenant {}", incident.id(), access.tenant());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Incident {} could not be handed out to tenant {}", incident.id(), access.tenant(), e);
            return false;
        }
    }

    private void give(Access access, Incident incident) {
        var regions = projects.projects(access).stream()
                .filter(project -> !project.retired())
                .filter(project -> project.service().id().equals(incident.service()))
                .map(Project::region)
                .filter(incident::isIn)
                .map(Incident::normal)
                .distinct()
                .toList();
        var fitting = FittingPlans.of(plans.plans(access), incident.service(), incident.scenario());
        var opened = store.write(access, tx -> {
            var there = one(tx, open(tx, incident, regions));
            return fitting.isEmpty() ? finish(tx, there, fitting) : there;
        });
        if (!fitting.isEmpty()) {
            fitting.forEach(plan -> start(exercises, access, opened, plan.id()));
            store.write(access, tx -> finish(tx, opened, fitting));
        }
    }

    /**
     * The tenant's case, made or found, with these regions.
     *
     * @throws Conflict where another job makes it at the same time
     */
    private static CaseId open(Tx tx, Incident incident, List<String> regions) {
        var there = CaseQueries.of(tx, incident.id());
        var had = there.map(IncidentCase::regions).orElse(List.of());
        var added = regions.stream().filter(region -> !had.contains(region)).toList();
        if (added.isEmpty()) {
            return there.map(IncidentCase::id).orElseThrow(NotFound::new);
        }
        var id = there.map(IncidentCase::id).orElseGet(() -> new CaseId(tx.newId()));
        if (there.isPresent()) {
            CaseQueries.widen(tx, id);
        } else {
            mustBeFirst(CaseQueries.insert(tx, id, Optional.of(incident.id()), declared(incident)));
        }
        added.forEach(region -> mustBeFirst(CaseQueries.add(tx, id, region)));
        tx.audit(
                there.isPresent() ? IncidentAudit.CASE_WIDENED : IncidentAudit.CASE_OPENED,
                IncidentAudit.subject(id, incident.title()),
                AuditChanges.set("regions", String.join(", ", added))
                        .andSet("incident", incident.id())
                        .andSet("disrupted_at", incident.disruptedAt()));
        return id;
    }

    private static void mustBeFirst(boolean isFirst) {
        if (!isFirst) {
            throw new Conflict("Another job hands this incident out to this tenant.");
        }
    }

    private static Declaration declared(Incident incident) {
        return new Declaration(
                incident.service(),
                incident.regions(),
                incident.title(),
                incident.scenario(),
                incident.description(),
                incident.disruptedAt(),
                incident.detectedAt());
    }

    private static IncidentCase one(Tx tx, CaseId id) {
        return CaseQueries.byId(tx, id).orElseThrow(NotFound::new);
    }

    private static IncidentCase finish(Tx tx, IncidentCase opened, List<Plan> plans) {
        mustBeFirst(CaseQueries.handedOut(tx, opened.id()));
        tx.audit(
                IncidentAudit.CASE_HANDED_OUT,
                IncidentAudit.subject(opened.id(), opened.title()),
                AuditChanges.set("runs", plans.size()));
        return opened;
    }

    /** All have theirs, unless it was changed meanwhile: then the next time says so. */
    private void finish(Access job, Incident incident) {
        try {
            store.write(job, tx -> {
                mustBeFirst(IncidentQueries.handedOut(tx, incident.id(), incident.version()));
                tx.audit(
                        IncidentAudit.HANDED_OUT,
                        IncidentAudit.subject(incident.id(), incident.title()),
                        AuditChanges.NONE);
                return incident;
            });
        } catch (Conflict e) {
            LOG.debug("Incident {} was changed meanwhile, or said to be handed out by another job", incident.id());
        }
    }

    /** Begins the run of a plan for a case, unless it has begun. */
    static void start(ExerciseService exercises, Access access, IncidentCase about, PlanId plan) {
        exercises.startForIncident(
                access,
                about.id(),
                plan,
                about.title(),
                about.scenario(),
                about.disruptedAt(),
                about.detectedAt(),
                about.declaredAt());
    }
}
