package io.remit.assignment;

import static io.remit.db.schema.Tables.ASSIGNMENT;
import static io.remit.db.schema.Tables.CADENCE_SETTING;
import static io.remit.db.schema.Tables.CATEGORY_OWNER;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.AssignmentRecord;
import io.remit.db.schema.tables.records.CadenceSettingRecord;
import io.remit.db.schema.tables.records.CategoryOwnerRecord;
import io.remit.standing.Cadence;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SQL on owners and cadences. */
final class AssignmentQueries {
    private AssignmentQueries() {}

    /** Every duty that somebody touched, with its cadences. Two statements. */
    static Map<DutyId, Assignment> all(Tx tx) {
        var cadences = new HashMap<UUID, List<CadenceSetting>>();
        tx.sql()
                .selectFrom(CADENCE_SETTING)
                .where(tx.mine(CADENCE_SETTING))
                .orderBy(CADENCE_SETTING.TENANT_ID, CADENCE_SETTING.DUTY_ID, CADENCE_SETTING.SET_AT, CADENCE_SETTING.ID)
                .forEach(row -> cadences.computeIfAbsent(row.getDutyId(), id -> new ArrayList<>())
                        .add(cadence(row)));
        var all = new HashMap<DutyId, Assignment>();
        tx.sql()
                .selectFrom(ASSIGNMENT)
                .where(tx.mine(ASSIGNMENT))
                .forEach(row -> all.put(
                        new DutyId(row.getId()), assignment(row, cadences.getOrDefault(row.getId(), List.of()))));
        return all;
    }

    static Optional<Assignment> byId(Tx tx, DutyId id) {
        var cadences = tx.sql()
                .selectFrom(CADENCE_SETTING)
                .where(tx.mine(CADENCE_SETTING))
                .and(CADENCE_SETTING.DUTY_ID.eq(id.value()))
                .orderBy(CADENCE_SETTING.TENANT_ID, CADENCE_SETTING.DUTY_ID, CADENCE_SETTING.SET_AT, CADENCE_SETTING.ID)
                .fetch(AssignmentQueries::cadence);
        return tx.sql()
                .selectFrom(ASSIGNMENT)
                .where(tx.mine(ASSIGNMENT))
                .and(ASSIGNMENT.ID.eq(id.value()))
                .fetchOptional(row -> assignment(row, cadences));
    }

