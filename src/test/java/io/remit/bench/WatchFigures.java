package io.remit.bench;

import io.remit.access.Access;
import io.remit.access.ExerciseId;
import io.remit.access.Role;
import io.remit.app.StartedPortal;
import io.remit.db.Database;
import io.remit.db.DatabaseConfig;
import io.remit.exercise.ExerciseDraft;
import io.remit.exercise.ExerciseKind;
import io.remit.exercise.RunStep;
import io.remit.exercise.RunTimes;
import io.remit.plan.PlanDraft;
import io.remit.plan.StepKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What it takes that 200 people watch one run while 10 check steps off: how soon each sees what was answered, what the
 * watchers cost in memory, and what a check-off costs against a bare insert and commit. Watchers and portal share a process,
 * so the memory counts the watchers' own buffers, too.
 */
final class WatchFigures {
    private static final int WATCHERS = 200;
    private static final int PEOPLE = 10;
    private static final int STEPS_EACH = 10;
    private static final String SERVICE = "bench-watch";
    private static final Pattern SEEN = Pattern.compile("id=\"said-([0-9a-f-]{36})\"");
    private final Path folder;
    private final DatabaseConfig config;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

    /** That a watcher was told of a step, in nanoseconds of this machine. */
    private record Arrival(int watcher, String step, long at) {}

    WatchFigures(Path folder) {
        this.folder = folder;
        config = DatabaseConfig.h2File(folder.resolve("watching").toString());
    }

    /** By itself, for whoever works on one of these figures; argument: a folder. */
    public static void main(String[] arguments) throws Exception {
        new WatchFigures(Path.of(arguments[0])).print();
    }

    void print() throws IOException, SQLException, InterruptedException {
        try (var portal = StartedPortal.start(config, folder, Clock.systemUTC())) {
            portal.catalog().createService(portal.platform(), SERVICE, "Bench");
        }
        try (var database = Database.open(config)) {
            new BenchTenants().write(database.dataSource(), 0, PEOPLE, SERVICE);
            joinFirst(database);
            print("bare insert and commit", bareInsert(database, false), "not durable on H2 until it writes its file");
            print("bare insert, commit and checkpoint", bareInsert(database, true), "");
        }
        try (var portal = StartedPortal.start(config, folder, Clock.systemUTC())) {
            watch(portal);
        }
    }

