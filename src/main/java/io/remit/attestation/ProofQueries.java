package io.remit.attestation;

import static io.remit.db.schema.Tables.ATTESTATION;
import static io.remit.db.schema.Tables.ATTESTATION_EVIDENCE;
import static io.remit.db.schema.Tables.EVIDENCE;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.Attestation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * SQL on attestations as facts, many at once: what the register of duties is derived from. The number of statements does
 * not depend on the number of duties.
 */
final class ProofQueries {
    private static final Condition COUNTS = ATTESTATION
            .WITHDRAWN_AT
            .isNull()
            .and(ATTESTATION.APPROVAL.in(Approval.NOT_NEEDED.name(), Approval.APPROVED.name()));

    private static final Condition WAITS =
            ATTESTATION.WITHDRAWN_AT.isNull().and(ATTESTATION.APPROVAL.eq(Approval.WAITING.name()));

    private static final List<Field<?>> FACTS = List.of(
            ATTESTATION.ID,
            ATTESTATION.DUTY_ID,
            ATTESTATION.SUBJECT,
            ATTESTATION.EDITION_NUMBER,
            ATTESTATION.TEXT_HASH,
            ATTESTATION.PERIOD_FROM,
            ATTESTATION.PERIOD_TO,
            ATTESTATION.MADE_BY,
            ATTESTATION.MADE_AT);

    private ProofQueries() {}

    /**
     * The attestations of one duty and subject.
     *
     * @param head the last one made, whatever became of it
     * @param latest the one that counts and whose period ends last
     */
    record Chain(DutyId duty, String subject, AttestationId head, Optional<AttestationId> latest) {}

    /** That the rows are the owner's: this tenant's, or in a system act another's. */
    static Condition ownedBy(Tx tx, Table<?> table, TenantId owner) {
        if (owner.equals(tx.access().tenant())) {
            return tx.mine(table);
        }
        return table.field(ATTESTATION.TENANT_ID).eq(owner.value());
    }

    /** The ones with these ids. */
    static List<DoneFact> byIds(Tx tx, TenantId owner, Collection<AttestationId> ids) {
        return facts(
                tx,
                owner,
                ATTESTATION.ID.in(ids.stream().map(AttestationId::value).toList()));
    }

    /** Those that wait for a second person, the oldest first. */
    static List<DoneFact> waiting(Tx tx, TenantId owner, Wanted wanted) {
        return facts(tx, owner, about(wanted).and(WAITS));
    }

    /** Those that count and whose period touches the one given, the oldest first. */
    static List<DoneFact> inPeriod(Tx tx, TenantId owner, Wanted wanted, LocalDate from, LocalDate to) {
        var touches = ATTESTATION.PERIOD_TO.ge(from).and(ATTESTATION.PERIOD_FROM.le(to));
        return facts(tx, owner, about(wanted).and(COUNTS).and(touches));
    }

    /** How many were made, decided on and withdrawn: nothing is ever deleted, so each step makes another text. */
    static String version(Tx tx, TenantId owner, Wanted wanted) {
        return tx.sql()
                .select(DSL.count(), DSL.count(ATTESTATION.DECIDED_AT), DSL.count(ATTESTATION.WITHDRAWN_AT))
                .from(ATTESTATION)
                .where(ownedBy(tx, ATTESTATION, owner))
                .and(about(wanted))
                .fetchSingle(row -> row.value1() + "." + row.value2() + "." + row.value3());
    }

    /**
     * Every chain of the duties wanted. Each begins with the one row that follows nothing, and from there two index seeks find
     * the rest: what this costs grows with the number of duties, not with the years for which they are kept.
     */
    static List<Chain> chains(Tx tx, TenantId owner, Wanted wanted) {
        var head = head(tx, owner);
        var latest = latest(tx, owner);
        return tx.sql()
                .select(ATTESTATION.DUTY_ID, ATTESTATION.SUBJECT, head, latest)
                .from(ATTESTATION)
                .where(ownedBy(tx, ATTESTATION, owner))
                .and(ATTESTATION.FOLLOWS.eq(Attesting.FIRST.value()))
                .and(about(wanted))
                .fetch(row -> new Chain(
                        new DutyId(row.get(ATTESTATION.DUTY_ID)),
                        row.get(ATTESTATION.SUBJECT),
                        new AttestationId(row.get(head)),
                        Optional.ofNullable(row.get(latest)).map(AttestationId::new)));
    }

