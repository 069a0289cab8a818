package io.remit.attestation;

import static io.remit.db.schema.Tables.ATTESTATION;
import static io.remit.db.schema.Tables.ATTESTATION_EVIDENCE;
import static io.remit.db.schema.Tables.EVIDENCE;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.access.TenantId;
import io.remit.db.Tx;
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
import org.jooq.Table;
import org.jooq.TableField;
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

    /** The last one made for a duty and subject. */
    record Head(DutyId duty, String subject, AttestationId id) {}

    /** That the rows are the owner's: this tenant's, or in a system act another's. */
    static Condition ownedBy(Tx tx, Table<?> table, TenantId owner) {
        if (owner.equals(tx.access().tenant())) {
            return tx.mine(table);
        }
        return table.field(ATTESTATION.TENANT_ID).eq(owner.value());
    }

    /** Of each duty and subject the one that counts and whose period ends last. */
    static List<DoneFact> latest(Tx tx, TenantId owner, Collection<ServiceId> services) {
        return facts(tx, owner, ofServices(services).and(COUNTS), true);
    }

    /** Those that wait for a second person, the oldest first. */
    static List<DoneFact> waiting(Tx tx, TenantId owner, Collection<ServiceId> services) {
        return facts(tx, owner, ofServices(services).and(WAITS), false);
    }

    /** Those that count and whose period touches the one given, the oldest first. */
    static List<DoneFact> inPeriod(
            Tx tx, TenantId owner, Collection<ServiceId> services, LocalDate from, LocalDate to) {
        var touches = ATTESTATION.PERIOD_TO.ge(from).and(ATTESTATION.PERIOD_FROM.le(to));
        return facts(tx, owner, ofServices(services).and(COUNTS).and(touches), false);
    }

    /** The last one made for each duty and subject, whatever became of it. */
    static List<Head> heads(Tx tx, TenantId owner, Collection<ServiceId> services) {
        var next = ATTESTATION.as("next");
        return tx.sql()
                .select(ATTESTATION.DUTY_ID, ATTESTATION.SUBJECT, ATTESTATION.ID)
                .from(ATTESTATION)
                .where(ownedBy(tx, ATTESTATION, owner))
                .and(ofServices(services))
                .andNotExists(tx.sql()
                        .selectOne()
                        .from(next)
                        .where(ownedBy(tx, next, owner))
                        .and(next.DUTY_ID.eq(ATTESTATION.DUTY_ID))
                        .and(next.SUBJECT.eq(ATTESTATION.SUBJECT))
                        .and(next.FOLLOWS.eq(ATTESTATION.ID)))
                .fetch(row -> new Head(
                        new DutyId(row.get(ATTESTATION.DUTY_ID)),
                        row.get(ATTESTATION.SUBJECT),
                        new AttestationId(row.get(ATTESTATION.ID))));
    }

    /** Each fact once for every piece of evidence, or once without any; gathered as they come. */
    private static List<DoneFact> facts(Tx tx, TenantId owner, Condition wanted, boolean onlyLatest) {
        var place = DSL.rowNumber()
                .over(DSL.partitionBy(ATTESTATION.DUTY_ID, ATTESTATION.SUBJECT)
                        .orderBy(ATTESTATION.PERIOD_TO.desc(), ATTESTATION.ID.desc()))
                .as("place");
        var fact = tx.sql()
                .select(FACTS)
                .select(place)
                .from(ATTESTATION)
                .where(ownedBy(tx, ATTESTATION, owner))
                .and(wanted)
                .asTable("fact");
        var id = fact.field(ATTESTATION.ID);
        var facts = new LinkedHashMap<UUID, DoneFact>();
        tx.sql()
                .select(fact.fields())
                .select(EVIDENCE.GRADE, EVIDENCE.EXPIRES_ON)
                .from(fact)
                .leftJoin(ATTESTATION_EVIDENCE)
                .on(ownedBy(tx, ATTESTATION_EVIDENCE, owner))
                .and(ATTESTATION_EVIDENCE.ATTESTATION_ID.eq(id))
                .leftJoin(EVIDENCE)
                .on(ownedBy(tx, EVIDENCE, owner))
                .and(EVIDENCE.ID.eq(ATTESTATION_EVIDENCE.EVIDENCE_ID))
                .where(onlyLatest ? fact.field(place).eq(1) : DSL.noCondition())
                .orderBy(id, ATTESTATION_EVIDENCE.ID)
                .forEach(row -> facts.merge(row.get(id), fact(fact, row), ProofQueries::joined));
        return List.copyOf(facts.values());
    }

    private static Condition ofServices(Collection<ServiceId> services) {
        return ATTESTATION.SERVICE_ID.in(
                services.stream().map(ServiceId::value).distinct().toList());
    }

    private static DoneFact fact(Table<?> from, Record row) {
        var grade = Optional.ofNullable(row.get(EVIDENCE.GRADE));
        var expiry = Optional.ofNullable(row.get(EVIDENCE.EXPIRES_ON));
        return new DoneFact(
                new AttestationId(value(from, row, ATTESTATION.ID)),
                new DutyId(value(from, row, ATTESTATION.DUTY_ID)),
                value(from, row, ATTESTATION.SUBJECT),
                value(from, row, ATTESTATION.EDITION_NUMBER),
                value(from, row, ATTESTATION.TEXT_HASH),
                value(from, row, ATTESTATION.PERIOD_FROM),
                value(from, row, ATTESTATION.PERIOD_TO),
                value(from, row, ATTESTATION.MADE_BY),
                value(from, row, ATTESTATION.MADE_AT),
                grade.map(shown -> new DoneFact.Shown(shown, expiry)).stream().toList());
    }

    private static <T> T value(Table<?> from, Record row, TableField<?, T> column) {
        return row.get(from.field(column));
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
