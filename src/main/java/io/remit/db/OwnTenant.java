package io.remit.db;

import io.remit.access.TenantId;
import java.util.UUID;
import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tenant id as a value that only {@link Tx} can supply; known to {@link TenantGuard} by its type. */
final class OwnTenant extends CustomField<UUID> {
    private static final long serialVersionUID = 1L;
    private final transient TenantId tenant;

    OwnTenant(TenantId tenant) {
        super("own_tenant", SQLDataType.UUID);
        this.tenant = tenant;
    }

    TenantId tenant() {
        return tenant;
    }

    @Override
    public void accept(Context<?> context) {
        context.visit(DSL.val(tenant.value(), SQLDataType.UUID));
    }
}
