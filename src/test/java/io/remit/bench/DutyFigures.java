package io.remit.bench;

import io.remit.app.StartedPortal;
import io.remit.attestation.Attesting;
import io.remit.catalog.EditionHead;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.duty.DutyEntry;
import io.remit.identity.Tenant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long one tenant waits for its duties, and what publishing to many tenants takes. In this process, on a database of
 * its own, one request after the other: what counts is how long each takes.
 */
final class DutyFigures {
    private static final int SUBSCRIBERS = 10_000;
    private static final int SERVICES = 100;
    private static final int ROWS = 15;
    private static final int LONG_ROWS = 225;
    private static final int WARM = 150;
    private static final int TIMES = 100;
    private static final String SHORT = "bench-short";
    private static final String LONG = "bench-long";
    private static final int MANY = SUBSCRIBERS;
    private static final int LISTED = SUBSCRIBERS + 1;
    private final Path folder;
    private final DatabaseConfig config;
    private final Clock clock = Clock.systemUTC();

    DutyFigures(Path folder) {
        this.folder = folder;
        config = DatabaseConfig.h2File(folder.resolve("duties").toString());
    }

    /** By itself, for whoever works on one of these figures; argument: a folder. */
    public static void main(String[] arguments) throws Exception {
        new DutyFigures(Path.of(arguments[0])).print();
    }

    void print() throws IOException, SQLException, InterruptedException {
        try (var portal = StartedPortal.start(config, folder, clock)) {
            publish(portal, SHORT, BenchPage.markdown(ROWS));
            publish(portal, LONG, BenchPage.markdown(LONG_ROWS));
            for (int i = 1; i < SERVICES; i++) {
                publish(portal, "bench-" + i, BenchPage.markdown(ROWS));
            }
        }
        try (var database = Database.open(config)) {
            var write = new BenchTenants();
            write.write(database.dataSource(), 0, SUBSCRIBERS + 1, SHORT);
            write.write(database.dataSource(), LISTED, LISTED + 1, LONG);
        }
        try (var portal = StartedPortal.start(config, folder, clock);
                var wire = new Wire(portal.port())) {
            var many = tenant(portal, MANY);
            for (int i = 1; i < SERVICES; i++) {
                portal.subscriptions().subscribe(portal.in(many), "bench-" + i);
            }
            System.out.println("Duties, one request after the other (medians):");
            pages(portal, wire);
            attestations(portal, wire);
            counting(portal);
            publishing(portal, wire);
        }
    }

    private static Tenant tenant(StartedPortal portal, int number) {
        return portal.tenants().bySlug(portal.platform(), BenchTenants.slug(number));
    }

