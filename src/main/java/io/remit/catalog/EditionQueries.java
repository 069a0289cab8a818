package io.remit.catalog;

import static io.remit.db.schema.Tables.DUTY;
import static io.remit.db.schema.Tables.EDITION;
import static io.remit.db.schema.Tables.EDITION_CHANGE;
import static io.remit.db.schema.Tables.EDITION_PAGE;
import static io.remit.db.schema.Tables.RESPONSIBILITY;

import io.remit.access.EditionId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.DutyRecord;
import io.remit.db.schema.tables.records.EditionRecord;
import io.remit.intake.HeldBy;
import io.remit.intake.PageKind;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.EditionContent;
import io.remit.revision.Responsibility;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;

/** SQL that reads editions. */
final class EditionQueries {
    private EditionQueries() {}

    /** A service's editions, the newest first, at most five hundred. */
    static List<EditionHead> of(Tx tx, ServiceId service) {
        return tx.sql()
                .selectFrom(EDITION)
                .where(EDITION.SERVICE_ID.eq(service.value()))
                .orderBy(EDITION.SERVICE_ID.desc(), EDITION.NUMBER.desc())
                .limit(500)
                .fetch(EditionQueries::head);
    }

    static Optional<EditionHead> byNumber(Tx tx, ServiceId service, int number) {
        return tx.sql()
                .selectFrom(EDITION)
                .where(EDITION.SERVICE_ID.eq(service.value()))
                .and(EDITION.NUMBER.eq(number))
                .fetchOptional(EditionQueries::head);
    }

    static Optional<EditionHead> byId(Tx tx, EditionId id) {
        return tx.sql().selectFrom(EDITION).where(EDITION.ID.eq(id.value())).fetchOptional(EditionQueries::head);
    }

    static Optional<EditionHead> latest(Tx tx, ServiceId service) {
        return tx.sql()
                .selectFrom(EDITION)
                .where(EDITION.SERVICE_ID.eq(service.value()))
                .orderBy(EDITION.SERVICE_ID.desc(), EDITION.NUMBER.desc())
                .limit(1)
                .fetchOptional(EditionQueries::head);
    }

    /** The edition that binds on a day: see the plaque. */
    static Optional<EditionHead> inEffect(Tx tx, ServiceId service, LocalDate on) {
        return tx.sql()
                .selectFrom(EDITION)
                .where(EDITION.SERVICE_ID.eq(service.value()))
                .and(EDITION.EFFECTIVE_ON.le(on).or(EDITION.NUMBER.eq(1)))
                .orderBy(EDITION.SERVICE_ID.desc(), EDITION.NUMBER.desc())
                .limit(1)
                .fetchOptional(EditionQueries::head);
    }

    /** The newest edition's number of each service; services without any are absent. */
    static Map<ServiceId, Integer> newestNumbers(Tx tx, Collection<ServiceId> services) {
        var newest = new HashMap<ServiceId, Integer>();
        tx.sql()
                .select(EDITION.SERVICE_ID, DSL.max(EDITION.NUMBER))
                .from(EDITION)
                .where(EDITION.SERVICE_ID.in(
                        services.stream().map(ServiceId::value).toList()))
                .groupBy(EDITION.SERVICE_ID)
                .forEach(row -> newest.put(new ServiceId(row.value1()), row.value2()));
        return newest;
    }

    /** Editions that will take effect after a day; one that a higher-numbered one overtakes never will. */
    static List<EditionHead> upcoming(Tx tx, Collection<ServiceId> services, LocalDate after) {
        var higher = EDITION.as("higher");
        var overtaking = DSL.selectOne()
                .from(higher)
                .where(higher.SERVICE_ID.eq(EDITION.SERVICE_ID))
                .and(higher.NUMBER.gt(EDITION.NUMBER))
                .and(higher.EFFECTIVE_ON.le(EDITION.EFFECTIVE_ON));
        return tx.sql()
                .selectFrom(EDITION)
                .where(EDITION.SERVICE_ID.in(
                        services.stream().map(ServiceId::value).toList()))
                .and(EDITION.EFFECTIVE_ON.gt(after))
                .andNotExists(overtaking)
                .orderBy(EDITION.EFFECTIVE_ON, EDITION.ID)
                .limit(50)
                .fetch(EditionQueries::head);
    }

