package io.remit.bench;

import io.remit.app.StartedPortal;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.identity.Tenant;
import io.remit.incident.Declaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What an incident for many tenants takes: how long declaring it does against a bare insert, how long until every tenant has
 * its case, and what an ordinary page costs before, while it is handed out, and after.
 */
final class IncidentFigures {
    private static final int TENANTS = 10_000;
    private static final int WARM = 100;
    private static final int TIMES = 200;
    private static final String SERVICE = "bench-incident";
    private static final String REGION = "eu-bench";
    private final Path folder;
    private final DatabaseConfig config;
    private final Clock clock = Clock.systemUTC();

    IncidentFigures(Path folder) {
        this.folder = folder;
        config = DatabaseConfig.h2File(folder.resolve("incidents").toString());
    }

    /** By itself, for whoever works on one of these figures; argument: a folder. */
    public static void main(String[] arguments) throws Exception {
        new IncidentFigures(Path.of(arguments[0])).print();
    }

    void print() throws IOException, SQLException, InterruptedException {
        try (var portal = StartedPortal.start(config, folder, clock)) {
            portal.catalog().createService(portal.platform(), SERVICE, "Bench");
        }
        try (var database = Database.open(config)) {
            new BenchTenants().write(database.dataSource(), 0, TENANTS, SERVICE);
            projects(database.dataSource());
        }
        print("bare insert and commit", bareInsert(false), "not durable on H2 until it writes its file");
        print("bare insert, commit and checkpoint", bareInsert(true), "");
        try (var portal = StartedPortal.start(config, folder, clock);
                var wire = new Wire(portal.port())) {
            print("a tenant's page, nothing open", median(wire, portal), "");
            declare(portal);
            handOut(portal, wire);
            print("a tenant's page, incident open and handed out", median(wire, portal), "");
        }
    }

    private void declare(StartedPortal portal) {
        var incidents = portal.providerIncidents();
        var service = portal.catalog().service(portal.platform(), SERVICE).id();
        var millis = new ArrayList<Double>();
        // Where nobody has a project: declaring itself, until it is warm.
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            var id = incidents
                    .declare(portal.platform(), incidents.next(portal.platform()), declaration(service, "nowhere"))
                    .id();
            millis.add((System.nanoTime() - start) / 1e6);
            incidents.close(portal.platform(), id, true, "For the benchmark.");
        }
        print("declare where nobody is (median)", Figures.median(millis.subList(WARM, TIMES)), "audited and durable");
        long start = System.nanoTime();
        incidents.declare(portal.platform(), incidents.next(portal.platform()), declaration(service, REGION));
        print(
                "declare for %,d tenants".formatted(TENANTS),
                (System.nanoTime() - start) / 1e6,
                "the job begins at once");
    }

    private Declaration declaration(io.remit.access.ServiceId service, String region) {
        return new Declaration(
                service,
                List.of(region),
                "Region unavailable",
                "Loss of a region",
                "",
                clock.instant().minus(Duration.ofMinutes(20)),
                Optional.empty());
    }

    /** The portal's own job hands out; a reader asks for pages meanwhile. */
    private static void handOut(StartedPortal portal, Wire wire) throws IOException {
        long start = System.nanoTime();
        var pages = new ArrayList<Double>();
        while (portal.providerIncidents()
                .open(portal.platform())
                .get(0)
                .handedOutAt()
                .isEmpty()) {
            pages.add(millis(wire, get(portal, pages.size() % TENANTS)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        print(
                "until %,d tenants have their case".formatted(TENANTS),
                seconds * 1000,
                "%.0f a second".formatted(TENANTS / seconds));
        pages.sort(Double::compare);
        print(
                "a tenant's page while it is handed out",
                Figures.median(pages),
                "slowest of %,d: %.0f ms".formatted(pages.size(), pages.get(pages.size() - 1)));
        var tenants = List.of(0, TENANTS / 2, TENANTS - 1);
        for (int number : tenants) {
            if (portal.incidents().unclosed(portal.in(tenant(portal, number))).size() != 1) {
                throw new IOException("tenant " + number + " has not exactly one case");
            }
        }
    }

    private static Tenant tenant(StartedPortal portal, int number) {
        return portal.tenants().bySlug(portal.platform(), BenchTenants.slug(number));
    }

    private static void projects(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var rows = connection.createStatement().executeQuery("select tenant_id, service_id from subscription");
                var insert = connection.prepareStatement("insert into project"
                        + " (tenant_id, id, service_id, name, region, created_at)"
                        + " values (?, ?, ?, 'assistant', '" + REGION + "', ?)")) {
            connection.setAutoCommit(false);
            var now = OffsetDateTime.now(ZoneOffset.UTC);
            while (rows.next()) {
                insert.setObject(1, rows.getObject(1, UUID.class));
                insert.setObject(2, UUID.randomUUID());
                insert.setObject(3, rows.getObject(2, UUID.class));
                insert.setObject(4, now);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private double bareInsert(boolean checkpoint) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var database = Database.open(config);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (id uuid primary key, text varchar(200))");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into bench_row values (?, ?)")) {
                for (int i = 0; i < WARM + TIMES; i++) {
                    long start = System.nanoTime();
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, "The region is unavailable.");
                    insert.executeUpdate();
                    connection.commit();
                    if (checkpoint) {
                        statement.execute("checkpoint sync");
                    }
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return Figures.median(millis.subList(WARM, millis.size()));
    }

    private static byte[] get(StartedPortal portal, int tenant) {
        return ("GET /t/" + BenchTenants.slug(tenant) + "/projects HTTP/1.1\r\nHost: localhost:" + portal.port()
                        + "\r\nUser-Agent: benchmark\r\nAccept: text/html\r\nCookie: remit_session="
                        + BenchTenants.token(tenant) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static double median(Wire wire, StartedPortal portal) throws IOException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < WARM + TIMES; i++) {
            millis.add(millis(wire, get(portal, i)));
        }
        return Figures.median(millis.subList(WARM, millis.size()));
    }

    private static double millis(Wire wire, byte[] request) throws IOException {
        long start = System.nanoTime();
        var answer = wire.ask(request);
        if (answer.status() != 200) {
            throw new IOException("answered " + answer.status() + " instead of 200");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double millis, String note) {
        System.out.printf("%-52s %9.2f ms  %s%n", what, millis, note);
    }
}
