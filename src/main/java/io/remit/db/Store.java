package io.remit.db;

import io.remit.access.Access;
import io.remit.db.TenantGuard.Reach;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.VisitListenerProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * The only door to the database. Each call is one {@link Tx}: it commits when the work returns and rolls back when it
 * throws, when the guard is hit, or when it wrote without an audit event.
 */
public final class Store {
    private final Database database;
    private final Configuration base;
    private final Clock clock;

    public Store(Database database, Clock clock) {
        this.database = database;
        this.base = database.configuration();
        this.clock = clock;
    }

    /** For tests that count statements. */
    Configuration configuration() {
        return base;
    }

    /** Reads as the access allows; any writing statement is refused. */
    public <T> T read(Access access, Function<Tx, T> work) {
        var reach = access.scope() == Access.Scope.OPERATOR ? Reach.OPERATOR_READ : Reach.TENANT_READ;
        return reading(access, reach, work);
    }

    /** The reading half of {@link #system}: nothing may be written. */
    public <T> T systemRead(SystemAct act, Access access, Function<Tx, T> work) {
        return reading(access, Reach.EVERYTHING_READ, work);
    }

    private <T> T reading(Access access, Reach reach, Function<Tx, T> work) {
        try (var connection = database.dataSource().getConnection()) {
            database.rowSecurity().bind(connection, reach, access.tenant());
            try {
                return work.apply(tx(connection, access, new TenantGuard(reach, access.tenant())));
            } finally {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("The database could not be reached", e);
        }
    }

    /** Writes as the access allows, in one transaction, durable when this returns. */
    public <T> T write(Access access, Function<Tx, T> work) {
        var reach = access.scope() == Access.Scope.OPERATOR ? Reach.OPERATOR_WRITE : Reach.TENANT_WRITE;
        return transaction(access, reach, work);
    }

    /** One of the named acts that cross tenants or come before sign-in; {@code access} says who is behind it. */
    public <T> T system(SystemAct act, Access access, Function<Tx, T> work) {
        return transaction(access, Reach.EVERYTHING, work);
    }

    private <T> T transaction(Access access, Reach reach, Function<Tx, T> work) {
        var guard = new TenantGuard(reach, access.tenant());
        T result = commit(access, reach, guard, work);
        if (guard.wrote()) {
            database.durability().await();
        }
        return result;
    }

    private <T> T commit(Access access, Reach reach, TenantGuard guard, Function<Tx, T> work) {
        try (var connection = database.dataSource().getConnection()) {
            database.rowSecurity().bind(connection, reach, access.tenant());
            connection.setAutoCommit(false);
            var tx = tx(connection, access, guard);
            boolean committed = false;
            try {
                T result = work.apply(tx);
                tx.mustBeCommittable();
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (DataAccessException e) {
            throw Contention.explain(e);
        } catch (SQLException e) {
            throw Contention.explain(new DataAccessException("The database could not commit", e));
        }
    }

    /** One copy of the configuration, changed in place: each further derivation would copy everything again. */
    private Tx tx(Connection connection, Access access, TenantGuard guard) {
        VisitListenerProvider provider = () -> guard;
        var configuration = base.derive(new DefaultConnectionProvider(connection));
        configuration.set(provider);
        return new Tx(DSL.using(configuration), access, guard, clock.instant());
    }
}
