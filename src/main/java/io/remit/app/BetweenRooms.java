package io.remit.app;

import io.remit.access.Access;
import io.remit.access.PlanId;
import io.remit.access.ServiceId;
import io.remit.acknowledgement.AcknowledgementService;
import io.remit.bucket.BucketService;
import io.remit.catalog.CatalogService;
import io.remit.catalog.ChecklistItem;
import io.remit.catalog.Objective;
import io.remit.catalog.RecoveryPages;
import io.remit.catalog.Scenario;
import io.remit.deployment.Recovered;
import io.remit.exercise.Exercise;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.Result;
import io.remit.exercise.StepAnswer;
import io.remit.exercise.StepOutcome;
import io.remit.incident.IncidentService;
import io.remit.job.JobVerificationService;
import io.remit.job.JobVersionService;
import io.remit.plan.PageSays;
import io.remit.plan.StepKind;
import io.remit.release.Behind;
import io.remit.replication.RestoreTested;
import io.remit.replication.Sample;
import io.remit.replication.SampleService;
import io.remit.resilience.RecoveredBy;
import io.remit.standing.CheckOutcome;
import io.remit.web.parts.Link;
import io.remit.web.parts.Moment;
import io.remit.web.parts.Spoken;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final BucketService buckets;
    private final SampleService samples;

    BetweenRooms(
            CatalogService catalog,
            AcknowledgementService acknowledgements,
            IncidentService incidents,
            ExerciseService exercises,
            JobVerificationService jobs,
            JobVersionService jobVersions,
            BucketService buckets,
            SampleService samples) {
        this.catalog = catalog;
        this.acknowledgements = acknowledgements;
        this.incidents = incidents;
        this.exercises = exercises;
        this.jobs = jobs;
        this.jobVersions = jobVersions;
        this.buckets = buckets;
        this.samples = samples;
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

    /** What is known of what a step asks for. */
    Optional<StepAnswer> ofStep(Access access, Exercise run, StepKind kind) {
        return switch (kind) {
            case VERIFY_JOBS -> Optional.of(jobsOfRun(access, run));
            case SAMPLE_LAG -> Optional.of(lagOfRun(access, run));
            default -> Optional.empty();
        };
    }

    /** The samples that were timed since the disruption: the last of each bucket and purpose, of them the slowest. */
    private StepAnswer lagOfRun(Access access, Exercise run) {
        var since = run.times().disrupted().orElse(run.madeAt());
        var last = new LinkedHashMap<List<Object>, Sample>();
        samples.finishedSince(access, since).stream()
                .filter(one -> one.putAt().filter(at -> !at.isBefore(since)).isPresent())
                .forEach(one -> last.putIfAbsent(List.of(one.bucket(), one.purpose()), one));
        var href = "/t/" + access.tenantSlug() + "/buckets";
        if (last.isEmpty()) {
            return new StepAnswer(
                    CheckOutcome.CANNOT_TELL,
                    "The portal has timed no sample since the disruption. Time one on the page of how the bucket is kept.",
                    Optional.of(href),
                    Optional.empty());
        }
        var lost = last.values().stream().filter(one -> one.lag().isEmpty()).toList();
        var worst = last.values().stream()
                .min(Comparator.comparing((Sample one) -> one.lag().isPresent())
                        .thenComparing(Sample::seen, Comparator.reverseOrder()))
                .orElseThrow();
        var name = buckets.bucket(access, worst.bucket()).name();
        return new StepAnswer(
                lost.isEmpty() ? CheckOutcome.HOLDS : CheckOutcome.FAILS,
                (lost.isEmpty()
                                ? "The portal timed " + last.size() + (last.size() == 1 ? " sample" : " samples")
                                        + " since the disruption; the slowest was "
                                : "A sample did not arrive: ")
                        + worst.purpose().label().toLowerCase(Locale.ROOT) + " of " + name + ", "
                        + worst.lag()
                                .map(Spoken::precisely)
                                .orElse(worst.outcome().label().toLowerCase(Locale.ROOT)) + ".",
                Optional.of(href + "/" + worst.bucket() + "/backup"),
                lost.isEmpty()
                        ? worst.lag()
                                .map(lag ->
                                        Duration.ofSeconds(lag.plusMillis(999).toSeconds()))
                        : Optional.empty());
    }

    /** The last restore test of any service, as the page of a bucket's backup tells it. */
    RestoreTested restoreTested(Access access) {
        return exercises.restoreTests(access).stream()
                .findFirst()
                .map(one -> new RestoreTested(
                        "A replica alone is no backup. Last restore test: "
                                + (one.outcome() == StepOutcome.PASSED ? "passed" : "failed") + ", "
                                + Moment.at(one.at()).text() + ", in “" + one.name() + "”.",
                        new Link(
                                "See the exercise",
                                "/t/" + access.tenantSlug() + "/recovery/exercises/" + one.exercise())))
                .orElse(new RestoreTested(
                        "A replica alone is no backup, and no exercise has tested a restore yet. Put a step “restore test”"
                                + " into a plan, and practise it.",
                        new Link("See the plans", "/t/" + access.tenantSlug() + "/recovery/plans")));
    }

    /** The jobs that a run has to look at: those that its incident struck. An exercise strikes none. */
    private StepAnswer jobsOfRun(Access access, Exercise run) {
        if (run.incident().isEmpty()) {
            return StepAnswer.NO_JOBS;
        }
        var incident = incidents.incident(access, run.incident().get());
        var affected = jobs.affected(access, incident.window());
        return new StepAnswer(
                affected.outcome(),
                affected.sentence(),
                Optional.of("/t/" + access.tenantSlug() + "/recovery/incidents/" + incident.id() + "#jobs"),
                Optional.empty());
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
