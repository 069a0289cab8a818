package io.remit.recovery;

import io.remit.access.ServiceId;
import io.remit.catalog.RecoveryPages;
import io.remit.catalog.ServiceEntry;
import io.remit.deployment.Backup;
import io.remit.deployment.Outcome;
import io.remit.exercise.Exercise;
import io.remit.exercise.FollowUp;
import io.remit.exercise.PracticeDue;
import io.remit.exercise.Practised;
import io.remit.incident.IncidentCase;
import io.remit.job.VersionStanding;
import io.remit.plan.PlanHead;
import io.remit.readiness.Readiness;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that the first page of recovery is made of.
 *
 * @param today the tenant's day
 * @param services the services that the tenant uses
 * @param pages what the editions that bind say of recovery, by service
 * @param incidents those that go on
 * @param running the runs that go on, incidents' too
 * @param plans the plans in use
 * @param practised the finished runs, the newest first
 * @param schedules where practising stands
 * @param followUps what is still to be done after runs
 * @param jobs whether jobs are on the newest versions, by project
 * @param deployments whether deployments are, by project
 * @param backups where the backup of each project stands
 */
record Overview(
        LocalDate today,
        List<ServiceEntry> services,
        Map<ServiceId, RecoveryPages> pages,
        List<IncidentCase> incidents,
        List<Exercise> running,
        List<PlanHead> plans,
        List<Practised> practised,
        List<PracticeDue> schedules,
        List<FollowUp> followUps,
        Readiness readiness,
        List<VersionStanding> jobs,
        List<Outcome> deployments,
        List<Backup> backups) {
    Overview {
        services = List.copyOf(services);
        pages = Map.copyOf(pages);
        incidents = List.copyOf(incidents);
        running = List.copyOf(running);
        plans = List.copyOf(plans);
        practised = List.copyOf(practised);
        schedules = List.copyOf(schedules);
        followUps = List.copyOf(followUps);
        jobs = List.copyOf(jobs);
        deployments = List.copyOf(deployments);
        backups = List.copyOf(backups);
    }
}
