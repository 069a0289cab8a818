package io.remit.job;

import static io.remit.db.schema.Tables.JOB;

import io.remit.access.JobId;
import io.remit.access.ProjectId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.JobRecord;
import io.remit.standing.Grade;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** SQL on single jobs. */
final class JobQueries {
    private JobQueries() {}

    static Optional<Job> byId(Tx tx, JobId id) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(JOB.ID.eq(id.value()))
                .fetchOptional(row -> job(tx, row));
    }

    static Optional<Job> byName(Tx tx, ProjectId project, String name) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(JOB.PROJECT_ID.eq(project.value()))
                .and(JOB.NAME.eq(name))
                .fetchOptional(row -> job(tx, row));
    }

    /** Until the end of the transaction for nobody else to change. */
    static Optional<Job> lock(Tx tx, JobId id) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(JOB.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(row -> job(tx, row));
    }

    /** The same by what its reporter calls it. */
    static Optional<Job> lock(Tx tx, ProjectId project, String name) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(JOB.PROJECT_ID.eq(project.value()))
                .and(JOB.NAME.eq(name))
                .forUpdate()
                .fetchOptional(row -> job(tx, row));
    }

    static Map<JobId, Job> byIds(Tx tx, Collection<JobId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tx
                        .sql()
                        .selectFrom(JOB)
                        .where(tx.mine(JOB))
                        .and(JOB.ID.in(values(ids)))
                        .fetch(row -> job(tx, row))
                        .stream()
                        .collect(Collectors.toMap(Job::id, Function.identity()));
    }

    /** Jobs that this one took the place of. */
    static List<Job> predecessors(Tx tx, JobId id, int limit) {
        return tx.sql()
                .selectFrom(JOB)
                .where(tx.mine(JOB))
                .and(JOB.RESTARTED_AS.eq(id.value()))
                .orderBy(JOB.ID)
                .limit(limit)
                .fetch(row -> job(tx, row));
    }

    static int countOf(Tx tx, ProjectId project) {
        return tx.sql()
                .fetchCount(tx.sql().selectFrom(JOB).where(tx.mine(JOB)).and(JOB.PROJECT_ID.eq(project.value())));
    }

    /** Collides with whoever enters a job of this name in the project at the same time. */
    static void insert(Tx tx, JobId id, ProjectId project, String name, JobStory story) {
        tx.insert(JOB)
                .set(JOB.ID, id.value())
                .set(JOB.PROJECT_ID, project.value())
                .set(JOB.NAME, name)
                .set(JOB.KIND, story.kind().name())
                .set(JOB.REGION, story.region())
                .set(JOB.SERVICE_VERSION, story.serviceVersion())
                .set(JOB.STATE, story.state().name())
                .set(JOB.ACTIVE, story.state().isActive())
                .set(JOB.STATE_AT, story.stateAt())
                .set(JOB.FIRST_AT, story.firstAt())
                .set(JOB.STARTED_AT, story.startedAt().orElse(null))
                .set(JOB.ENDED_AT, story.endedAt().orElse(null))
                .set(JOB.HEARD_AT, story.heardAt())
                .set(JOB.GRADE, story.grade().name())
                .set(JOB.OUTPUT, story.output())
                .set(JOB.EXCEPTION_REASON, "")
                .set(JOB.MADE_BY, tx.access().actor().reference())
                .set(JOB.MADE_AT, tx.now())
                .execute();
    }

    static void keep(Tx tx, JobId id, JobStory story) {
        tx.sql()
                .update(JOB)
                .set(JOB.KIND, story.kind().name())
                .set(JOB.REGION, story.region())
                .set(JOB.SERVICE_VERSION, story.serviceVersion())
                .set(JOB.STATE, story.state().name())
                .set(JOB.ACTIVE, story.state().isActive())
                .set(JOB.STATE_AT, story.stateAt())
                .set(JOB.FIRST_AT, story.firstAt())
                .set(JOB.STARTED_AT, story.startedAt().orElse(null))
                .set(JOB.ENDED_AT, story.endedAt().orElse(null))
                .set(JOB.HEARD_AT, story.heardAt())
                .set(JOB.GRADE, story.grade().name())
                .set(JOB.OUTPUT, story.output())
                .where(own(tx, id))
                .execute();
    }

    static void heard(Tx tx, JobId id) {
        tx.sql().update(JOB).set(JOB.HEARD_AT, tx.now()).where(own(tx, id)).execute();
    }

    /** False where it is linked already. */
    static boolean linkRestart(Tx tx, JobId id, JobId restartedAs) {
        return tx.sql()
                        .update(JOB)
                        .set(JOB.RESTARTED_AS, restartedAs.value())
                        .where(own(tx, id))
                        .and(JOB.RESTARTED_AS.isNull())
                        .execute()
                == 1;
    }

    /** False where it is linked to nothing. */
    static boolean unlinkRestart(Tx tx, JobId id) {
        return tx.sql()
                        .update(JOB)
                        .setNull(JOB.RESTARTED_AS)
                        .where(own(tx, id))
                        .and(JOB.RESTARTED_AS.isNotNull())
                        .execute()
                == 1;
    }

    /** False where somebody excepted or withdrew meanwhile. */
    static boolean except(Tx tx, Job seen, String reason) {
        return tx.sql()
                        .update(JOB)
                        .set(JOB.EXCEPTED_BY, tx.access().actor().reference())
                        .set(JOB.EXCEPTED_AT, tx.now())
                        .set(JOB.EXCEPTION_REASON, reason)
                        .where(own(tx, seen.id()))
                        .and(seen.exception()
                                .map(given -> JOB.EXCEPTED_AT.eq(given.at()))
                                .orElseGet(JOB.EXCEPTED_AT::isNull))
                        .execute()
                == 1;
    }

    /** False where there is no exception. */
    static boolean withdrawException(Tx tx, JobId id) {
        return tx.sql()
                        .update(JOB)
                        .setNull(JOB.EXCEPTED_BY)
                        .setNull(JOB.EXCEPTED_AT)
                        .set(JOB.EXCEPTION_REASON, "")
                        .where(own(tx, id))
                        .and(JOB.EXCEPTED_AT.isNotNull())
                        .execute()
                == 1;
    }

    private static List<UUID> values(Collection<JobId> ids) {
        return ids.stream().map(JobId::value).toList();
    }

    private static Condition own(Tx tx, JobId id) {
        return tx.mine(JOB).and(JOB.ID.eq(id.value()));
    }

    static Job job(Tx tx, JobRecord row) {
        var story = new JobStory(
                JobState.valueOf(row.getState()),
                row.getStateAt(),
                row.getFirstAt(),
                Optional.ofNullable(row.getStartedAt()),
                Optional.ofNullable(row.getEndedAt()),
                row.getHeardAt(),
                Grade.valueOf(row.getGrade()),
                JobKind.valueOf(row.getKind()),
                row.getServiceVersion(),
                row.getRegion(),
                row.getOutput());
        Optional<Instant> exceptedAt = Optional.ofNullable(row.getExceptedAt());
        return new Job(
                new JobId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getName(),
                story,
                Optional.ofNullable(row.getRestartedAs()).map(JobId::new),
                exceptedAt.map(at -> new Job.Exception(row.getExceptedBy(), at, row.getExceptionReason())),
                row.getMadeBy(),
                row.getMadeAt());
    }
}
