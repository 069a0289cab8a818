package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.PlanId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseService;
import io.remit.plan.Plan;
import io.remit.plan.PlanService;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SubscriptionService;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Incidents as the access's tenant has them: the provider's that concern it, and its own. */
public final class IncidentService {
    private final Store store;
    private final Clock clock;
    private final ProjectService projects;
    private final SubscriptionService subscriptions;
    private final PlanService plans;
    private final ExerciseService exercises;
    private final OpenIncidents open;

    public IncidentService(
            Store store,
            Clock clock,
            ProjectService projects,
            SubscriptionService subscriptions,
            PlanService plans,
            ExerciseService exercises,
            OpenIncidents open) {
        this.store = store;
        this.clock = clock;
        this.projects = projects;
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.exercises = exercises;
        this.open = open;
    }

    /**
     * What struck the tenant, the newest first, without what was declared by mistake: what duties "after an incident" wait
     * for. One query, and another for the regions and projects where there is anything.
     */
    public List<Incidence> triggers(Access access) {
        var cases = store.read(access, CaseQueries::newest).stream()
                .filter(one -> !one.withdrawn())
                .toList();
        if (cases.isEmpty()) {
            return List.of();
        }
        var all = projects.projects(access);
        return cases.stream().map(one -> incidence(one, all)).toList();
    }

    private static Incidence incidence(IncidentCase one, List<Project> all) {
        Set<ProjectId> concerned =
                all.stream().filter(one::concerns).map(Project::id).collect(Collectors.toSet());
        return new Incidence(
                one.id(), one.service(), one.title(), one.regions(), concerned, one.disruptedAt(), one.closedAt());
    }

    /** @throws NotFound where the tenant has no such case */
    public IncidentCase incident(Access access, CaseId id) {
        return store.read(access, tx -> one(tx, id));
    }

    /** What the tenant has not closed, the newest first. */
    public List<IncidentCase> unclosed(Access access) {
        return store.read(access, CaseQueries::unclosed);
    }

    /** What the tenant has closed and has the words, the newest before a place first. */
    public List<IncidentCase> closed(Access access, String words, Optional<CaseId> before, int limit) {
        return store.read(access, tx -> CaseQueries.closed(tx, words, before, limit));
    }

    /** The same on the other side of a place, the oldest first. */
    public List<IncidentCase> closedAfter(Access access, String words, CaseId after, int limit) {
        return store.read(access, tx -> CaseQueries.closedAfter(tx, words, after, limit));
    }

    /** The projects that a case concerns. */
    public List<Project> projects(Access access, IncidentCase of) {
        return projects.projects(access).stream().filter(of::concerns).toList();
    }

    /** An id for an incident about to be declared, so that a form sent twice declares one. */
    public CaseId next(Access access) {
        return store.read(access, tx -> new CaseId(tx.newId()));
    }

    /**
     * Declares an incident of the tenant's own; the runs of the plans begin at once.
     *
     * @param id made by {@link #next}
     * @throws Invalid where the tenant does not use the service, has no project of it there, or the times cannot be
     */
    public IncidentCase declare(Access access, CaseId id, Declaration declaration, Collection<PlanId> chosen) {
        ProviderIncidentService.mustBePossible(declaration.disruptedAt(), declaration.detectedAt(), clock.instant());
        mustBeUsed(access, declaration);
        var toRun = chosen(access, declaration, chosen);
        var opened = store.write(access, tx -> open(tx, id, declaration));
        open.forget();
        toRun.forEach(plan -> HandOutService.start(exercises, access, opened, plan.id()));
        return opened;
    }

