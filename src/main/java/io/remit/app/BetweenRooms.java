package io.remit.app;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ChecklistItem;
import io.remit.catalog.Objective;
import io.remit.catalog.RecoveryPages;
import io.remit.catalog.Scenario;
import io.remit.deployment.Recovered;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.JobsAnswer;
import io.remit.exercise.Result;
import io.remit.incident.IncidentService;
import io.remit.job.JobVerificationService;
import io.remit.job.JobVersionService;
import io.remit.plan.PageSays;
import io.remit.release.Behind;
import io.remit.resilience.RecoveredBy;
import io.remit.web.parts.Moment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one room asks of another that it may not know, in its own words. */
final class BetweenRooms {
    private final CatalogService catalog;
    private final AcknowledgementService acknowledgements;
    private final IncidentService incidents;
    private final ExerciseService exercises;
    private final JobVerificationService jobs;
    private final JobVersionService jobVersions;

    BetweenRooms(
            CatalogService catalog,
            AcknowledgementService acknowledgements,
            IncidentService incidents,
            ExerciseService exercises,
            JobVerificationService jobs,
            JobVersionService jobVersions) {
        this.catalog = catalog;
        this.acknowledgements = acknowledgements;
        this.incidents = incidents;
        this.exercises = exercises;
        this.jobs = jobs;
        this.jobVersions = jobVersions;
    }

    /** What the page on recovery of the edition that binds says, for whoever writes a plan. */
    PageSays pageSays(Access access, ServiceId service) {
        var pages = Optional.ofNullable(
                        acknowledgements.bindings(access, List.of(service)).get(service))
                .map(binding -> catalog.recovery(access, binding.edition()))
                .orElse(RecoveryPages.NONE);
        return new PageSays(
                pages.scenarios().stream()
                        .filter(one -> one.recoveredBy() != RecoveredBy.PROVIDER)
                        .map(Scenario::failure)
                        .toList(),
                pages.checklists().stream()
                        .filter(item -> !item.example())
                        .map(ChecklistItem::text)
                        .toList(),
                words(pages.objectives().stream().map(Objective::rto).toList()),
                words(pages.objectives().stream().map(Objective::rpo).toList()));
    }

    /** What the last finished run of each plan showed. */
    Map<PlanId, String> shownLast(Access access, Collection<ServiceId> services) {
        var shown = new HashMap<PlanId, String>();
        exercises
                .practised(access, services)
                .forEach(run -> shown.putIfAbsent(
                        run.plan(),
                        run.result().label() + ", " + Moment.on(run.day()).text()));
        return shown;
    }

    private static String words(List<String> said) {
        return String.join(
                ", ", said.stream().filter(one -> !one.isEmpty()).distinct().toList());
    }

    /** The jobs that a run has to look at: those that its incident struck. An exercise strikes none. */
    JobsAnswer jobsOfRun(Access access, Exercise run) {
        if (run.incident().isEmpty()) {
            return JobsAnswer.UNKNOWN;
        }
        var incident = incidents.incident(access, run.incident().get());
        var affected = jobs.affected(access, incident.window());
        return new JobsAnswer(
                affected.outcome(),
                affected.sentence(),
                Optional.of("/t/" + access.tenantSlug() + "/recovery/incidents/" + incident.id() + "#jobs"));
    }

    /** Into which projects finished runs have recovered. A run without an objective to miss has recovered all the same. */
    List<Recovered> recoveredInto(Access access) {
        return exercises.recoveredInto(access).stream()
                .map(run -> new Recovered(
                        run.recoveredInto().orElseThrow(),
                        run.exercise(),
                        run.name(),
                        run.day(),
                        run.result() != Result.NOT_MET))
                .toList();
    }

    /** The jobs that are yet to be restarted on the newest versions, as the page of versions lists them. */
    List<Behind> behind(Access access) {
        var jobsOfTenant = "/t/" + access.tenantSlug() + "/recovery/jobs?outdated=yes&project=";
        return jobVersions.behind(access).stream()
                .map(found -> new Behind(
                        found.project().service().id(),
                        found.version(),
                        found.project().name(),
                        found.jobs() == 1 ? "1 job" : found.jobs() + " jobs",
                        jobsOfTenant + found.project().id()))
                .toList();
    }
}
