package io.remit.job;

import static io.remit.db.schema.Tables.JOB_REPORT;

import io.remit.access.JobId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.JobReportRecord;
import io.remit.standing.Grade;
import java.util.List;
import java.util.Optional;

/** SQL on reports of jobs. */
final class ReportQueries {
    private ReportQueries() {}

    static Optional<HeardReport> byKey(Tx tx, JobId job, String key) {
        return tx.sql()
                .selectFrom(JOB_REPORT)
                .where(tx.mine(JOB_REPORT))
                .and(JOB_REPORT.JOB_ID.eq(job.value()))
                .and(JOB_REPORT.REPORT_KEY.eq(key))
                .fetchOptional(ReportQueries::report);
    }

    /** Every report of a job; {@link JobReportService#MOST_REPORTS} bounds how many there are. */
    static List<HeardReport> all(Tx tx, JobId job) {
        return tx.sql()
                .selectFrom(JOB_REPORT)
                .where(tx.mine(JOB_REPORT))
                .and(JOB_REPORT.JOB_ID.eq(job.value()))
                .fetch(ReportQueries::report);
    }

    /** The reports that happened last, the last first. */
    static List<HeardReport> latest(Tx tx, JobId job, int limit) {
        return tx
                .sql()
                .selectFrom(JOB_REPORT)
                .where(tx.mine(JOB_REPORT))
                .and(JOB_REPORT.JOB_ID.eq(job.value()))
                .orderBy(JOB_REPORT.HAPPENED_AT.desc(), JOB_REPORT.ID.desc())
                .limit(limit)
                .fetch(ReportQueries::report)
                .stream()
                .sorted(JobStory.ORDER.reversed())
                .toList();
    }

    static void insert(Tx tx, JobId job, HeardReport report) {
        var said = report.said();
        tx.insert(JOB_REPORT)
                .set(JOB_REPORT.ID, tx.newId())
                .set(JOB_REPORT.JOB_ID, job.value())
                .set(JOB_REPORT.REPORT_KEY, report.key())
                .set(JOB_REPORT.STATE, said.state().name())
                .set(JOB_REPORT.HAPPENED_AT, said.at())
                .set(JOB_REPORT.HEARD_AT, report.heardAt())
                .set(JOB_REPORT.REPORTED_BY, report.by())
                .set(JOB_REPORT.GRADE, report.grade().name())
                .set(JOB_REPORT.KIND, said.kind().name())
                .set(JOB_REPORT.STARTED_AT, said.startedAt().orElse(null))
                .set(JOB_REPORT.SERVICE_VERSION, said.serviceVersion())
                .set(JOB_REPORT.REGION, said.region())
                .set(JOB_REPORT.OUTPUT, said.output())
                .set(JOB_REPORT.NOTE, said.note())
                .execute();
    }

    private static HeardReport report(JobReportRecord row) {
        var said = new Said(
                JobState.valueOf(row.getState()),
                row.getHappenedAt(),
                JobKind.valueOf(row.getKind()),
                row.getServiceVersion(),
                row.getRegion(),
                Optional.ofNullable(row.getStartedAt()),
                row.getOutput(),
                row.getNote());
        return new HeardReport(
                row.getReportKey(), said, row.getHeardAt(), row.getReportedBy(), Grade.valueOf(row.getGrade()));
    }
}
