package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.ServiceId;
import io.remit.authorization.AuthorizationService;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketService;
import io.remit.bucket.Purpose;
import io.remit.exercise.DoneStep;
import io.remit.exercise.ExerciseService;
import io.remit.exercise.StepOutcome;
import io.remit.replication.BucketStanding;
import io.remit.replication.ReplicationService;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.web.parts.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether buckets are kept as was declared, bucket by bucket, and whether a restore was tested: a replica alone also copies
 * what is damaged.
 */
public final class BackupWitness implements Witness {
    private static final int MOST_MONTHS = 12;
    private final BucketService buckets;
    private final AuthorizationService authorizations;
    private final ProjectService projects;
    private final ReplicationService replication;
    private final ExerciseService exercises;
    private final SettingService settings;

    public BackupWitness(
            BucketService buckets,
            AuthorizationService authorizations,
            ProjectService projects,
            ReplicationService replication,
            ExerciseService exercises,
            SettingService settings) {
        this.buckets = buckets;
        this.authorizations = authorizations;
        this.projects = projects;
        this.replication = replication;
        this.exercises = exercises;
        this.settings = settings;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.mechanisms().contains(Mechanism.BUCKET_BACKUP);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var all = buckets.buckets(access);
        if (all.isEmpty()) {
            return Witnessed.NOTHING;
        }
        var used = usedBy(access, all);
        var kept = replication.standings(access, all);
        var said = new ArrayList<BucketSaid>();
        for (var bucket : all) {
            if (!bucket.purposes().equals(Set.of(Purpose.BACKUP))) {
                used.getOrDefault(bucket.id(), Set.of()).stream()
                        .filter(services::contains)
                        .forEach(service -> said.add(said(service, bucket, kept.get(bucket.id()))));
            }
        }
        var findings = new ArrayList<>(BucketSaid.findings(Mechanism.BUCKET_BACKUP, said));
        var tested = exercises.restoreTests(access);
        said.stream()
                .map(BucketSaid::service)
                .distinct()
                .forEach(service -> findings.add(restoreTested(access, service, tested, today)));
        return new Witnessed(findings, List.of(), List.of());
    }

    /** The services that a bucket is for: that of its project, and those that are authorized in it. */
    private Map<BucketId, Set<ServiceId>> usedBy(Access access, List<Bucket> all) {
        var ofProjects = projects.projects(access).stream()
                .collect(Collectors.toMap(
                        Project::id, project -> project.service().id()));
        var used = new HashMap<BucketId, Set<ServiceId>>();
        all.forEach(bucket -> bucket.project()
                .map(ofProjects::get)
                .ifPresent(service ->
                        used.computeIfAbsent(bucket.id(), id -> new HashSet<>()).add(service)));
        authorizations.authorizations(access).stream()
                .filter(one -> !one.isRevoked())
                .forEach(one -> used.computeIfAbsent(one.bucket(), id -> new HashSet<>())
                        .add(one.service()));
        return used;
    }

    private static BucketSaid said(ServiceId service, Bucket bucket, BucketStanding kept) {
        boolean isReplicated = bucket.backup().isPresent();
        return new BucketSaid(
                service,
                bucket.project().map(Project::subject).orElse(""),
                isReplicated ? outcome(kept.kept()) : CheckOutcome.CANNOT_TELL,
                kept.since(),
                bucket.name() + ": "
                        + (isReplicated ? kept.told() : "nobody has said which bucket it is replicated to."),
                "/buckets/" + bucket.id() + "/backup");
    }

    private static CheckOutcome outcome(BucketStanding.Kept kept) {
        return switch (kept) {
            case DIFFERS, NOT_ARRIVING, LATE -> CheckOutcome.FAILS;
            case CANNOT_TELL, NOTHING_DECLARED -> CheckOutcome.CANNOT_TELL;
            case AS_DECLARED -> CheckOutcome.HOLDS;
        };
    }

    private Finding restoreTested(Access access, ServiceId service, List<DoneStep> tested, LocalDate today) {
        var last = tested.stream().filter(one -> one.service().equals(service)).findFirst();
        boolean isOld = last.filter(
                        one -> settings.setting(access).dayOf(one.at()).isBefore(today.minusMonths(MOST_MONTHS)))
                .isPresent();
        var outcome = last.isEmpty() || isOld
                ? CheckOutcome.CANNOT_TELL
                : last.get().outcome() == StepOutcome.PASSED ? CheckOutcome.HOLDS : CheckOutcome.FAILS;
        return new Finding(
                service,
                Mechanism.BUCKET_BACKUP,
                "",
                outcome,
                Grade.STATED,
                last.map(DoneStep::at),
                sentence(last, isOld),
                last.map(one -> "/recovery/exercises/" + one.exercise()).orElse("/recovery/plans"));
    }

    private static String sentence(Optional<DoneStep> last, boolean isOld) {
        return last.map(one -> "Restore test of " + Moment.dayOf(one.at()).text() + ": "
                        + (isOld
                                ? "more than a year old."
                                : one.outcome() == StepOutcome.PASSED ? "passed." : "failed."))
                .orElse("No exercise has tested a restore yet, and a replica alone is no backup.");
    }
}