    private static IncidentCase open(Tx tx, CaseId id, Declaration declaration) {
        if (CaseQueries.byId(tx, id).isEmpty()) {
            if (!CaseQueries.insert(tx, id, Optional.empty(), declaration)) {
                throw new Conflict("This incident is being declared right now. Look at the list.");
            }
            declaration.regions().forEach(region -> CaseQueries.add(tx, id, region));
            CaseQueries.handedOut(tx, id);
            tx.audit(
                    IncidentAudit.CASE_DECLARED,
                    IncidentAudit.subject(id, declaration.title()),
                    AuditChanges.set("service", declaration.service())
                            .andSet("regions", String.join(", ", declaration.regions()))
                            .andSet("scenario", declaration.scenario())
                            .andSet("disrupted_at", declaration.disruptedAt())
                            .andSet(
                                    "detected_at",
                                    declaration
                                            .detectedAt()
                                            .map(Instant::toString)
                                            .orElse("")));
        }
        return one(tx, id);
    }

    private void mustBeUsed(Access access, Declaration declaration) {
        if (subscriptions.services(access).stream().noneMatch(one -> one.id().equals(declaration.service()))) {
            throw new Invalid("service", "Choose one of the services you use.");
        }
        var used = projects.projects(access).stream()
                .filter(project -> !project.retired())
                .filter(project -> project.service().id().equals(declaration.service()))
                .map(project -> Incident.normal(project.region()))
                .collect(Collectors.toSet());
        if (declaration.regions().stream().map(Incident::normal).noneMatch(used::contains)) {
            throw new Invalid("regions", "You have no project of this service there. Choose a region with one.");
        }
    }

    private List<Plan> chosen(Access access, Declaration declaration, Collection<PlanId> chosen) {
        var wanted = new HashSet<>(chosen);
        var found = plans.plans(access).stream()
                .filter(plan -> wanted.contains(plan.id()))
                .toList();
        if (found.size() < wanted.size()
                || found.stream().anyMatch(plan -> !plan.service().equals(declaration.service()))) {
            throw new Invalid("plans", "Choose plans of the incident's service.");
        }
        return found;
    }

    /** The plans that could be run for a case and are not yet. */
    public List<Plan> plansLeft(Access access, IncidentCase of) {
        var running = runs(access, of.id()).stream().map(Exercise::plan).collect(Collectors.toSet());
        return plans.plans(access).stream()
                .filter(plan -> plan.service().equals(of.service()))
                .filter(plan -> !running.contains(plan.id()))
                .toList();
    }

    /** The runs of a case. */
    public List<Exercise> runs(Access access, CaseId id) {
        return exercises.ofCase(access, id);
    }

    /**
     * Begins a run of one more plan.
     *
     * @throws Invalid where the plan is not of the case's service
     * @throws Conflict where the case is closed
     */
    public void start(Access access, CaseId id, PlanId plan) {
        var found = incident(access, id);
        if (found.closing().isPresent()) {
            throw new Conflict("This incident is closed. Start an exercise instead.");
        }
        if (plans.plans(access).stream()
                .noneMatch(one -> one.id().equals(plan) && one.service().equals(found.service()))) {
            throw new Invalid("plan", "Choose one of your plans for this service.");
        }
        HandOutService.start(exercises, access, found, plan);
    }

    /**
     * Closes the tenant's side.
     *
     * @param withdrawn whether it was declared by mistake; only of the tenant's own
     * @param review what happened, why, and what is done about it
     * @throws Conflict where it is closed already
     */
    public void close(Access access, CaseId id, boolean withdrawn, String review) {
        store.write(access, tx -> {
            var found = one(tx, id);
            boolean isMistake = withdrawn && found.own();
            if (!CaseQueries.close(tx, id, isMistake, review)) {
                throw new Conflict("This incident is closed already. What its review says stays as it is.");
            }
            tx.audit(
                    isMistake ? IncidentAudit.CASE_WITHDRAWN : IncidentAudit.CASE_CLOSED,
                    IncidentAudit.subject(id, found.title()),
                    AuditChanges.set("review", review));
            return id;
        });
        open.forget();
    }

    private static IncidentCase one(Tx tx, CaseId id) {
        return CaseQueries.byId(tx, id).orElseThrow(NotFound::new);
    }
}
