package io.remit.app;

import io.javalin.Javalin;
import io.remit.bench.BenchPage;
import io.remit.bench.BenchTenants;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.outbound.OutboundAllow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The portal as {@code serve --demo} starts it, with the benchmark's tenants, and beside its routes one that answers with
 * as many constant bytes as asked for: {@code /bench/constant/{bytes}}. Ends with its standard input.
 */
public final class BenchPortal {
    /** The service with the short page, to which every tenant but the last is subscribed. */
    private static final String SHORT = "bench-short";

    private static final String LONG = "bench-long";
    private static final int SHORT_ROWS = 10;
    private static final int LONG_ROWS = 300;
    private final Config config;
    private final Clock clock = Clock.systemUTC();

    private BenchPortal(Path folder) {
        var database = folder.toAbsolutePath().resolve("remit").toString();
        config = new Config(
                0,
                folder,
                "",
                DatabaseConfig.h2File(database),
                Config.DEFAULT_EVIDENCE_QUOTA_BYTES,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                OutboundAllow.NOTHING);
    }

    /** Arguments: a folder for the database, and how many tenants; one more has the long page. */
    public static void main(String[] arguments) throws Exception {
        var bench = new BenchPortal(Path.of(arguments[0]));
        bench.publish();
        bench.fill(Integer.parseInt(arguments[1]));
        try (var portal = Portal.start(bench.config, true, bench.clock)) {
            addConstantBodies(portal);
            System.out.println("Remit is ready at http://localhost:" + portal.port());
            while (System.in.read() >= 0) {
                // Nothing is said to this process; the end of its input is.
            }
        }
    }

    private void publish() {
        try (var portal = Portal.start(config, true, clock)) {
            publish(portal.wiring, SHORT, SHORT_ROWS);
            publish(portal.wiring, LONG, LONG_ROWS);
        }
    }

    private void publish(Wiring wiring, String slug, int rows) {
        var command = CommandAccess.platform("benchmark");
        var service = wiring.catalog.createService(command, slug, "Service with " + rows + " rows");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var imported =
                wiring.drafts.importPage(command, service, BenchPage.markdown(rows), List.of(), "", Optional.of(today));
        wiring.publication.publish(command, imported.draft().id(), 0, today, "For the benchmark.");
    }

    private void fill(int tenants) throws Exception {
        try (var database = Database.open(config.database())) {
            var write = new BenchTenants();
            write.write(database.dataSource(), 0, tenants, SHORT);
            write.write(database.dataSource(), tenants, tenants + 1, LONG);
        }
    }

    /** Past every piece of ours, so by reflection: the product has no way, and needs none, to add such a route. */
    static void addConstantBodies(Portal portal) throws ReflectiveOperationException {
        var server = Portal.class.getDeclaredField("server");
        server.setAccessible(true);
        var javalin = server.getType().getDeclaredField("javalin");
        javalin.setAccessible(true);
        Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();
        ((Javalin) javalin.get(server.get(portal))).unsafe.routes.get("/bench/constant/{bytes}", context -> {
            int size = Integer.parseInt(context.pathParam("bytes"));
            context.contentType("text/html;charset=utf-8").result(bodies.computeIfAbsent(size, BenchPortal::body));
        });
    }

    private static byte[] body(int size) {
        // Text, so that it compresses about as a page does.
        return Arrays.copyOf(BenchPage.markdown(size / 100 + 1), size);
    }
}
