package io.remit.attestation;

import static io.remit.db.schema.Tables.ATTESTATION;
import static io.remit.db.schema.Tables.ATTESTATION_EVIDENCE;
import static io.remit.db.schema.Tables.EVIDENCE;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.EditionId;
import io.remit.access.EvidenceId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AttestationRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;

/** SQL on attestations, whole ones: made, decided on, withdrawn, and read as history. */
final class AttestationQueries {
    private AttestationQueries() {}

    static void insert(Tx tx, Attestation made) {
        var duty = made.duty();
        tx.insert(ATTESTATION)
                .set(ATTESTATION.ID, made.id().value())
                .set(ATTESTATION.SERVICE_ID, duty.service().value())
                .set(ATTESTATION.DUTY_KEY, duty.key())
                .set(ATTESTATION.DUTY_ID, made.dutyId().value())
                .set(ATTESTATION.DUTY_LABEL, duty.label())
                .set(ATTESTATION.SUBJECT, made.subject())
                .set(ATTESTATION.FOLLOWS, made.follows().value())
                .set(ATTESTATION.EDITION_ID, duty.edition().value())
                .set(ATTESTATION.EDITION_NUMBER, duty.editionNumber())
                .set(ATTESTATION.EDITION_HASH, duty.editionHash())
                .set(ATTESTATION.TEXT_HASH, duty.textHash())
                .set(ATTESTATION.PERIOD_FROM, made.periodFrom())
                .set(ATTESTATION.PERIOD_TO, made.periodTo())
                .set(ATTESTATION.STATEMENT, made.statement())
                .set(ATTESTATION.EVIDENCE_HASH, made.evidenceHash())
                .set(ATTESTATION.ORIGIN, made.origin().name())
                .set(ATTESTATION.MADE_BY, made.madeBy())
                .set(ATTESTATION.MADE_AT, made.madeAt())
                .set(ATTESTATION.BINDING_HASH, made.bindingHash())
                .set(ATTESTATION.APPROVAL, made.approval().name())
                .set(ATTESTATION.DECISION_NOTE, "")
                .set(ATTESTATION.WITHDRAWAL_REASON, "")
                .execute();
        made.evidence().forEach(evidence -> insertEvidence(tx, made.id(), evidence));
    }

    private static void insertEvidence(Tx tx, AttestationId attestation, EvidenceId evidence) {
        tx.insert(ATTESTATION_EVIDENCE)
                .set(ATTESTATION_EVIDENCE.ID, tx.newId())
                .set(ATTESTATION_EVIDENCE.ATTESTATION_ID, attestation.value())
                .set(ATTESTATION_EVIDENCE.EVIDENCE_ID, evidence.value())
                .execute();
    }

    /** Whether every one of these is evidence of this tenant's. */
    static boolean isEvidence(Tx tx, Collection<EvidenceId> evidence) {
        var ids = evidence.stream().map(EvidenceId::value).distinct().toList();
        var found = tx.sql().selectFrom(EVIDENCE).where(tx.mine(EVIDENCE)).and(EVIDENCE.ID.in(ids));
        return tx.sql().fetchCount(found) == ids.size();
    }

    /** The name of a piece whose last day was before this one; none where all still show something. */
    static Optional<String> firstExpired(Tx tx, Collection<EvidenceId> evidence, LocalDate day) {
        return evidence.isEmpty()
                ? Optional.empty()
                : tx
                        .sql()
                        .select(EVIDENCE.NAME)
                        .from(EVIDENCE)
                        .where(tx.mine(EVIDENCE))
                        .and(EVIDENCE.ID.in(
                                evidence.stream().map(EvidenceId::value).toList()))
                        .and(EVIDENCE.EXPIRES_ON.lt(day))
                        .limit(1)
                        .fetch(EVIDENCE.NAME)
                        .stream()
                        .findFirst();
    }

    /** The attestation with this id and the one that follows it, of one duty and subject. */
    static List<Attestation> linked(Tx tx, DutyId duty, String subject, AttestationId id) {
        return fetch(
                tx,
                tx.access().tenant(),
                ATTESTATION
                        .DUTY_ID
                        .eq(duty.value())
                        .and(ATTESTATION.SUBJECT.eq(subject))
                        .and(ATTESTATION.ID.eq(id.value()).or(ATTESTATION.FOLLOWS.eq(id.value()))),
                2);
    }

    static Optional<Attestation> byId(Tx tx, AttestationId id) {
        return fetch(tx, tx.access().tenant(), ATTESTATION.ID.eq(id.value()), 1).stream()
                .findFirst();
    }