    /** The administrators of the other tenants become members of the first. */
    private static void joinFirst(Database database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var join = connection.prepareStatement("insert into membership"
                        + " (tenant_id, id, account_id, role, created_at)"
                        + " select t.id, ?, a.id, 'ADMINISTRATOR', ? from tenant t, account a"
                        + " where t.slug = ? and a.email = ?")) {
            for (int number = 1; number < PEOPLE; number++) {
                join.setObject(1, UUID.randomUUID());
                join.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
                join.setString(3, BenchTenants.slug(0));
                join.setString(4, "admin@" + BenchTenants.slug(number) + ".example");
                join.executeUpdate();
            }
        }
    }

    private void watch(StartedPortal portal) throws IOException, InterruptedException {
        var tenant = portal.tenants().bySlug(portal.platform(), BenchTenants.slug(0));
        var access = new Access(
                portal.in(tenant).actor(),
                Access.Scope.TENANT,
                tenant.id(),
                tenant.slug(),
                Role.ADMINISTRATOR.permissions(),
                portal.in(tenant).origin());
        var alone = started(portal, access);
        print("check off, one person (median)", checkOffAlone(portal, access, alone), "audited and durable, over HTTP");
        var quiet = started(portal, access);
        print("check off, nobody watching (median)", checkOff(portal, access, quiet), "10 people at once");
        var run = started(portal, access);
        long before = heap();
        var ready = new CountDownLatch(WATCHERS);
        var watchers = IntStream.range(0, WATCHERS)
                .mapToObj(number -> watcher(portal.port(), run, number, ready))
                .toList();
        if (!ready.await(60, TimeUnit.SECONDS)) {
            throw new IOException("only " + (WATCHERS - ready.getCount()) + " watchers got in");
        }
        long with = heap();
        System.out.printf(
                "%-52s %9.1f kB  for each of %d watchers, their own side included%n",
                "memory", (with - before) / 1024.0 / WATCHERS, WATCHERS);
        print("check off, 200 watching (median)", checkOff(portal, access, run), "10 people at once");
        Thread.sleep(3000);
        latencies();
        watchers.forEach(Thread::interrupt);
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ExerciseId started(StartedPortal portal, Access access) {
        var service = portal.catalog().service(portal.platform(), SERVICE).id();
        var steps = IntStream.range(0, PEOPLE * STEPS_EACH)
                .mapToObj(number -> new PlanDraft.Step(
                        StepKind.DO, "Step " + number, "", "", Optional.empty(), Optional.empty(), true, Set.of()))
                .toList();
        var plan = portal.plans()
                .make(
                        access,
                        service,
                        new PlanDraft("Bench", "Everything fails.", "", Optional.empty(), Optional.empty(), steps));
        return portal.exercises()
                .start(
                        access,
                        new ExerciseDraft(
                                plan.id(),
                                ExerciseKind.FULL,
                                "Bench",
                                "Everything fails.",
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        RunTimes.NONE)
                .id();
    }

    private double checkOffAlone(StartedPortal portal, Access access, ExerciseId run) throws IOException {
        var millis = new ArrayList<Double>();
        try (var wire = new Wire(portal.port())) {
            for (var step : portal.exercises().steps(access, run)) {
                long start = System.nanoTime();
                var answer = wire.ask(post(portal.port(), run, step.id().toString(), 0));
                if (answer.status() != 303) {
                    throw new IOException("answered " + answer.status());
                }
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return Figures.median(millis.subList(millis.size() / 2, millis.size()));
    }

    /** Ten people, each with a session and a connection of their own, and steps that nobody else takes. */
    private double checkOff(StartedPortal portal, Access access, ExerciseId run) throws InterruptedException {
        var steps = portal.exercises().steps(access, run).stream()
                .map(RunStep::id)
                .map(Object::toString)
                .toList();
        var millis = new ConcurrentLinkedQueue<Double>();
        var people = Executors.newFixedThreadPool(PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            people.submit(() -> {
                try (var wire = new Wire(portal.port())) {
                    for (int i = 0; i < STEPS_EACH; i++) {
                        var step = steps.get(number * STEPS_EACH + i);
                        long start = System.nanoTime();
                        var answer = wire.ask(post(portal.port(), run, step, number));
                        long now = System.nanoTime();
                        if (answer.status() != 303) {
                            throw new IOException("answered " + answer.status());
                        }
                        answered.put(step, now);
                        millis.add((now - start) / 1e6);
                    }
                }
                return null;
            });
        }
        people.shutdown();
        if (!people.awaitTermination(2, TimeUnit.MINUTES) || millis.size() < PEOPLE * STEPS_EACH) {
            throw new IllegalStateException("only " + millis.size() + " steps were checked off");
        }
        return Figures.median(new ArrayList<>(millis));
    }

    private static byte[] post(int port, ExerciseId run, String step, int person) {
        var body = "outcome=";
        return ("POST /t/" + BenchTenants.slug(0) + "/recovery/exercises/" + run + "/steps/" + step
                        + "/check-off HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                        + "\r\nUser-Agent: benchmark\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: remit_session="
                        + BenchTenants.token(person) + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Thread watcher(int port, ExerciseId run, int number, CountDownLatch ready) {
        var thread = new Thread(() -> follow(port, run, number, ready), "watcher-" + number);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void follow(int port, ExerciseId run, int number, CountDownLatch ready) {
        var request = "GET /t/" + BenchTenants.slug(0) + "/recovery/exercises/" + run
                + "/events?since=0 HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUser-Agent: benchmark\r\nAccept: text/event-stream\r\nCookie: remit_session="
                + BenchTenants.token(number % PEOPLE) + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var first = lines.readLine();
            if (first == null || !first.contains(" 200 ")) {
                return;
            }
            ready.countDown();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var seen = SEEN.matcher(line);
                while (seen.find()) {
                    arrivals.add(new Arrival(number, seen.group(1), System.nanoTime()));
                }
            }
        } catch (IOException e) {
            // The portal was closed.
        }
    }

    /** From the answer to whoever checked off until each watcher was told; what was told before the answer counts as none. */
    private void latencies() {
        var first = new ConcurrentHashMap<String, Long>();
        arrivals.forEach(one -> {
            if (answered.containsKey(one.step())) {
                first.merge(one.watcher() + " " + one.step(), one.at(), Math::max);
            }
        });
        var millis = new ArrayList<Double>();
        first.forEach((key, at) ->
                millis.add(Math.max(0, (at - answered.get(key.substring(key.indexOf(' ') + 1))) / 1e6)));
        millis.sort(Double::compare);
        int wanted = WATCHERS * PEOPLE * STEPS_EACH;
        print("seen by a watcher (median)", millis.get(millis.size() / 2), "after the answer to whoever checked off");
        print("seen by a watcher (p99)", millis.get(millis.size() * 99 / 100), "aim: 1,000 ms");
        print(
                "seen by a watcher (slowest)",
                millis.get(millis.size() - 1),
                "%,d of %,d were told".formatted(millis.size(), wanted));
    }

    private static double bareInsert(Database database, boolean checkpoint) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (id uuid primary key, text varchar(200))");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into bench_row values (?, ?)")) {
                for (int i = 0; i < 300; i++) {
                    long start = System.nanoTime();
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, "Checked off.");
                    insert.executeUpdate();
                    connection.commit();
                    if (checkpoint) {
                        statement.execute("checkpoint sync");
                    }
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return Figures.median(millis.subList(100, millis.size()));
    }

    private static void print(String what, double millis, String note) {
        System.out.printf("%-52s %9.2f ms  %s%n", what, millis, note);
    }
}
