package io.remit.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool and the migrated schema. One per process. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int H2_FILE_LOCKED = 90020;
    private final HikariDataSource pool;
    private final SQLDialect dialect;
    private final Durability durability;
    private final RowSecurity rowSecurity;

    private Database(HikariDataSource pool, DatabaseConfig config) {
        this.pool = pool;
        this.dialect = config.isH2() ? SQLDialect.H2 : SQLDialect.POSTGRES;
        this.durability = config.isH2() && !config.url().startsWith("jdbc:h2:mem:")
                ? new Durability.Checkpoints(pool)
                : Durability.BY_COMMIT;
        this.rowSecurity = config.isH2() ? RowSecurity.NONE : RowSecurity.POLICIES;
    }

    /**
     * Opens the pool and brings the schema up to date.
     *
     * @throws DatabaseUnavailable where it cannot be reached, is locked by another process, or a migration fails
     */
    public static Database open(DatabaseConfig config) {
        var hikari = new HikariConfig();
        hikari.setPoolName("remit");
        hikari.setJdbcUrl(config.fullUrl());
        hikari.setUsername(config.user());
        hikari.setPassword(config.password());
        hikari.setMaximumPoolSize(config.poolSize());
        hikari.setMinimumIdle(Math.min(2, config.poolSize()));
        hikari.setConnectionTimeout(10_000);
        hikari.setInitializationFailTimeout(10_000);
        if (!config.isH2()) {
            hikari.setConnectionInitSql("set lock_timeout = " + DatabaseConfig.LOCK_TIMEOUT_MILLIS);
        }
        var loading = new Thread(Database::loadQueries, "load-queries");
        loading.start();
        try {
            var pool = new HikariDataSource(hikari);
            migrate(config);
            if (!config.isH2()) {
                warnOfBypass(pool);
            }
            loading.join();
            return new Database(pool, config);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database was being opened", e);
        } catch (FlywayException e) {
            throw new DatabaseUnavailable("A migration failed: " + firstLine(e.getMessage()), e);
        } catch (RuntimeException | SQLException e) {
            throw unavailable(config, e);
        }
    }

    /** jOOQ takes as long to load as the database to open, and needs none for it; so both happen at once. */
    private static void loadQueries() {
        DSL.using(SQLDialect.DEFAULT).selectOne().getSQL();
    }

    /** Migrations have connections of their own: they reach every tenant's rows, and wait for locks as long as it takes. */
    private static void migrate(DatabaseConfig config) {
        var flyway = Flyway.configure().dataSource(config.fullUrl(), config.user(), config.password());
        flyway.locations(
                config.isH2()
                        ? new String[] {"classpath:migrations/common"}
                        : new String[] {"classpath:migrations/common", "classpath:migrations/postgresql"});
        flyway.load().migrate();
    }

    /** One line in the log for a role that PostgreSQL holds no policy against. */
    private static void warnOfBypass(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")) {
            if (rows.next()) {
                LOG.warn(
                        "The database role {} is a superuser or has BYPASSRLS, so PostgreSQL's row-level security does not"
                                + " hold for it. Let Remit connect as an ordinary role that owns its database.",
                        rows.getString(1));
            }
        }
    }

    private static DatabaseUnavailable unavailable(DatabaseConfig config, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_LOCKED) {
                return new DatabaseUnavailable(
                        "The database is in use by a running portal: stop it first, or use its pages.", e);
            }
        }
        var reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        return new DatabaseUnavailable("Cannot open the database " + config.url() + ": " + firstLine(reason), e);
    }

    private static String firstLine(String message) {
        return message == null
                ? "no reason given"
                : message.strip().lines().findFirst().orElse("no reason given");
    }

    /** For the scheduler, which keeps its own table. */
    public DataSource dataSource() {
        return pool;
    }

    DefaultConfiguration configuration() {
        var configuration = new DefaultConfiguration();
        configuration.set(dialect);
        configuration.set(new StoreAlone());
        configuration.set(new Settings()
                .withExecuteLogging(false)
                // Nobody reads warnings or stores through a record, and both cost something in every query.
                .withFetchWarnings(false)
                .withAttachRecords(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
        return configuration;
    }

    Durability durability() {
        return durability;
    }

    RowSecurity rowSecurity() {
        return rowSecurity;
    }

    @Override
    public void close() {
        pool.close();
    }
}
