package io.remit.job;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.job.Affected.AffectedJob;
import io.remit.job.RegisterQueries.Places;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jobs after an incident: which were affected, and what became of each. */
public final class JobVerificationService {
    /** Reports no older than this before a disruption show that jobs were reported at that time. */
    private static final Duration AROUND = Duration.ofDays(30);

    private static final int MOST_AFFECTED = 1000;
    private static final int LONGEST_CHAIN = 10;
    private final Store store;
    private final ProjectService projects;

    public JobVerificationService(Store store, ProjectService projects) {
        this.store = store;
        this.projects = projects;
    }

    /** The jobs that an incident affected, with what became of each, and whether all is well. */
    public Affected affected(Access access, CaseWindow window) {
        var ofService = projects.projects(access).stream()
                .filter(project -> project.service().id().equals(window.service()))
                .filter(project -> project.retiredAt()
                        .filter(at -> at.isBefore(window.disruptedAt()))
                        .isEmpty())
                .collect(Collectors.toMap(Project::id, Function.identity()));
        var there = ofService.values().stream()
                .filter(project ->
                        window.regions().isEmpty() || window.regions().contains(project.region()))
                .map(Project::id)
                .collect(Collectors.toSet());
        return store.read(access, tx -> affected(tx, window, ofService, there));
    }

    private static Affected affected(
            Tx tx, CaseWindow window, Map<ProjectId, Project> ofService, Collection<ProjectId> there) {
        var places = new Places(ofService.keySet(), there, window.regions());
        var found = RegisterQueries.during(tx, places, window.disruptedAt(), window.until(), MOST_AFFECTED + 1);
        var jobs = found.subList(0, Math.min(found.size(), MOST_AFFECTED));
        var said = VerificationQueries.of(tx, window.caseId()).stream()
                .collect(Collectors.toMap(Verification::job, Function.identity(), (one, same) -> one));
        var successors = successors(tx, jobs, said.values());
        var settled = jobs.stream()
                .map(job -> new AffectedJob(
                        job,
                        ofService.get(job.project()),
                        Settlement.of(job, window.disruptedAt(), Optional.ofNullable(said.get(job.id())), successors)))
                .toList();
        // A job may run elsewhere than its project is.
        var concerned = new LinkedHashSet<>(there);
        jobs.forEach(job -> concerned.add(job.project()));
        var around = RegisterQueries.reportedAround(
                tx, concerned, window.disruptedAt().minus(AROUND), window.until());
        return Affected.of(
                concerned.stream().map(ofService::get).toList(), settled, around, found.size() <= MOST_AFFECTED);
    }

    /** Whatever took the place of these jobs, and of those in turn. */
    private static Map<JobId, Job> successors(Tx tx, Collection<Job> jobs, Collection<Verification> said) {
        var all = new HashMap<JobId, Job>();
        var wanted = Stream.concat(
                        jobs.stream().flatMap(job -> job.restartedAs().stream()),
                        said.stream().flatMap(one -> one.restartedAs().stream()))
                .distinct()
                .toList();
        for (int step = 0; step < LONGEST_CHAIN && !wanted.isEmpty(); step++) {
            var found = JobQueries.byIds(tx, wanted);
            all.putAll(found);
            wanted = found.values().stream()
                    .flatMap(job -> job.restartedAs().stream())
                    .filter(id -> !all.containsKey(id))
                    .distinct()
                    .toList();
        }
        return all;
    }

    /** What counts of a job for an incident. */
    Optional<Verification> said(Access access, CaseId caseId, JobId job) {
        return store.read(access, tx -> VerificationQueries.of(tx, caseId, job));
    }

    /**
     * Says that somebody looked, and the job is complete.
     *
     * @throws Conflict where something was said of it for this incident already
     */
    public void verify(Access access, CaseId caseId, JobId id, String note) {
        mustFit("note", note);
        say(access, caseId, id, Verification.Outcome.VERIFIED, Optional.empty(), note);
    }

    /**
     * Says that the job was restarted as another one, which must itself become complete.
     *
     * @throws Invalid where that one cannot take its place
     * @throws Conflict where something was said of it already, or something else took its place
     */
    public void restarted(Access access, CaseId caseId, JobId id, JobId as, String note) {
        mustFit("note", note);
        say(access, caseId, id, Verification.Outcome.RESTARTED, Optional.of(as), note);
    }

    /**
     * Lets the job go, with a reason.
     *
     * @throws Conflict where something was said of it for this incident already
     */
    public void except(Access access, CaseId caseId, JobId id, String reason) {
        if (reason.isBlank()) {
            throw new Invalid("note", "Say why it is let go.");
        }
        mustFit("note", reason);
        say(access, caseId, id, Verification.Outcome.EXCEPTED, Optional.empty(), reason);
    }

    /**
     * Takes back what was said.
     *
     * @throws Conflict where nothing counts any more
     */
    public void withdraw(Access access, CaseId caseId, JobId id) {
        store.write(access, tx -> {
            var job = JobQueries.lock(tx, id).orElseThrow(NotFound::new);
            if (!VerificationQueries.withdraw(tx, caseId, id)) {
                throw new Conflict("This is taken back already. Look again.");
            }
            tx.audit(JobAudit.VERIFICATION_WITHDRAWN, JobAudit.subject(job), AuditChanges.set("case", caseId));
            return job;
        });
    }

    private void say(
            Access access,
            CaseId caseId,
            JobId id,
            Verification.Outcome outcome,
            Optional<JobId> restartedAs,
            String note) {
        store.write(access, tx -> {
            var job = JobQueries.lock(tx, id).orElseThrow(NotFound::new);
            if (VerificationQueries.of(tx, caseId, id).isPresent()) {
                throw new Conflict("Somebody said already what became of this job. Look again.");
            }
            restartedAs
                    .filter(other -> !job.restartedAs().equals(Optional.of(other)))
                    .ifPresent(other -> JobService.link(tx, job, other));
            VerificationQueries.insert(tx, caseId, id, outcome, restartedAs, note);
            tx.audit(
                    JobAudit.VERIFIED,
                    JobAudit.subject(job),
                    AuditChanges.set("case", caseId).andSet("outcome", outcome).andSet("note", note));
            return List.of(job);
        });
    }

    private static void mustFit(String field, String text) {
        if (text.length() > JobService.REASON_CHARACTERS) {
            throw new Invalid(field, "Use at most " + JobService.REASON_CHARACTERS + " characters.");
        }
    }
}