    /** Keeps others who lock it waiting until the end of the transaction. */
    static void lock(Tx tx, DutyId id) {
        tx.sql()
                .selectFrom(ASSIGNMENT)
                .where(tx.mine(ASSIGNMENT))
                .and(ASSIGNMENT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    /** Adds the duty's row; a second one at the same time breaks the primary key. */
    static void insert(Tx tx, Laying laying) {
        tx.insert(ASSIGNMENT)
                .set(ASSIGNMENT.ID, laying.duty().id().value())
                .set(ASSIGNMENT.SERVICE_ID, laying.duty().service().value())
                .set(ASSIGNMENT.DUTY_KEY, laying.duty().key())
                .set(ASSIGNMENT.OWNER_ID, id(laying.owner()))
                .set(ASSIGNMENT.PER_SUBJECT, laying.perSubject().name())
                .set(ASSIGNMENT.FIRST_DUE_ON, laying.firstDueOn().orElse(null))
                .set(ASSIGNMENT.NOTES, laying.notes())
                .set(ASSIGNMENT.VERSION, 1)
                .execute();
    }

    /** Changes the duty's row where it is still the one seen; false where somebody was faster. */
    static boolean update(Tx tx, Laying laying) {
        return tx.sql()
                        .update(ASSIGNMENT)
                        .set(ASSIGNMENT.OWNER_ID, id(laying.owner()))
                        .set(ASSIGNMENT.PER_SUBJECT, laying.perSubject().name())
                        .set(ASSIGNMENT.FIRST_DUE_ON, laying.firstDueOn().orElse(null))
                        .set(ASSIGNMENT.NOTES, laying.notes())
                        .set(ASSIGNMENT.VERSION, laying.seenVersion() + 1)
                        .where(tx.mine(ASSIGNMENT))
                        .and(ASSIGNMENT.ID.eq(laying.duty().id().value()))
                        .and(ASSIGNMENT.VERSION.eq(laying.seenVersion()))
                        .execute()
                == 1;
    }

    /** Says what proves the duty where its row is still the one seen; false where somebody was faster. */
    static boolean proveBy(Tx tx, DutyId duty, int seenVersion, Optional<Mechanism> mechanism) {
        return tx.sql()
                        .update(ASSIGNMENT)
                        .set(
                                ASSIGNMENT.MECHANISM,
                                mechanism.map(Mechanism::name).orElse(""))
                        .set(ASSIGNMENT.VERSION, seenVersion + 1)
                        .where(tx.mine(ASSIGNMENT))
                        .and(ASSIGNMENT.ID.eq(duty.value()))
                        .and(ASSIGNMENT.VERSION.eq(seenVersion))
                        .execute()
                == 1;
    }

    /** Notes since when a duty is fulfilled for each project, or as a whole again. */
    static void divide(Tx tx, DutyId duty, LocalDate on) {
        tx.sql()
                .update(ASSIGNMENT)
                .set(ASSIGNMENT.DIVIDED_ON, on)
                .where(tx.mine(ASSIGNMENT))
                .and(ASSIGNMENT.ID.eq(duty.value()))
                .execute();
    }

    /** Ends the cadence that holds and begins another. */
    static void setCadence(Tx tx, DutyId duty, Cadence cadence, LocalDate from, Optional<LocalDate> firstDueOn) {
        tx.sql()
                .update(CADENCE_SETTING)
                .set(CADENCE_SETTING.SUPERSEDED_AT, tx.now())
                .where(tx.mine(CADENCE_SETTING))
                .and(CADENCE_SETTING.DUTY_ID.eq(duty.value()))
                .and(CADENCE_SETTING.SUPERSEDED_AT.isNull())
                .execute();
        tx.insert(CADENCE_SETTING)
                .set(CADENCE_SETTING.ID, tx.newId())
                .set(CADENCE_SETTING.DUTY_ID, duty.value())
                .set(CADENCE_SETTING.CADENCE, cadence.text())
                .set(CADENCE_SETTING.FROM_ON, from)
                .set(CADENCE_SETTING.FIRST_DUE_ON, firstDueOn.orElse(null))
                .set(CADENCE_SETTING.SET_BY, tx.access().actor().reference())
                .set(CADENCE_SETTING.SET_AT, tx.now())
                .execute();
    }

    /** The owners of categories, by service and category. */
    static List<CategoryOwner> categoryOwners(Tx tx) {
        return tx.sql()
                .selectFrom(CATEGORY_OWNER)
                .where(tx.mine(CATEGORY_OWNER))
                .orderBy(CATEGORY_OWNER.TENANT_ID, CATEGORY_OWNER.SERVICE_ID, CATEGORY_OWNER.CATEGORY)
                .fetch(AssignmentQueries::categoryOwner);
    }

    static void insertCategoryOwner(Tx tx, ServiceId service, String category, AccountId owner) {
        tx.insert(CATEGORY_OWNER)
                .set(CATEGORY_OWNER.ID, tx.newId())
                .set(CATEGORY_OWNER.SERVICE_ID, service.value())
                .set(CATEGORY_OWNER.CATEGORY, category)
                .set(CATEGORY_OWNER.OWNER_ID, owner.value())
                .set(CATEGORY_OWNER.VERSION, 1)
                .execute();
    }

    /** Gives the category another owner where it is still as seen; false where somebody was faster. */
    static boolean updateCategoryOwner(Tx tx, CategoryOwner seen, AccountId owner) {
        return tx.sql()
                        .update(CATEGORY_OWNER)
                        .set(CATEGORY_OWNER.OWNER_ID, owner.value())
                        .set(CATEGORY_OWNER.VERSION, seen.version() + 1)
                        .where(tx.mine(CATEGORY_OWNER))
                        .and(CATEGORY_OWNER.SERVICE_ID.eq(seen.service().value()))
                        .and(CATEGORY_OWNER.CATEGORY.eq(seen.category()))
                        .and(CATEGORY_OWNER.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }

    /** Leaves the category without an owner where it is still as seen; false where somebody was faster. */
    static boolean deleteCategoryOwner(Tx tx, CategoryOwner seen) {
        return tx.sql()
                        .deleteFrom(CATEGORY_OWNER)
                        .where(tx.mine(CATEGORY_OWNER))
                        .and(CATEGORY_OWNER.SERVICE_ID.eq(seen.service().value()))
                        .and(CATEGORY_OWNER.CATEGORY.eq(seen.category()))
                        .and(CATEGORY_OWNER.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }

    private static UUID id(Optional<AccountId> owner) {
        return owner.map(AccountId::value).orElse(null);
    }

    private static CadenceSetting cadence(CadenceSettingRecord row) {
        return new CadenceSetting(
                Cadence.parse(row.getCadence()),
                row.getFromOn(),
                Optional.ofNullable(row.getFirstDueOn()),
                row.getSetBy(),
                row.getSetAt());
    }

    private static CategoryOwner categoryOwner(CategoryOwnerRecord row) {
        return new CategoryOwner(
                new ServiceId(row.getServiceId()),
                row.getCategory(),
                new AccountId(row.getOwnerId()),
                row.getVersion());
    }

    private static Assignment assignment(AssignmentRecord row, List<CadenceSetting> cadences) {
        return new Assignment(
                new DutyId(row.getId()),
                new ServiceId(row.getServiceId()),
                row.getDutyKey(),
                Optional.ofNullable(row.getOwnerId()).map(AccountId::new),
                PerSubject.valueOf(row.getPerSubject()),
                Optional.ofNullable(row.getDividedOn()),
                Optional.ofNullable(row.getFirstDueOn()),
                row.getNotes(),
                row.getVersion(),
                Mechanism.named(row.getMechanism()),
                cadences);
    }
}
