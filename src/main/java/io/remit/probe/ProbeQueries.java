package io.remit.probe;

import static io.remit.db.schema.Tables.PROBE;
import static io.remit.db.schema.Tables.PROBE_STEP;

import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ProbeId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ProbeRecord;
import io.remit.db.schema.tables.records.ProbeStepRecord;
import io.remit.objectstorage.Answer.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** SQL on probes and their steps. */
final class ProbeQueries {
    private ProbeQueries() {}

    static void insert(Tx tx, Probe probe) {
        tx.insert(PROBE)
                .set(PROBE.ID, probe.id().value())
                .set(PROBE.BUCKET_ID, probe.bucket().value())
                .set(
                        PROBE.AUTHORIZATION_ID,
                        probe.authorization().map(AuthorizationId::value).orElse(null))
                .set(PROBE.OCCASION, probe.occasion().name())
                .set(PROBE.GRANTED, probe.granted())
                .set(PROBE.TESTED_AS, probe.testedAs())
                .set(PROBE.STAND_IN, probe.standIn())
                .set(PROBE.STARTED_BY, probe.startedBy())
                .set(PROBE.STARTED_AT, probe.startedAt())
                .set(PROBE.FINDING, probe.finding().name())
                .set(PROBE.SUMMARY, probe.summary())
                .execute();
    }

    static void insert(Tx tx, ProbeId probe, int position, ProbeStep step) {
        tx.insert(PROBE_STEP)
                .set(PROBE_STEP.ID, tx.newId())
                .set(PROBE_STEP.PROBE_ID, probe.value())
                .set(PROBE_STEP.POSITION, position)
                .set(PROBE_STEP.KIND, step.kind().name())
                .set(PROBE_STEP.PREFIX, step.prefix())
                .set(PROBE_STEP.EXPECTED, step.expected().name())
                .set(PROBE_STEP.VERDICT, step.verdict().name())
                .set(PROBE_STEP.CODE, step.code())
                .set(PROBE_STEP.STATUS, step.status())
                .set(PROBE_STEP.TOOK_MS, step.tookMillis())
                .set(PROBE_STEP.TOLD, step.told())
                .set(PROBE_STEP.ASKED_AT, step.askedAt())
                .execute();
    }

    static void finish(Tx tx, ProbeId probe, Finding finding, String summary) {
        tx.sql()
                .update(PROBE)
                .set(PROBE.FINISHED_AT, tx.now())
                .set(PROBE.FINDING, finding.name())
                .set(PROBE.SUMMARY, summary)
                .where(own(tx, probe))
                .execute();
    }

    static Optional<Probe> byId(Tx tx, ProbeId id) {
        return tx.sql().selectFrom(PROBE).where(own(tx, id)).fetchOptional(ProbeQueries::probe);
    }

    /** The probes of an authorization, the newest first; from before one on, where it is given. */
    static List<Probe> of(Tx tx, AuthorizationId authorization, Optional<ProbeId> before, int most) {
        return tx.sql()
                .selectFrom(PROBE)
                .where(tx.mine(PROBE))
                .and(PROBE.AUTHORIZATION_ID.eq(authorization.value()))
                .and(before.map(id -> PROBE.ID.lt(id.value())).orElseGet(DSL::noCondition))
                .orderBy(PROBE.TENANT_ID.desc(), PROBE.AUTHORIZATION_ID.desc(), PROBE.ID.desc())
                .limit(most)
                .fetch(ProbeQueries::probe);
    }

    static int count(Tx tx, AuthorizationId authorization, Finding finding, Instant since) {
        return tx.sql()
                .fetchCount(
                        PROBE,
                        tx.mine(PROBE)
                                .and(PROBE.AUTHORIZATION_ID.eq(authorization.value()))
                                .and(PROBE.FINDING.eq(finding.name()))
                                .and(PROBE.FINISHED_AT.ge(since)));
    }

    static List<ProbeStep> steps(Tx tx, ProbeId probe) {
        return tx.sql()
                .selectFrom(PROBE_STEP)
                .where(tx.mine(PROBE_STEP))
                .and(PROBE_STEP.PROBE_ID.eq(probe.value()))
                .orderBy(PROBE_STEP.POSITION)
                .fetch(ProbeQueries::step);
    }

    /** The objects that were read in an authorization's probes, the last one first. */
    static List<String> readBefore(Tx tx, AuthorizationId authorization, int most) {
        return tx.sql()
                .select(PROBE_STEP.PREFIX)
                .from(PROBE_STEP)
                .join(PROBE)
                .on(PROBE.TENANT_ID.eq(PROBE_STEP.TENANT_ID))
                .and(PROBE.ID.eq(PROBE_STEP.PROBE_ID))
                .where(tx.mine(PROBE_STEP))
                .and(tx.mine(PROBE))
                .and(PROBE.AUTHORIZATION_ID.eq(authorization.value()))
                .and(PROBE_STEP.KIND.eq(StepKind.READ.name()))
                .and(PROBE_STEP.VERDICT.eq(Verdict.ALLOWED.name()))
                .and(PROBE_STEP.CODE.eq(""))
                .orderBy(PROBE_STEP.ID.desc())
                .limit(most)
                .fetch(PROBE_STEP.PREFIX);
    }

    private static Condition own(Tx tx, ProbeId id) {
        return tx.mine(PROBE).and(PROBE.ID.eq(id.value()));
    }

    private static Probe probe(ProbeRecord row) {
        return new Probe(
                new ProbeId(row.getId()),
                new BucketId(row.getBucketId()),
                Optional.ofNullable(row.getAuthorizationId()).map(AuthorizationId::new),
                Occasion.valueOf(row.getOccasion()),
                row.getGranted(),
                row.getTestedAs(),
                row.getStandIn(),
                row.getStartedBy(),
                row.getStartedAt(),
                Optional.ofNullable(row.getFinishedAt()),
                Finding.valueOf(row.getFinding()),
                row.getSummary());
    }

    private static ProbeStep step(ProbeStepRecord row) {
        return new ProbeStep(
                StepKind.valueOf(row.getKind()),
                row.getPrefix(),
                Verdict.valueOf(row.getExpected()),
                Verdict.valueOf(row.getVerdict()),
                row.getCode(),
                row.getStatus(),
                row.getTookMs(),
                row.getTold(),
                row.getAskedAt());
    }
}
