package io.remit.job;

import static io.remit.db.schema.Tables.JOB_VERIFICATION;

import io.remit.access.CaseId;
import io.remit.access.JobId;
import io.remit.access.VerificationId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.JobVerificationRecord;
import java.util.List;
import java.util.Optional;

/** SQL on what was said of jobs after incidents. */
final class VerificationQueries {
    private VerificationQueries() {}

    /** What counts for an incident, at most one for each job. */
    static List<Verification> of(Tx tx, CaseId caseId) {
        return tx.sql()
                .selectFrom(JOB_VERIFICATION)
                .where(tx.mine(JOB_VERIFICATION))
                .and(JOB_VERIFICATION.CASE_ID.eq(caseId.value()))
                .and(JOB_VERIFICATION.WITHDRAWN_AT.isNull())
                .fetch(VerificationQueries::verification);
    }

    static Optional<Verification> of(Tx tx, CaseId caseId, JobId job) {
        return tx.sql()
                .selectFrom(JOB_VERIFICATION)
                .where(tx.mine(JOB_VERIFICATION))
                .and(JOB_VERIFICATION.CASE_ID.eq(caseId.value()))
                .and(JOB_VERIFICATION.JOB_ID.eq(job.value()))
                .and(JOB_VERIFICATION.WITHDRAWN_AT.isNull())
                .fetchOptional(VerificationQueries::verification);
    }

    /** To be called with the job locked, so that there is one at most. */
    static void insert(
            Tx tx, CaseId caseId, JobId job, Verification.Outcome outcome, Optional<JobId> restartedAs, String note) {
        tx.insert(JOB_VERIFICATION)
                .set(JOB_VERIFICATION.ID, tx.newId())
                .set(JOB_VERIFICATION.JOB_ID, job.value())
                .set(JOB_VERIFICATION.CASE_ID, caseId.value())
                .set(JOB_VERIFICATION.OUTCOME, outcome.name())
                .set(
                        JOB_VERIFICATION.RESTARTED_AS,
                        restartedAs.map(JobId::value).orElse(null))
                .set(JOB_VERIFICATION.NOTE, note)
                .set(JOB_VERIFICATION.MADE_BY, tx.access().actor().reference())
                .set(JOB_VERIFICATION.MADE_AT, tx.now())
                .execute();
    }

    /** False where nothing counts. */
    static boolean withdraw(Tx tx, CaseId caseId, JobId job) {
        return tx.sql()
                        .update(JOB_VERIFICATION)
                        .set(JOB_VERIFICATION.WITHDRAWN_BY, tx.access().actor().reference())
                        .set(JOB_VERIFICATION.WITHDRAWN_AT, tx.now())
                        .where(tx.mine(JOB_VERIFICATION))
                        .and(JOB_VERIFICATION.CASE_ID.eq(caseId.value()))
                        .and(JOB_VERIFICATION.JOB_ID.eq(job.value()))
                        .and(JOB_VERIFICATION.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    private static Verification verification(JobVerificationRecord row) {
        return new Verification(
                new VerificationId(row.getId()),
                new JobId(row.getJobId()),
                new CaseId(row.getCaseId()),
                Verification.Outcome.valueOf(row.getOutcome()),
                Optional.ofNullable(row.getRestartedAs()).map(JobId::new),
                row.getNote(),
                row.getMadeBy(),
                row.getMadeAt());
    }
}
