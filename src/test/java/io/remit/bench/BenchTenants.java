package io.remit.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Many tenants, each with one signed-in administrator and one subscription. Written in batches past the services, which
 * would take minutes for what is only ballast.
 */
public final class BenchTenants {
    private static final int BATCH = 1000;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    /** The slug of one of the tenants. */
    public static String slug(int number) {
        return "bench-%05d".formatted(number);
    }

    /** The session token of a tenant's administrator; as guessable as a benchmark may be. */
    public static String token(int number) {
        return "bench-session-%05d".formatted(number);
    }

    /** Writes tenants number {@code from} to before {@code to}, subscribed to the service with this slug. */
    public void write(DataSource database, int from, int to, String serviceSlug) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var service = service(connection, serviceSlug);
            for (int first = from; first < to; first += BATCH) {
                write(connection, first, Math.min(to, first + BATCH), service);
                connection.commit();
            }
        }
    }

    private void write(Connection connection, int from, int to, UUID service) throws SQLException {
        try (var tenants = connection.prepareStatement(
                        "insert into tenant (id, slug, name, created_at) values (?, ?, ?, ?)");
                var accounts = connection.prepareStatement(
                        "insert into account (id, email, name, operator, created_at) values (?, ?, ?, false, ?)");
                var members = connection.prepareStatement("insert into membership"
                        + " (tenant_id, id, account_id, role, created_at) values (?, ?, ?, 'ADMINISTRATOR', ?)");
                var subscriptions = connection.prepareStatement(
                        "insert into subscription (tenant_id, id, service_id, created_at) values (?, ?, ?, ?)");
                var sessions = connection.prepareStatement(
                        "insert into session (id, token_hash, account_id, created_at, last_seen_at, address, user_agent)"
                                + " values (?, ?, ?, ?, ?, '127.0.0.1', 'benchmark')")) {
            for (int number = from; number < to; number++) {
                var tenant = UUID.randomUUID();
                var account = UUID.randomUUID();
                add(tenants, tenant, slug(number), "Bench tenant " + number, now);
                add(accounts, account, "admin@" + slug(number) + ".example", "Bench Administrator", now);
                add(members, tenant, UUID.randomUUID(), account, now);
                add(subscriptions, tenant, UUID.randomUUID(), service, now);
                var hash = DigestUtils.sha256Hex(token(number));
                // Seen a little in the future, so that no request of the run has to note that it was seen.
                add(sessions, UUID.randomUUID(), hash, account, now, now.plusMinutes(20));
            }
            for (var statement : new PreparedStatement[] {tenants, accounts, members, subscriptions, sessions}) {
                statement.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static UUID service(Connection connection, String slug) throws SQLException {
        try (var statement = connection.prepareStatement("select id from service where slug = ?")) {
            statement.setString(1, slug);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }
}
