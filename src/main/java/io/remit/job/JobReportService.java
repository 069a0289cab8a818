package io.remit.job;

import io.remit.access.Access;
import io.remit.access.Actor;
import io.remit.access.JobId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ProjectId;
import io.remit.db.Store;
import io.remit.db.Tx;
import io.remit.standing.Grade;
import java.util.List;
import java.util.Optional;

/** Hears what is said of jobs, by programs and by members. */
public final class JobReportService {
    /** From here on a report of the state a job is in already is noted, and not kept. */
    static final int MANY_REPORTS = 1000;

    static final int MOST_REPORTS = 2000;
    static final int MOST_JOBS = 20_000;
    private static final int NAME_CHARACTERS = 200;
    private static final int KEY_CHARACTERS = 100;
    private static final int AGAIN = 8;
    private static final String RACED = "This job is being reported by others just now. Try again in a moment.";
    private final Store store;

    public JobReportService(Store store) {
        this.store = store;
    }

    /**
     * What became of a report.
     *
     * @param job the job as it is now
     * @param isNew whether it was not heard before
     */
    public record Reported(Job job, boolean isNew) {}

    /** What one try came to: what is refused for good is told apart from a race, after which trying again helps. */
    private record Tried(Optional<Reported> reported, String refused) {
        static Tried refused(String why) {
            return new Tried(Optional.empty(), why);
        }

        static Tried heard(Job job, boolean isNew) {
            return new Tried(Optional.of(new Reported(job, isNew)), "");
        }
    }

    /**
     * Hears a report. It counts as reported where a program says so, and as stated where a member does.
     *
     * @param project the job's project, one of the access's tenant that the caller has looked up
     * @param name what the reporter calls the job; a new one is entered into the register
     * @param key what the reporter calls the report; empty for none
     * @throws Invalid where a time cannot be, a name is too long, or there are as many jobs as there may be
     * @throws Conflict where another report has this key, or there are as many reports as there may be
     */
    public Reported report(Access access, ProjectId project, String name, String key, Said said) {
        mustBeName(name);
        if (key.length() > KEY_CHARACTERS) {
            throw new Invalid("id", "Use at most " + KEY_CHARACTERS + " characters.");
        }
        var reportKey = key.isEmpty() ? said.contentKey() : "id:" + key;
        for (int again = AGAIN; ; again--) {
            try {
                var tried = tried(access, project, name, reportKey, said);
                return tried.reported().orElseThrow(() -> new Conflict(tried.refused()));
            } catch (Raced e) {
                if (again == 0) {
                    throw new Conflict(RACED);
                }
            }
        }
    }

    private Tried tried(Access access, ProjectId project, String name, String key, Said said) {
        try {
            return store.write(access, tx -> hear(tx, project, name, key, said));
        } catch (Conflict e) {
            // Nothing in there refuses by a conflict: two that enter the same job at once collide like this.
            throw new Raced();
        }
    }

    /** Two reports of a new job came at once, and the other one made it. */
    private static final class Raced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Raced() {
            super(RACED, null, false, false);
        }
    }

    private static Tried hear(Tx tx, ProjectId project, String name, String key, Said said) {
        said.mustBePossible(tx.now());
        var report = new HeardReport(
                key,
                said,
                tx.now(),
                tx.access().actor().reference(),
                grade(tx.access().actor()));
        var known = JobQueries.lock(tx, project, name);
        if (known.isEmpty()) {
            return Tried.heard(enter(tx, project, name, report), true);
        }
        var job = known.get();
        var same = ReportQueries.byKey(tx, job.id(), key);
        if (same.isPresent()) {
            return same.get().said().equals(said)
                    ? Tried.heard(job, false)
                    : Tried.refused("Another report of this job has this id already.");
        }
        return add(tx, job, report);
    }

    private static Job enter(Tx tx, ProjectId project, String name, HeardReport report) {
        if (JobQueries.countOf(tx, project) >= MOST_JOBS) {
            throw new Invalid("", "There are " + MOST_JOBS + " jobs in this project, which is the most there can be.");
        }
        var id = new JobId(tx.newId());
        var story = JobStory.of(List.of(report));
        JobQueries.insert(tx, id, project, name, story);
        ReportQueries.insert(tx, id, report);
        var job = JobQueries.byId(tx, id).orElseThrow();
        tx.audit(
                JobAudit.REPORTED,
                JobAudit.subject(job),
                JobAudit.heard(report.said(), Optional.empty(), story).andSet("project", project));
        return job;
    }

    private static Tried add(Tx tx, Job job, HeardReport report) {
        var reports = ReportQueries.all(tx, job.id());
        if (reports.size() >= MANY_REPORTS && saysNothingNew(job, report)) {
            JobQueries.heard(tx, job.id());
        } else if (reports.size() >= MOST_REPORTS) {
            return Tried.refused("This job has " + MOST_REPORTS + " reports, which is the most there can be.");
        } else {
            reports.add(report);
            ReportQueries.insert(tx, job.id(), report);
            JobQueries.keep(tx, job.id(), JobStory.of(reports));
        }
        var now = JobQueries.byId(tx, job.id()).orElseThrow();
        tx.audit(
                JobAudit.REPORTED,
                JobAudit.subject(job),
                JobAudit.heard(report.said(), Optional.of(job.story()), now.story()));
        return Tried.heard(now, true);
    }

    private static boolean saysNothingNew(Job job, HeardReport report) {
        var version = report.said().serviceVersion();
        return report.said().state() == job.state()
                && (version.isEmpty() || version.equals(job.story().serviceVersion()));
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= NAME_CHARACTERS
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static void mustBeName(String name) {
        if (!isName(name)) {
            throw new Invalid("name", "Use 1 to " + NAME_CHARACTERS + " characters for the job's name.");
        }
    }

    private static Grade grade(Actor actor) {
        return actor.kind() == Actor.Kind.ACCOUNT ? Grade.STATED : Grade.REPORTED;
    }
}
