package io.remit.testing;

import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh databases of the kind the suite runs on, {@code -Ddb=h2} or {@code -Ddb=postgres}. PostgreSQL is started once per
 * JVM and migrated once; every further database is a copy of that one. Each belongs to an ordinary role, as it should in
 * a real installation: row-level security does not hold for a superuser.
 */
public final class TestDatabases {
    private static final int POOL_SIZE = 6;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** Whether the suite runs on PostgreSQL. */
    public static boolean arePostgres() {
        var kind = System.getProperty("db", "h2");
        if (!kind.equals("h2") && !kind.equals("postgres")) {
            throw new IllegalArgumentException("-Ddb is h2 or postgres, not " + kind);
        }
        return kind.equals("postgres");
    }

    /** An empty, migrated database that lives as long as this JVM. */
    public static DatabaseConfig fresh() {
        var name = "remit_test_" + COUNT.incrementAndGet();
        return arePostgres()
                ? Postgres.copy(name)
                : new DatabaseConfig("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "", POOL_SIZE);
    }

    /** An empty database that outlives the process which writes to it: on H2 a file in the folder. */
    public static DatabaseConfig lasting(Path folder) {
        return arePostgres()
                ? fresh()
                : DatabaseConfig.h2File(folder.toAbsolutePath().resolve("remit").toString());
    }

    /** The same database for a role that PostgreSQL holds no policy against. */
    public static DatabaseConfig asSuperuser(DatabaseConfig postgres) {
        return new DatabaseConfig(postgres.url(), Postgres.SUPERUSER, "", POOL_SIZE);
    }

    /** Loaded, and so started, with the first database that is asked for. */
    private static final class Postgres {
        private static final String TEMPLATE = "remit_template";
        private static final String SUPERUSER = "postgres";
        private static final String ROLE = "remit";
        private static final EmbeddedPostgres SERVER = start();

        static DatabaseConfig copy(String name) {
            execute("create database " + name + " owner " + ROLE + " template " + TEMPLATE);
            return config(name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }

        static {
            execute("create role " + ROLE + " login");
            execute("create database " + TEMPLATE + " owner " + ROLE);
            Database.open(config(TEMPLATE)).close();
        }

        private static DatabaseConfig config(String name) {
            return new DatabaseConfig(
                    "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, ROLE, "", POOL_SIZE);
        }

        private static void execute(String sql) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL refused: " + sql, e);
            }
        }
    }
}