    /** Looked for from the latest period on, because the last one made is nearly always that: the order saves steps only. */
    private static Field<UUID> head(Tx tx, TenantId owner) {
        var one = ATTESTATION.as("one");
        var next = ATTESTATION.as("next");
        return DSL.field(inChain(tx, owner, one)
                        .andNotExists(tx.sql()
                                .selectOne()
                                .from(next)
                                .where(ownedBy(tx, next, owner))
                                .and(next.DUTY_ID.eq(one.DUTY_ID))
                                .and(next.SUBJECT.eq(one.SUBJECT))
                                .and(next.FOLLOWS.eq(one.ID)))
                        .orderBy(latestFirst(one))
                        .limit(1))
                .as("head");
    }

    private static Field<UUID> latest(Tx tx, TenantId owner) {
        var one = ATTESTATION.as("one");
        return DSL.field(inChain(tx, owner, one)
                        .and(one.WITHDRAWN_AT.isNull())
                        .and(one.APPROVAL.in(Approval.NOT_NEEDED.name(), Approval.APPROVED.name()))
                        .orderBy(latestFirst(one))
                        .limit(1))
                .as("latest");
    }

    private static SelectConditionStep<Record1<UUID>> inChain(Tx tx, TenantId owner, Attestation one) {
        return tx.sql()
                .select(one.ID)
                .from(one)
                .where(ownedBy(tx, one, owner))
                .and(one.DUTY_ID.eq(ATTESTATION.DUTY_ID))
                .and(one.SUBJECT.eq(ATTESTATION.SUBJECT));
    }

    /** From the front of the index on, as H2 needs it. */
    private static List<SortField<?>> latestFirst(Attestation one) {
        return List.of(
                one.TENANT_ID.desc(), one.DUTY_ID.desc(), one.SUBJECT.desc(), one.PERIOD_TO.desc(), one.ID.desc());
    }

    /** Each fact once for every piece of evidence, or once without any; gathered as they come. */
    private static List<DoneFact> facts(Tx tx, TenantId owner, Condition wanted) {
        var facts = new LinkedHashMap<UUID, DoneFact>();
        tx.sql()
                .select(FACTS)
                .select(EVIDENCE.GRADE, EVIDENCE.EXPIRES_ON)
                .from(ATTESTATION)
                .leftJoin(ATTESTATION_EVIDENCE)
                .on(ownedBy(tx, ATTESTATION_EVIDENCE, owner))
                .and(ATTESTATION_EVIDENCE.ATTESTATION_ID.eq(ATTESTATION.ID))
                .leftJoin(EVIDENCE)
                .on(ownedBy(tx, EVIDENCE, owner))
                .and(EVIDENCE.ID.eq(ATTESTATION_EVIDENCE.EVIDENCE_ID))
                .where(ownedBy(tx, ATTESTATION, owner))
                .and(wanted)
                .orderBy(ATTESTATION.ID, ATTESTATION_EVIDENCE.ID)
                .forEach(row -> facts.merge(row.get(ATTESTATION.ID), fact(row), ProofQueries::joined));
        return List.copyOf(facts.values());
    }

    private static Condition about(Wanted wanted) {
        return wanted.services().isEmpty()
                ? ATTESTATION.DUTY_ID.in(wanted.dutyIds())
                : ATTESTATION.SERVICE_ID.in(wanted.serviceIds());
    }

    private static DoneFact fact(Record row) {
        var grade = Optional.ofNullable(row.get(EVIDENCE.GRADE));
        var expiry = Optional.ofNullable(row.get(EVIDENCE.EXPIRES_ON));
        return new DoneFact(
                new AttestationId(row.get(ATTESTATION.ID)),
                new DutyId(row.get(ATTESTATION.DUTY_ID)),
                row.get(ATTESTATION.SUBJECT),
                row.get(ATTESTATION.EDITION_NUMBER),
                row.get(ATTESTATION.TEXT_HASH),
                row.get(ATTESTATION.PERIOD_FROM),
                row.get(ATTESTATION.PERIOD_TO),
                row.get(ATTESTATION.MADE_BY),
                row.get(ATTESTATION.MADE_AT),
                grade.map(shown -> new DoneFact.Shown(shown, expiry)).stream().toList());
    }

    private static DoneFact joined(DoneFact one, DoneFact other) {
        var evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        return new DoneFact(
                one.id(),
                one.duty(),
                one.subject(),
                one.editionNumber(),
                one.textHash(),
                one.periodFrom(),
                one.periodTo(),
                one.madeBy(),
                one.madeAt(),
                evidence);
    }
}
