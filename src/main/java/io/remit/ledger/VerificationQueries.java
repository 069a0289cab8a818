package io.remit.ledger;

import static io.remit.db.schema.Tables.AUDIT_VERIFICATION;

import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AuditVerificationRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** SQL on looks at trails. */
final class VerificationQueries {
    private static final int MOST_CHARACTERS = 4000;

    private VerificationQueries() {}

    static void insert(Tx tx, UUID id, long total) {
        tx.insert(AUDIT_VERIFICATION)
                .set(AUDIT_VERIFICATION.ID, id)
                .set(AUDIT_VERIFICATION.STARTED_BY, tx.access().actor().reference())
                .set(AUDIT_VERIFICATION.STARTED_AT, tx.now())
                .set(AUDIT_VERIFICATION.TOTAL, total)
                .set(AUDIT_VERIFICATION.DONE, 0L)
                .set(AUDIT_VERIFICATION.VERDICT, Verdict.RUNNING.name())
                .set(AUDIT_VERIFICATION.TOLD, "")
                .execute();
    }

    static void progress(Tx tx, UUID id, long done) {
        tx.sql()
                .update(AUDIT_VERIFICATION)
                .set(AUDIT_VERIFICATION.DONE, done)
                .where(own(tx, id))
                .execute();
    }

    static void finish(Tx tx, UUID id, long done, Verdict verdict, List<String> told) {
        var text = String.join("\n", told);
        tx.sql()
                .update(AUDIT_VERIFICATION)
                .set(AUDIT_VERIFICATION.DONE, done)
                .set(AUDIT_VERIFICATION.VERDICT, verdict.name())
                .set(AUDIT_VERIFICATION.TOLD, text.substring(0, Math.min(MOST_CHARACTERS, text.length())))
                .set(AUDIT_VERIFICATION.FINISHED_AT, tx.now())
                .where(own(tx, id))
                .execute();
    }

    static Optional<Verification> last(Tx tx) {
        return tx.sql()
                .selectFrom(AUDIT_VERIFICATION)
                .where(tx.mine(AUDIT_VERIFICATION))
                .orderBy(AUDIT_VERIFICATION.TENANT_ID.desc(), AUDIT_VERIFICATION.ID.desc())
                .limit(1)
                .fetchOptional(VerificationQueries::verification);
    }

    private static Condition own(Tx tx, UUID id) {
        return tx.mine(AUDIT_VERIFICATION).and(AUDIT_VERIFICATION.ID.eq(id));
    }

    private static Verification verification(AuditVerificationRecord row) {
        return new Verification(
                row.getId(),
                row.getStartedBy(),
                row.getStartedAt(),
                Optional.ofNullable(row.getFinishedAt()),
                row.getTotal(),
                row.getDone(),
                Verdict.valueOf(row.getVerdict()),
                Arrays.stream(row.getTold().split("\n"))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toList()));
    }
}