    private EditionHead publish(StartedPortal portal, String slug, byte[] page) {
        var platform = portal.platform();
        var service = portal.catalog().services(platform).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> portal.catalog().createService(platform, slug, "Service " + slug));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var imported = portal.drafts().importPage(platform, service, page, List.of(), "", Optional.of(today));
        return portal.publication().publish(platform, imported.draft().id(), 0, today, "For the benchmark.");
    }

    private static int duties(StartedPortal portal, int number) {
        return portal.duties()
                .register(portal.in(tenant(portal, number)))
                .duties()
                .size();
    }

    private static void pages(StartedPortal portal, Wire wire) throws IOException {
        print("list of " + duties(portal, LISTED) + " duties", median(wire, get(portal, LISTED, "/duties")), "");
        double one = median(wire, get(portal, 0, ""));
        print("dashboard, 1 service, " + duties(portal, 0) + " duties", one, "");
        double hundred = median(wire, get(portal, MANY, ""));
        print(
                "dashboard, 100 services, " + duties(portal, MANY) + " duties",
                hundred,
                "%.1f times the one".formatted(hundred / one));
    }

    private void attestations(StartedPortal portal, Wire wire) throws IOException, SQLException {
        var register = portal.duties().register(portal.in(tenant(portal, LISTED)));
        var millis = new ArrayList<Double>();
        for (var duty : register.duties()) {
            var request = attestation(portal, duty, register.today());
            long start = System.nanoTime();
            mustBe(303, wire.ask(request));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        double attested = Figures.median(millis.subList(millis.size() / 3, millis.size()));
        double bare = bareInsert(false);
        double durable = bareInsert(true);
        print("bare insert and commit", bare, "not durable on H2 until it writes its file");
        print("bare insert, commit and checkpoint", durable, "");
        print(
                "attest by POST, audited and durable",
                attested,
                "%.1f times the bare one, %.1f times the durable one".formatted(attested / bare, attested / durable));
    }

    /** On the same database, through a connection of its own. */
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
                    insert.setString(2, "The logs of the month were reviewed.");
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

    /** What the hourly job does, for some of the tenants: the first time it writes, then there is nothing to write. */
    private static void counting(StartedPortal portal) {
        for (var what : List.of("count a tenant's duties, the day's first time", "the same, nothing has changed")) {
            var millis = new ArrayList<Double>();
            for (int i = 0; i < WARM + TIMES; i++) {
                var access = portal.in(tenant(portal, i));
                long start = System.nanoTime();
                portal.trends().keep(access);
                millis.add((System.nanoTime() - start) / 1e6);
            }
            print(what, Figures.median(millis.subList(WARM, millis.size())), "");
        }
    }

    private void publishing(StartedPortal portal, Wire wire) throws IOException, InterruptedException {
        double few = publishingSeconds(portal, "bench-1", 1);
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var slowest = new double[1];
        var over = new AtomicBoolean();
        var reader = new Thread(() -> slowest[0] = slowestUntil(portal, over));
        reader.start();
        double all = publishingSeconds(portal, SHORT, 2);
        over.set(true);
        reader.join();
        long peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        print("publish to 1 tenant", few * 1000, "");
        print(
                "publish to %,d tenants".formatted(SUBSCRIBERS + 1),
                all * 1000,
                "heap at most %.0f MB above before, with a reader at work; its slowest page %.0f ms"
                        .formatted((peak - before) / 1048576.0, slowest[0]));
        print("the first dashboard after it", millis(wire, get(portal, 5, "")), "");
    }

    private double publishingSeconds(StartedPortal portal, String slug, int months) {
        var page = new String(BenchPage.markdown(ROWS), StandardCharsets.UTF_8)
                .replace("every month", "every " + months + " months");
        long start = System.nanoTime();
        publish(portal, slug, page.getBytes(StandardCharsets.UTF_8));
        return (System.nanoTime() - start) / 1e9;
    }

    private static double slowestUntil(StartedPortal portal, AtomicBoolean over) {
        double slowest = 0;
        try (var wire = new Wire(portal.port())) {
            for (int i = 0; !over.get(); i++) {
                slowest = Math.max(slowest, millis(wire, get(portal, i % TIMES, "")));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return slowest;
    }

    private static byte[] get(StartedPortal portal, int tenant, String below) {
        return head(portal, "GET", tenant, below, "\r\n");
    }

    private static byte[] attestation(StartedPortal portal, DutyEntry duty, LocalDate day) {
        var form = "statement=" + encoded("Looked at, and it is as it should be.") + "&periodFrom=" + day + "&periodTo="
                + day + "&seen=" + encoded(duty.id() + "||" + Attesting.FIRST + "|" + duty.textHash());
        var headers =
                "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n\r\n" + form;
        return head(portal, "POST", LISTED, "/duties/" + duty.id() + "/attestation", headers);
    }

    private static byte[] head(StartedPortal portal, String method, int tenant, String below, String more) {
        return (method + " /t/" + BenchTenants.slug(tenant) + below + " HTTP/1.1\r\nHost: localhost:" + portal.port()
                        + "\r\nUser-Agent: benchmark\r\nAccept: text/html\r\nCookie: remit_session="
                        + BenchTenants.token(tenant) + "\r\n" + more)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double median(Wire wire, byte[] request) throws IOException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < WARM + TIMES; i++) {
            millis.add(millis(wire, request));
        }
        return Figures.median(millis.subList(WARM, millis.size()));
    }

    private static double millis(Wire wire, byte[] request) throws IOException {
        long start = System.nanoTime();
        mustBe(200, wire.ask(request));
        return (System.nanoTime() - start) / 1e6;
    }

    private static void mustBe(int status, Wire.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + " instead of " + status);
        }
    }

    private static void print(String what, double millis, String note) {
        System.out.printf("%-52s %9.2f ms  %s%n", what, millis, note);
    }
}
