package io.remit.recovery;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.RecoveryPages;
import io.remit.catalog.ServiceEntry;
import io.remit.deployment.BackupService;
import io.remit.deployment.DeploymentService;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.FollowUpService;
import io.remit.exercise.PracticeService;
import io.remit.incident.IncidentService;
import io.remit.job.JobVersionService;
import io.remit.plan.PlanService;
import io.remit.readiness.ReadinessService;
import io.remit.tenant.SubscriptionService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what there is to tell of a tenant's recovery. */
public final class RecoveryService {
    private final CatalogService catalog;
    private final SubscriptionService subscriptions;
    private final AcknowledgementService acknowledgements;
    private final IncidentService incidents;
    private final ExerciseService exercises;
    private final PracticeService practices;
    private final FollowUpService followUps;
    private final PlanService plans;
    private final ReadinessService readiness;
    private final JobVersionService jobs;
    private final DeploymentService deployments;
    private final BackupService backups;

    public RecoveryService(
            CatalogService catalog,
            SubscriptionService subscriptions,
            AcknowledgementService acknowledgements,
            IncidentService incidents,
            ExerciseService exercises,
            PracticeService practices,
            FollowUpService followUps,
            PlanService plans,
            ReadinessService readiness,
            JobVersionService jobs,
            DeploymentService deployments,
            BackupService backups) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.acknowledgements = acknowledgements;
        this.incidents = incidents;
        this.exercises = exercises;
        this.practices = practices;
        this.followUps = followUps;
        this.plans = plans;
        this.readiness = readiness;
        this.jobs = jobs;
        this.deployments = deployments;
        this.backups = backups;
    }

    /** What of recovery needs somebody, the most pressing first; for the tenant's dashboard. */
    public List<Need> needs(Access access) {
        return new Needs(overview(access), "/t/" + access.tenantSlug() + "/recovery").all();
    }

    Overview overview(Access access) {
        var services = subscriptions.services(access);
        var ids = services.stream().map(ServiceEntry::id).toList();
        return new Overview(
                practices.today(access),
                services,
                pages(access, ids),
                incidents.unclosed(access),
                exercises.running(access),
                plans.heads(access),
                exercises.practised(access, ids),
                practices.schedules(access),
                followUps.open(access),
                readiness.standing(access),
                jobs.standing(access, ids),
                deployments.outcomes(access, ids),
                backups.backups(access));
    }

    private Map<ServiceId, RecoveryPages> pages(Access access, List<ServiceId> services) {
        Map<ServiceId, RecoveryPages> pages = new HashMap<>();
        acknowledgements
                .bindings(access, services)
                .forEach((service, binding) -> pages.put(service, catalog.recovery(access, binding.edition())));
        return pages;
    }
}