    /** A duty's attestations, all of them, the newest first, from before one of them on. */
    static List<Attestation> history(Tx tx, TenantId owner, DutyId duty, Optional<AttestationId> before, int limit) {
        var ofDuty = ATTESTATION.DUTY_ID.eq(duty.value());
        var wanted = before.map(id -> ofDuty.and(ATTESTATION.ID.lt(id.value()))).orElse(ofDuty);
        return fetch(tx, owner, wanted, limit);
    }

    /** Those that wait for a second person, the oldest first. */
    static List<Attestation> waiting(Tx tx, int limit) {
        var rows = tx.sql()
                .selectFrom(ATTESTATION)
                .where(tx.mine(ATTESTATION))
                .and(ATTESTATION.APPROVAL.eq(Approval.WAITING.name()))
                .and(ATTESTATION.WITHDRAWN_AT.isNull())
                .orderBy(ATTESTATION.TENANT_ID, ATTESTATION.APPROVAL, ATTESTATION.ID)
                .limit(limit)
                .fetch();
        return whole(tx, tx.access().tenant(), rows);
    }

    /** Decides on one that waits; false where it does not, or not any more. */
    static boolean decide(Tx tx, AttestationId id, Approval approval, String note) {
        return tx.sql()
                        .update(ATTESTATION)
                        .set(ATTESTATION.APPROVAL, approval.name())
                        .set(ATTESTATION.DECIDED_BY, tx.access().actor().reference())
                        .set(ATTESTATION.DECIDED_AT, tx.now())
                        .set(ATTESTATION.DECISION_NOTE, note)
                        .where(tx.mine(ATTESTATION))
                        .and(ATTESTATION.ID.eq(id.value()))
                        .and(ATTESTATION.APPROVAL.eq(Approval.WAITING.name()))
                        .and(ATTESTATION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** Withdraws one; false where that was done before. */
    static boolean withdraw(Tx tx, AttestationId id, String reason) {
        return tx.sql()
                        .update(ATTESTATION)
                        .set(ATTESTATION.WITHDRAWN_BY, tx.access().actor().reference())
                        .set(ATTESTATION.WITHDRAWN_AT, tx.now())
                        .set(ATTESTATION.WITHDRAWAL_REASON, reason)
                        .where(tx.mine(ATTESTATION))
                        .and(ATTESTATION.ID.eq(id.value()))
                        .and(ATTESTATION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private static List<Attestation> fetch(Tx tx, TenantId owner, Condition wanted, int limit) {
        var rows = tx.sql()
                .selectFrom(ATTESTATION)
                .where(ProofQueries.ownedBy(tx, ATTESTATION, owner))
                .and(wanted)
                .orderBy(ATTESTATION.TENANT_ID.desc(), ATTESTATION.DUTY_ID.desc(), ATTESTATION.ID.desc())
                .limit(limit)
                .fetch();
        return whole(tx, owner, rows);
    }

    private static List<Attestation> whole(Tx tx, TenantId owner, List<AttestationRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var evidence =
                evidence(tx, owner, rows.stream().map(AttestationRecord::getId).toList());
        return rows.stream()
                .map(row -> attestation(owner, row, evidence.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Map<UUID, List<EvidenceId>> evidence(Tx tx, TenantId owner, List<UUID> attestations) {
        var evidence = new HashMap<UUID, List<EvidenceId>>();
        tx.sql()
                .selectFrom(ATTESTATION_EVIDENCE)
                .where(ProofQueries.ownedBy(tx, ATTESTATION_EVIDENCE, owner))
                .and(ATTESTATION_EVIDENCE.ATTESTATION_ID.in(attestations))
                .orderBy(ATTESTATION_EVIDENCE.ID)
                .forEach(row -> evidence.computeIfAbsent(row.getAttestationId(), id -> new ArrayList<>())
                        .add(new EvidenceId(row.getEvidenceId())));
        return evidence;
    }

    private static Attestation attestation(TenantId owner, AttestationRecord row, List<EvidenceId> evidence) {
        return new Attestation(
                owner,
                new AttestationId(row.getId()),
                new DutyText(
                        new ServiceId(row.getServiceId()),
                        row.getDutyKey(),
                        new EditionId(row.getEditionId()),
                        row.getEditionNumber(),
                        row.getEditionHash(),
                        row.getTextHash(),
                        row.getDutyLabel()),
                row.getSubject(),
                new AttestationId(row.getFollows()),
                row.getPeriodFrom(),
                row.getPeriodTo(),
                row.getStatement(),
                evidence,
                row.getEvidenceHash(),
                Attesting.Origin.valueOf(row.getOrigin()),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getBindingHash(),
                Approval.valueOf(row.getApproval()),
                Remark.of(row.getDecidedBy(), row.getDecidedAt(), row.getDecisionNote()),
                Remark.of(row.getWithdrawnBy(), row.getWithdrawnAt(), row.getWithdrawalReason()));
    }
}