    /** The edition's number, where one of its pages has these bytes and keyword files. */
    static Optional<Integer> numberOfSource(Tx tx, EditionId edition, String sourceHash) {
        return tx.sql()
                .select(EDITION.NUMBER)
                .from(EDITION)
                .join(EDITION_PAGE)
                .on(EDITION_PAGE.EDITION_ID.eq(EDITION.ID))
                .where(EDITION.ID.eq(edition.value()))
                .and(EDITION_PAGE.SOURCE_HASH.eq(sourceHash))
                .fetchOptional(EDITION.NUMBER);
    }

    /** What an edition says, in five queries. */
    static Edition full(Tx tx, EditionHead head) {
        var id = head.id().value();
        Map<Integer, List<Duty>> duties = tx.sql()
                .selectFrom(DUTY)
                .where(DUTY.EDITION_ID.eq(id))
                .orderBy(DUTY.POSITION)
                .fetchGroups(DUTY.RESPONSIBILITY_POSITION, EditionQueries::duty);
        var rows = tx.sql()
                .selectFrom(RESPONSIBILITY)
                .where(RESPONSIBILITY.EDITION_ID.eq(id))
                .orderBy(RESPONSIBILITY.POSITION)
                .fetch(row -> new Responsibility(
                        row.getResponsibilityKey(),
                        row.getCategory(),
                        row.getVariant(),
                        row.getArea(),
                        row.getProviderText(),
                        row.getCustomerText(),
                        HeldBy.valueOf(row.getHeldBy()),
                        duties.getOrDefault(row.getPosition(), List.of()),
                        PageKind.valueOf(row.getPage())));
        var hashes = MeaningQueries.textHashes(tx, head);
        var meaningSince = MeaningQueries.meaningSince(tx, head, hashes.keySet());
        return Edition.of(head, new EditionContent(rows), editorial(tx, head.id()), meaningSince, hashes);
    }

    /** Every key any edition of the service has ever used. */
    static Set<String> keysEverUsed(Tx tx, ServiceId service) {
        var keys = new HashSet<String>(tx.sql()
                .selectDistinct(DUTY.DUTY_KEY)
                .from(DUTY)
                .join(EDITION)
                .on(EDITION.ID.eq(DUTY.EDITION_ID))
                .where(EDITION.SERVICE_ID.eq(service.value()))
                .fetch(DUTY.DUTY_KEY));
        keys.addAll(tx.sql()
                .selectDistinct(RESPONSIBILITY.RESPONSIBILITY_KEY)
                .from(RESPONSIBILITY)
                .join(EDITION)
                .on(EDITION.ID.eq(RESPONSIBILITY.EDITION_ID))
                .where(EDITION.SERVICE_ID.eq(service.value()))
                .fetch(RESPONSIBILITY.RESPONSIBILITY_KEY));
        return keys;
    }

    private static Set<String> editorial(Tx tx, EditionId id) {
        return new HashSet<>(tx.sql()
                .select(EDITION_CHANGE.CHANGE_KEY)
                .from(EDITION_CHANGE)
                .where(EDITION_CHANGE.EDITION_ID.eq(id.value()))
                .and(EDITION_CHANGE.MATERIAL.isFalse())
                .fetch(EDITION_CHANGE.CHANGE_KEY));
    }

    private static Duty duty(DutyRecord row) {
        return new Duty(row.getDutyKey(), Party.valueOf(row.getParty()), row.getText(), Json.links(row.getLinks()));
    }

    private static EditionHead head(EditionRecord row) {
        return new EditionHead(
                new EditionId(row.getId()),
                new ServiceId(row.getServiceId()),
                row.getNumber(),
                row.getTitle(),
                row.getNote(),
                row.getEffectiveOn(),
                row.getContentHash(),
                row.getPublishedBy(),
                row.getPublishedAt());
    }
}
