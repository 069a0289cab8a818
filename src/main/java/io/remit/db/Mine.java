package io.remit.db;

import io.remit.access.TenantId;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;

/** The condition that a table's rows are the transaction's tenant's; known to {@link TenantGuard} by its type. */
final class Mine extends CustomCondition {
    private static final long serialVersionUID = 1L;
    private final String tableName;
    private final transient TenantId tenant;
    private final transient Condition condition;

    Mine(Table<?> table, TenantId tenant) {
        var column = table.field("tenant_id", UUID.class);
        if (column == null) {
            throw new GuardViolation("Table " + table.getName() + " belongs to no tenant");
        }
        tableName = table.getUnqualifiedName().last();
        this.tenant = tenant;
        condition = column.eq(tenant.value());
    }

    String tableName() {
        return tableName;
    }

    TenantId tenant() {
        return tenant;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(condition);
    }
}
