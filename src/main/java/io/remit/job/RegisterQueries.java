package io.remit.job;

import static io.remit.db.schema.Tables.JOB;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.when;

import io.remit.access.JobId;
import io.remit.access.ProjectId;
import io.remit.db.Tx;
import io.remit.standing.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;

/** SQL on many jobs: lists, and what is counted of projects. */
final class RegisterQueries {
    /** Versions are texts of programs: one that makes up a new one for each job shall not make a page endless. */
    private static final int MOST_VERSIONS = 1_000;

    private RegisterQueries() {}

    /** What is known of one project's jobs. */
    record Counted(int known, int active, int unversioned, int outdated, Optional<Instant> heardAt) {
        static final Counted NONE = new Counted(0, 0, 0, 0, Optional.empty());
    }

    /** Jobs of a project on one version; it is empty where nobody told. */
    record OnOlder(ProjectId project, String version, int jobs) {}

    /**
     * Where jobs are looked for.
     *
     * @param projects of these projects
     * @param inRegions those of them that are in the regions, and with them their jobs that say nothing else
     * @param regions in these regions; empty for any
     */
    record Places(Collection<ProjectId> projects, Collection<ProjectId> inRegions, Collection<String> regions) {}

    /** The newest, active ones first: those after a job in this order, or from the first on. */
    static List<Job> activeFirst(Tx tx, JobFilter filter, Optional<Job> after, int limit) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(fits(tx, filter))
                .and(after.map(RegisterQueries::beyond).orElse(noCondition()))
                .orderBy(JOB.TENANT_ID.desc(), JOB.ACTIVE.desc(), JOB.ID.desc())
                .limit(limit)
                .fetch(row -> JobQueries.job(tx, row));
    }

    /** Those before a job in that order, nearest to it, in the same order. */
    static List<Job> activeFirstBefore(Tx tx, JobFilter filter, Job before, int limit) {
        var jobs = new ArrayList<>(tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(fits(tx, filter))
                .and(not(beyond(before)).and(JOB.ID.ne(before.id().value())))
                .orderBy(JOB.TENANT_ID, JOB.ACTIVE, JOB.ID)
                .limit(limit)
                .fetch(row -> JobQueries.job(tx, row)));
        Collections.reverse(jobs);
        return jobs;
    }

    /** The newest before an id. */
    static List<Job> newest(Tx tx, JobFilter filter, Optional<JobId> before, int limit) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(fits(tx, filter))
                .and(before.map(id -> JOB.ID.lt(id.value())).orElse(noCondition()))
                .orderBy(JOB.TENANT_ID.desc(), JOB.ID.desc())
                .limit(limit)
                .fetch(row -> JobQueries.job(tx, row));
    }

    /** What is known of the jobs of projects, in one query; projects without any are absent. */
    static Map<ProjectId, Counted> counted(Tx tx, Collection<ProjectId> projects, List<JobFilter.Newest> newest) {
        var unversioned = JOB.SERVICE_VERSION.eq("");
        var outdated = isOutdated(tx, newest);
        var known = count();
        var active = count(when(JOB.ACTIVE.isTrue(), JOB.ID));
        var untold = count(when(outdated.and(unversioned), JOB.ID));
        var old = count(when(outdated.and(not(unversioned)), JOB.ID));
        var heard = max(JOB.HEARD_AT);
        return tx.sql()
                .select(JOB.PROJECT_ID, known, active, untold, old, heard)
                .from(JOB)
                .where(tx.mine(JOB))
                .and(JOB.PROJECT_ID.in(values(projects)))
                .groupBy(JOB.PROJECT_ID)
                .fetchMap(
                        row -> new ProjectId(row.get(JOB.PROJECT_ID)),
                        row -> new Counted(
                                row.get(known),
                                row.get(active),
                                row.get(untold),
                                row.get(old),
                                Optional.ofNullable(row.get(heard))));
    }

    /** How many active jobs are behind what is newest for them, by project and the version they run on. One query. */
    static List<OnOlder> onOlder(Tx tx, List<JobFilter.Newest> newest) {
        var jobs = count();
        return tx.sql()
                .select(JOB.PROJECT_ID, JOB.SERVICE_VERSION, jobs)
                .from(JOB)
                .where(tx.mine(JOB))
                .and(isOutdated(tx, newest))
                .groupBy(JOB.PROJECT_ID, JOB.SERVICE_VERSION)
                .orderBy(JOB.PROJECT_ID, JOB.SERVICE_VERSION)
                .limit(MOST_VERSIONS)
                .fetch(row -> new OnOlder(
                        new ProjectId(row.get(JOB.PROJECT_ID)), row.get(JOB.SERVICE_VERSION), row.get(jobs)));
    }

    /** Of projects with any job: whether one was reported that was there by then and of which was heard since. */
    static Map<ProjectId, Boolean> reportedAround(
            Tx tx, Collection<ProjectId> projects, Instant since, Optional<Instant> until) {
        var there = until.map(JOB.FIRST_AT::le).orElse(noCondition());
        var reported = count(when(
                JOB.GRADE.ne(Grade.STATED.name()).and(JOB.HEARD_AT.ge(since)).and(there), JOB.ID));
        return tx.sql()
                .select(JOB.PROJECT_ID, reported)
                .from(JOB)
                .where(tx.mine(JOB))
                .and(JOB.PROJECT_ID.in(values(projects)))
                .groupBy(JOB.PROJECT_ID)
                .fetchMap(row -> new ProjectId(row.get(JOB.PROJECT_ID)), row -> row.get(reported) > 0);
    }

    /** Jobs of a window: there before its end, and not over before its beginning. The newest first. */
    static List<Job> during(Tx tx, Places places, Instant from, Optional<Instant> until, int limit) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(within(places))
                .and(JOB.ENDED_AT.isNull().or(JOB.ENDED_AT.ge(from)))
                .and(until.map(JOB.FIRST_AT::lt).orElse(noCondition()))
                .orderBy(JOB.TENANT_ID.desc(), JOB.ID.desc())
                .limit(limit)
                .fetch(row -> JobQueries.job(tx, row));
    }

    private static Condition within(Places places) {
        var ofAll = JOB.PROJECT_ID.in(values(places.projects()));
        return places.regions().isEmpty()
                ? ofAll
                : ofAll.and(JOB.REGION
                        .in(places.regions())
                        .or(JOB.REGION.eq("").and(JOB.PROJECT_ID.in(values(places.inRegions())))));
    }

    private static Condition beyond(Job job) {
        var older = JOB.ID.lt(job.id().value());
        return job.state().isActive()
                ? JOB.ACTIVE.isFalse().or(older)
                : JOB.ACTIVE.isFalse().and(older);
    }

    private static Condition fits(Tx tx, JobFilter filter) {
        var condition = filter.within()
                .map(projects -> JOB.PROJECT_ID.in(values(projects)))
                .orElse(noCondition())
                .and(filter.project()
                        .map(project -> JOB.PROJECT_ID.eq(project.value()))
                        .orElse(noCondition()))
                .and(filter.kind().map(kind -> JOB.KIND.eq(kind.name())).orElse(noCondition()))
                .and(filter.state().map(state -> JOB.STATE.eq(state.name())).orElse(noCondition()))
                .and(holds(filter.words()));
        if (!filter.region().isEmpty()) {
            condition = condition.and(JOB.REGION
                    .eq(filter.region())
                    .or(JOB.REGION.eq("").and(JOB.PROJECT_ID.in(values(filter.ofRegion())))));
        }
        return filter.outdated()
                .map(newest -> isOutdated(tx, newest))
                .map(condition::and)
                .orElse(condition);
    }

    /** The rule of {@link Job#isOutdated}, for the database. */
    private static Condition isOutdated(Tx tx, List<JobFilter.Newest> newest) {
        Condition any = falseCondition();
        for (var one : newest) {
            any = any.or(JOB.PROJECT_ID.in(values(one.projects())).and(isOutdated(tx, one.version())));
        }
        return JOB.ACTIVE.isTrue().and(any);
    }

    private static Condition isOutdated(Tx tx, NewestVersion newest) {
        var next = JOB.as("next");
        var movedOn = exists(tx.sql()
                .selectOne()
                .from(next)
                .where(tx.mine(next))
                .and(next.ID.eq(JOB.RESTARTED_AS))
                .and(next.SERVICE_VERSION.eq(newest.name())));
        return JOB.SERVICE_VERSION
                .ne(newest.name())
                .and(JOB.EXCEPTED_AT.isNull().or(JOB.EXCEPTED_AT.lt(newest.cameAt())))
                .and(not(movedOn));
    }

    private static Condition holds(String words) {
        if (words.isEmpty()) {
            return noCondition();
        }
        var like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return JOB.NAME
                .likeIgnoreCase(like, '\\')
                .or(JOB.OUTPUT.likeIgnoreCase(like, '\\'))
                .or(JOB.SERVICE_VERSION.likeIgnoreCase(like, '\\'));
    }

    private static List<UUID> values(Collection<ProjectId> ids) {
        return ids.stream().map(ProjectId::value).toList();
    }
}
