package io.remit.job;

import io.remit.access.Access;
import io.remit.access.JobId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.Store;
import io.remit.db.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The register of the access's tenant: its jobs, what took their place, and which may stay on their version. */
public final class JobService {
    static final int REASON_CHARACTERS = 1000;
    private static final int LONGEST_CHAIN = 50;
    private static final int STORY_SHOWN = 100;
    private static final int MOST_RUNNING = 200;
    private final Store store;

    public JobService(Store store) {
        this.store = store;
    }

    /** A job with what was said of it last, the last first, and the jobs it took the place of. */
    record Told(Job job, List<HeardReport> reports, List<Job> predecessors) {}

    /** One page of the register, and the job next to each end of it where there are more. */
    record Page(List<Job> jobs, Optional<JobId> newer, Optional<JobId> older) {}

    /**
     * A job.
     *
     * @throws NotFound where there is none
     */
    public Job job(Access access, JobId id) {
        return store.read(access, tx -> JobQueries.byId(tx, id)).orElseThrow(NotFound::new);
    }

    /** The job that a project's reporters call so. */
    public Optional<Job> named(Access access, ProjectId project, String name) {
        return store.read(access, tx -> JobQueries.byName(tx, project, name));
    }

    /** Those of the jobs that there are. */
    public Map<JobId, Job> jobs(Access access, Collection<JobId> ids) {
        return store.read(access, tx -> JobQueries.byIds(tx, ids));
    }

    /** The jobs of a project that go on, as far as was reported: the newest, at most {@value #MOST_RUNNING}. */
    public List<Job> running(Access access, ProjectId project) {
        return newest(access, project, MOST_RUNNING).stream()
                .filter(job -> job.state().isActive())
                .toList();
    }

    /** Jobs that something can have been restarted as: the newest of a project. */
    List<Job> newest(Access access, ProjectId project, int limit) {
        var filter = JobFilter.ALL.in(Optional.of(project), Optional.empty());
        return store.read(access, tx -> RegisterQueries.newest(tx, filter, Optional.empty(), limit));
    }

    /** A page for programs: the newest before an id. */
    List<Job> newest(Access access, JobFilter filter, Optional<JobId> before, int limit) {
        return store.read(access, tx -> RegisterQueries.newest(tx, filter, before, limit));
    }

    /** A page for people: active ones first, from the first or after a job. */
    Page after(Access access, JobFilter filter, Optional<JobId> after, int limit) {
        return store.read(access, tx -> {
            var from = after.flatMap(id -> JobQueries.byId(tx, id));
            var found = RegisterQueries.activeFirst(tx, filter, from, limit + 1);
            var shown = found.subList(0, Math.min(limit, found.size()));
            return new Page(
                    shown,
                    from.isPresent() && !shown.isEmpty()
                            ? Optional.of(shown.get(0).id())
                            : Optional.empty(),
                    found.size() > limit ? Optional.of(shown.get(limit - 1).id()) : Optional.empty());
        });
    }

    /** The page that ends before a job. */
    Page before(Access access, JobFilter filter, JobId before, int limit) {
        return store.read(access, tx -> {
            var until = JobQueries.byId(tx, before);
            if (until.isEmpty()) {
                return new Page(List.of(), Optional.empty(), Optional.empty());
            }
            var found = RegisterQueries.activeFirstBefore(tx, filter, until.get(), limit + 1);
            var shown = found.subList(Math.max(0, found.size() - limit), found.size());
            return new Page(
                    shown,
                    found.size() > limit ? Optional.of(shown.get(0).id()) : Optional.empty(),
                    shown.isEmpty()
                            ? Optional.empty()
                            : Optional.of(shown.get(shown.size() - 1).id()));
        });
    }

    Told told(Access access, JobId id) {
        return store.read(
                access,
                tx -> new Told(
                        JobQueries.byId(tx, id).orElseThrow(NotFound::new),
                        ReportQueries.latest(tx, id, STORY_SHOWN),
                        JobQueries.predecessors(tx, id, STORY_SHOWN)));
    }

    /**
     * Says that another job took a job's place.
     *
     * @throws Invalid where that other one is no job, the same, or has come from this one
     * @throws Conflict where something else took its place already
     */
    public void restartedAs(Access access, JobId id, JobId other) {
        store.write(access, tx -> {
            var job = JobQueries.lock(tx, id).orElseThrow(NotFound::new);
            link(tx, job, other);
            return job;
        });
    }

    /** For a verification too, which says so in the same transaction. */
    static void link(Tx tx, Job job, JobId other) {
        var next = JobQueries.lock(tx, other)
                .orElseThrow(() -> new Invalid("restartedAs", "Choose one of the jobs of the register."));
        if (leadsTo(tx, next, job.id())) {
            throw new Invalid("restartedAs", "A job cannot take its own place.");
        }
        if (!JobQueries.linkRestart(tx, job.id(), other)) {
            throw new Conflict("Something else took this job's place already. Look again.");
        }
        tx.audit(JobAudit.RESTARTED, JobAudit.subject(job), AuditChanges.set("restarted_as", next.name()));
    }

    /**
     * Takes back that another job took a job's place.
     *
     * @throws Conflict where none does
     */
    public void withdrawRestart(Access access, JobId id) {
        change(
                access,
                id,
                JobAudit.RESTART_WITHDRAWN,
                "It was not restarted, or that is taken back already.",
                tx -> JobQueries.unlinkRestart(tx, id));
    }

    /**
     * Lets a job stay on its version of the service, until the next one comes.
     *
     * @throws Conflict where somebody else said so meanwhile
     */
    public void except(Access access, JobId id, String reason) {
        mustBeReason(reason);
        store.write(access, tx -> {
            var job = JobQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!job.state().isActive()) {
                throw new Conflict("This job is over: nothing needs to be excepted.");
            }
            if (!JobQueries.except(tx, job, reason)) {
                throw new Conflict("Somebody else excepted this job meanwhile. Look again.");
            }
            tx.audit(JobAudit.EXCEPTED, JobAudit.subject(job), AuditChanges.set("reason", reason));
            return job;
        });
    }

    /**
     * Takes that back.
     *
     * @throws Conflict where there is no exception
     */
    public void withdrawException(Access access, JobId id) {
        change(
                access,
                id,
                JobAudit.EXCEPTION_WITHDRAWN,
                "There is no exception, or it is taken back already.",
                tx -> JobQueries.withdrawException(tx, id));
    }

    static void mustBeReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_CHARACTERS) {
            throw new Invalid("reason", "Say why, in at most " + REASON_CHARACTERS + " characters.");
        }
    }

    private void change(Access access, JobId id, AuditAction action, String otherwise, Predicate<Tx> done) {
        store.write(access, tx -> {
            var job = JobQueries.byId(tx, id).orElseThrow(NotFound::new);
            if (!done.test(tx)) {
                throw new Conflict(otherwise);
            }
            tx.audit(action, JobAudit.subject(job), AuditChanges.NONE);
            return job;
        });
    }

    private static boolean leadsTo(Tx tx, Job from, JobId id) {
        var seen = new HashSet<JobId>();
        var at = Optional.of(from);
        while (at.isPresent() && seen.add(at.get().id()) && seen.size() < LONGEST_CHAIN) {
            if (at.get().id().equals(id)) {
                return true;
            }
            at = at.get().restartedAs().flatMap(next -> JobQueries.byId(tx, next));
        }
        return false;
    }
}
