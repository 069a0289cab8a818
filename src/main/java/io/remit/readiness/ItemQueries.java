package io.remit.readiness;

import static io.remit.db.schema.Tables.READINESS_ITEM;

import io.remit.access.AccountId;
import io.remit.access.ReadinessItemId;
import io.remit.access.ServiceId;
import io.remit.db.Tx;
import io.remit.db.schema.tables.records.ReadinessItemRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** SQL on what a tenant laid down about items. */
final class ItemQueries {
    /** Far more than there are items of a tenant's services and its own together. */
    private static final int MOST = 5000;

    private ItemQueries() {}

    /**
     * A row about an item.
     *
     * @param title of an item of the tenant's own; of others as it was called when something was laid down
     */
    record Row(
            ReadinessItemId id,
            ServiceId service,
            String key,
            String title,
            String hint,
            ReadinessItem.Setting setting) {}

    /** What is laid down, the earliest first. */
    static List<Row> all(Tx tx) {
        return tx.sql()
                .selectFrom(READINESS_ITEM)
                .where(tx.mine(READINESS_ITEM))
                .and(READINESS_ITEM.REMOVED_AT.isNull())
                .orderBy(READINESS_ITEM.TENANT_ID, READINESS_ITEM.ID)
                .limit(MOST)
                .fetch(ItemQueries::row);
    }

    static int countOwn(Tx tx, ServiceId service) {
        return tx.sql()
                .fetchCount(tx.sql()
                        .selectFrom(READINESS_ITEM)
                        .where(tx.mine(READINESS_ITEM))
                        .and(READINESS_ITEM.SERVICE_ID.eq(service.value()))
                        .and(READINESS_ITEM.ITEM_KEY.startsWith(ItemSource.OWN.prefix()))
                        .and(READINESS_ITEM.REMOVED_AT.isNull()));
    }

    /** False where somebody else laid something down about it meanwhile. */
    static boolean insert(Tx tx, ReadinessItem item) {
        var setting = item.setting();
        return tx.insert(READINESS_ITEM)
                        .set(READINESS_ITEM.ID, item.id().value())
                        .set(READINESS_ITEM.SERVICE_ID, item.service().id().value())
                        .set(READINESS_ITEM.ITEM_KEY, item.key())
                        .set(READINESS_ITEM.TITLE, item.title())
                        .set(READINESS_ITEM.HINT, item.hint())
                        .set(READINESS_ITEM.KEEPS_DAYS, setting.keepsDays())
                        .set(
                                READINESS_ITEM.OWNER_ID,
                                setting.owner().map(AccountId::value).orElse(null))
                        .set(READINESS_ITEM.PER_PROJECT, setting.perProject())
                        .set(READINESS_ITEM.LEFT_OUT, setting.leaveReason().isPresent())
                        .set(READINESS_ITEM.LEAVE_REASON, setting.leaveReason().orElse(""))
                        .set(READINESS_ITEM.MADE_BY, tx.access().actor().reference())
                        .set(READINESS_ITEM.MADE_AT, tx.now())
                        .set(READINESS_ITEM.VERSION, 1)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody else changed or removed it meanwhile. */
    static boolean update(Tx tx, ReadinessItem item, int seen) {
        var setting = item.setting();
        return tx.sql()
                        .update(READINESS_ITEM)
                        .set(READINESS_ITEM.TITLE, item.title())
                        .set(READINESS_ITEM.HINT, item.hint())
                        .set(READINESS_ITEM.KEEPS_DAYS, setting.keepsDays())
                        .set(
                                READINESS_ITEM.OWNER_ID,
                                setting.owner().map(AccountId::value).orElse(null))
                        .set(READINESS_ITEM.PER_PROJECT, setting.perProject())
                        .set(READINESS_ITEM.LEFT_OUT, setting.leaveReason().isPresent())
                        .set(READINESS_ITEM.LEAVE_REASON, setting.leaveReason().orElse(""))
                        .set(READINESS_ITEM.VERSION, seen + 1)
                        .where(present(tx, item.id()))
                        .and(READINESS_ITEM.VERSION.eq(seen))
                        .execute()
                == 1;
    }

    /** False where it is removed already. */
    static boolean remove(Tx tx, ReadinessItemId id) {
        return tx.sql()
                        .update(READINESS_ITEM)
                        .set(READINESS_ITEM.REMOVED_BY, tx.access().actor().reference())
                        .set(READINESS_ITEM.REMOVED_AT, tx.now())
                        .where(present(tx, id))
                        .execute()
                == 1;
    }

    private static Condition present(Tx tx, ReadinessItemId id) {
        return tx.mine(READINESS_ITEM).and(READINESS_ITEM.ID.eq(id.value())).and(READINESS_ITEM.REMOVED_AT.isNull());
    }

    private static Row row(ReadinessItemRecord row) {
        return new Row(
                new ReadinessItemId(row.getId()),
                new ServiceId(row.getServiceId()),
                row.getItemKey(),
                row.getTitle(),
                row.getHint(),
                new ReadinessItem.Setting(
                        Optional.ofNullable(row.getOwnerId()).map(AccountId::new),
                        row.getKeepsDays(),
                        row.getPerProject(),
                        Optional.of(row.getLeaveReason()).filter(reason -> row.getLeftOut()),
                        row.getVersion()));
    }
}
