package io.remit.db;

import io.remit.access.TenantId;
import java.util.Collection;
import java.util.List;
import org.jooq.Field;
import org.jooq.FieldOrRow;
import org.jooq.QueryPart;
import org.jooq.Row;
import org.jooq.impl.QOM;

/** Whether written rows of a tenant-owned table are, and stay, the transaction's tenant's. */
final class OwnRows {
    private static final String TENANT = "tenant_id";

    private OwnRows() {}

    /**
     * Every row of the insert carries the tenant id that {@code tx.insert} gave it, also the second of many rows. On
     * conflict nothing is done, or the row with the same tenant id is updated: another key could be another tenant's.
     */
    static boolean areAllInsertedBy(QueryPart statement, TenantId tenant) {
        if (!(statement instanceof QOM.Insert<?> insert) || insert.$select() != null) {
            return false;
        }
        int column = position(insert.$columns());
        return column >= 0
                && insert.$columns().stream().filter(OwnRows::isTenant).count() == 1
                && !insert.$values().isEmpty()
                && insert.$values().stream().allMatch(row -> isOwn(row, column, tenant))
                && (!updatesOnConflict(insert) || updatesOwn(insert));
    }

    /** The update leaves the tenant id alone. */
    static boolean stayWith(QueryPart statement) {
        return !(statement instanceof QOM.Update<?> update)
                || !setsTenant(update.$set().keySet());
    }

    private static boolean isOwn(Row row, int column, TenantId tenant) {
        return row.field(column) instanceof OwnTenant own && own.tenant().equals(tenant);
    }

    private static boolean updatesOnConflict(QOM.Insert<?> insert) {
        return insert.$onDuplicateKeyUpdate() || !insert.$updateSet().isEmpty();
    }

    private static boolean updatesOwn(QOM.Insert<?> insert) {
        return position(insert.$onConflict()) >= 0
                && !setsTenant(insert.$updateSet().keySet());
    }

    private static boolean setsTenant(Collection<? extends FieldOrRow> targets) {
        return targets.stream()
                .anyMatch(target -> target instanceof Row row
                        ? position(List.of(row.fields())) >= 0
                        : target instanceof Field<?> field && isTenant(field));
    }

    private static int position(List<? extends Field<?>> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (isTenant(fields.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTenant(Field<?> field) {
        return field.getName().equalsIgnoreCase(TENANT);
    }
}
