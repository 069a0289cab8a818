package io.remit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.app.StartedPortal;
import io.remit.authorization.Asking;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketDraft;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.identity.Tenant;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.Platform;
import io.remit.objectstorage.PrefixRight;
import io.remit.objectstorage.embedded.EmbeddedStorage;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.objectstorage.embedded.EmbeddedStorage.Right;
import io.remit.principal.PrincipalSetting;
import io.remit.secret.Secret;
import io.remit.testing.Relay;
import io.remit.testing.TestDatabases;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The portal is killed while it waits for an endpoint: nothing follows from that probe, and another one is made. */
final class KilledProbeTest {
    private static final String SECRET = "the-secret-of-the-lab";
    private static final String LOG = "portal.log";
    private static final Set<Operation> ALL = Set.of(Operation.values());

    @Test
    @Timeout(180)
    void a_probe_that_was_broken_off_says_nothing_and_is_made_again(@TempDir Path folder) throws Exception {
        var config = TestDatabases.lasting(folder);
        try (var storage = EmbeddedStorage.start();
                var relay = new Relay(storage.endpoint().getPort())) {
            AuthorizationId id;
            try (var portal = StartedPortal.start(config, folder, Clock.systemUTC())) {
                id = observed(portal, storage, relay);
            }
            makeDue(config);
            relay.hang();
            killedWhileItWaits(config, folder, relay);
            relay.goOn();
            try (var portal = StartedPortal.start(config, folder, Clock.systemUTC())) {
                goesOn(portal, storage, id);
            }
            assertEquals(List.of(), tablesWith(config, SECRET), "a secret is stored sealed, and nowhere else");
            assertFalse(Files.readString(folder.resolve(LOG)).contains(SECRET));
        }
    }

    private static Access access(StartedPortal portal) {
        return portal.in(tenant(portal));
    }

    private static Tenant tenant(StartedPortal portal) {
        return portal.tenants().bySlug(portal.platform(), "killed");
    }

    private static AuthorizationId observed(StartedPortal portal, EmbeddedStorage storage, Relay relay)
            throws InterruptedException {
        var platform = portal.platform();
        var service = portal.catalog().createService(platform, "killed", "Killed");
        portal.tenants().create(platform, "killed", "Killed");
        portal.subscriptions().subscribe(access(portal), "killed");
        storage.identity("lab", SECRET);
        storage.bucket("control");
        storage.give(new Right("lab", "control", "", May.LIST));
        portal.principals()
                .set(
                        platform,
                        service,
                        new PrincipalSetting(
                                Platform.S3_COMPATIBLE,
                                "lab",
                                "",
                                new Secret("lab"),
                                new Secret(SECRET),
                                "127.0.0.1",
                                Optional.of(address(storage.endpoint(), "control"))));
        var id = granted(portal, storage, relay, service);
        awaited(portal, id, 1);
        return id;
    }

    private static BucketAddress address(URI endpoint, String bucket) {
        return new BucketAddress(Platform.S3_COMPATIBLE, endpoint, "", bucket);
    }

    private static AuthorizationId granted(
            StartedPortal portal, EmbeddedStorage storage, Relay relay, ServiceEntry service) {
        var access = access(portal);
        storage.bucket("data");
        var bucket = portal.buckets()
                .register(
                        access,
                        new BucketDraft(
                                address(relay.endpoint(), "data"),
                                new BucketDraft.About(
                                        Optional.empty(), "", Set.of(Purpose.GENERATED), Optional.empty(), "")));
        storage.put("data", bucket.challengeKey(), bucket.challenge().getBytes(StandardCharsets.UTF_8));
        for (var prefix : List.of(Bucket.CHALLENGES, "generated/")) {
            storage.give(new Right("lab", "data", prefix, May.LIST));
            storage.give(new Right("lab", "data", prefix, May.READ));
        }
        storage.give(new Right("lab", "data", "generated/", May.WRITE));
        portal.buckets().claim(access, bucket.id());
        var asked = portal.authorizations()
                .ask(
                        access,
                        new Asking(
                                bucket.id(),
                                service.id(),
                                List.of(new PrefixRight("generated/", ALL)),
                                "It writes.",
                                Optional.empty(),
                                false,
                                6));
        portal.authorizations().decide(access, asked.id(), true, "");
        return asked.id();
    }

    private static List<Probe> probes(StartedPortal portal, AuthorizationId id) {
        return portal.probes().probes(access(portal), id, Optional.empty(), 10);
    }

    private static void awaited(StartedPortal portal, AuthorizationId id, int finished) throws InterruptedException {
        while (probes(portal, id).stream()
                        .filter(one -> one.finishedAt().isPresent())
                        .count()
                < finished) {
            Thread.sleep(100);
        }
    }

    private static void makeDue(DatabaseConfig config) throws SQLException {
        try (var database = Database.open(config);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate("update scheduled_probe set execution_time ="
                            + " timestamp with time zone '2026-01-01 00:00:00+00:00', picked = false"
                            + " where task_name = 'try-authorization'"));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static void killedWhileItWaits(DatabaseConfig config, Path folder, Relay relay) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "io.remit.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile());
        builder.environment().put("REMIT_DB_URL", config.url());
        builder.environment().put("REMIT_DB_USER", config.user());
        builder.environment().put("REMIT_DB_PASSWORD", config.password());
        builder.environment().put("REMIT_OUTBOUND_ALLOW", "127.0.0.0/8");
        var process = builder.start();
        relay.awaitWaiting();
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Every text of every table is looked at. */
    private static List<String> tablesWith(DatabaseConfig config, String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var database = Database.open(config);
                var connection = database.dataSource().getConnection()) {
            var tables = new ArrayList<String>();
            try (var all =
                    connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (all.next()) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
            assertTrue(tables.contains("principal_key") && tables.contains("audit_event"), tables::toString);
            for (var table : tables) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            if (shows(rows.getObject(i), text)) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean shows(@Nullable Object value, String text) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8).contains(text)
                : String.valueOf(value).contains(text);
    }

    private static void goesOn(StartedPortal portal, EmbeddedStorage storage, AuthorizationId id)
            throws InterruptedException {
        var broken = probes(portal, id).get(0);
        assertTrue(broken.finishedAt().isEmpty(), broken::toString);
        assertEquals(Finding.NONE, broken.finding());
        assertTrue(broken.isBrokenOff(broken.startedAt().plus(Duration.ofHours(1))));
        var found = portal.authorizations().authorization(access(portal), id).found();
        assertEquals(Finding.AS_GRANTED, found.finding(), "it stands as it did");
        awaited(portal, id, 2);
        var again = probes(portal, id).get(0);
        assertEquals(Finding.AS_GRANTED, again.finding());
        assertEquals(2, storage.keys("data").size(), "the challenge and one marked object");
    }
}
