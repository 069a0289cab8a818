package io.remit.db;

import io.remit.access.TenantId;
import io.remit.db.TenantGuard.Reach;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells the database whose rows a transaction may touch, so that it keeps other tenants' away even from a statement that
 * {@link TenantGuard} never saw. Only PostgreSQL has policies on rows; they are in {@code migrations/postgresql}.
 */
interface RowSecurity {

    /** A database without policies (H2): a read is one connection and no transaction. */
    RowSecurity NONE = (connection, reach, tenant) -> {};

    /**
     * Begins a transaction in which the policies know tenant and reach. The settings end with it, whatever happens in
     * between: a connection goes back to the pool without any, and without any no tenant's row is seen.
     */
    RowSecurity POLICIES = (connection, reach, tenant) -> {
        connection.setReadOnly(!reach.writes());
        connection.setAutoCommit(false);
        try (var settings = connection.prepareStatement(
                "select set_config('remit.tenant', ?, true), set_config('remit.reach', ?, true)")) {
            settings.setString(1, tenant.toString());
            settings.setString(2, reach.isBounded() ? "tenant" : "everything");
            settings.execute();
        }
    };

    /** To be called on a fresh connection, before anything else. */
    void bind(Connection connection, Reach reach, TenantId tenant) throws SQLException;
}
