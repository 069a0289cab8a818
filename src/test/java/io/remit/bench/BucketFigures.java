package io.remit.bench;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.Permission;
import io.remit.app.StartedPortal;
import io.remit.authorization.Asking;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketDraft;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
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
import io.remit.token.TokenDraft;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many decisions a service gets, and how long it takes until 1,000 buckets that are due at once have been tried while one
 * in twenty of their endpoints hangs. In this process, with an object storage of its own.
 */
final class BucketFigures {
    private static final int BUCKETS = 1000;
    private static final int ONE_IN = 20;
    private static final int ROUNDS = 5;
    private static final long MILLIS = 2000;
    private static final int ALONE = 20;
    private static final String SERVICE = "bench-buckets";
    private static final String IDENTITY = "lab";
    private static final String SECRET = "the-secret-of-the-lab";
    private static final Set<Operation> READING = Set.of(Operation.LIST, Operation.READ);
    private final Path folder;
    private final Clock clock = Clock.systemUTC();

    BucketFigures(Path folder) {
        this.folder = folder;
    }

    /** By itself, for whoever works on one of these figures; argument: a folder. */
    public static void main(String[] arguments) throws Exception {
        new BucketFigures(Path.of(arguments[0])).print();
    }

    private record Granted(Bucket bucket, AuthorizationId authorization, boolean hangs) {}

    void print() throws IOException, InterruptedException {
        var config = DatabaseConfig.h2File(folder.resolve("buckets").toString());
        try (var storage = EmbeddedStorage.start();
                var relay = new Relay(storage.endpoint().getPort());
                var portal = StartedPortal.start(config, folder, clock)) {
            System.out.println("Buckets:");
            var platform = portal.platform();
            var service = portal.catalog().createService(platform, SERVICE, "Buckets");
            var tenant = portal.tenants().create(platform, "bench-buckets", "Buckets");
            portal.subscriptions().subscribe(portal.in(tenant), SERVICE);
            principal(portal, storage, service);
            var all = new ArrayList<Granted>();
            for (int i = 0; i < BUCKETS; i++) {
                all.add(granted(portal, storage, relay, service, tenant, i));
            }
            awaited(portal, portal.in(tenant), all, Instant.EPOCH, all.size());
            decisions(portal, storage, service, all);
            due(portal, portal.in(tenant), relay, all);
        }
    }

    private static void principal(StartedPortal portal, EmbeddedStorage storage, ServiceEntry service) {
        storage.identity(IDENTITY, SECRET);
        storage.bucket("control");
        storage.give(new Right(IDENTITY, "control", "", May.LIST));
        portal.principals()
                .set(
                        portal.platform(),
                        service,
                        new PrincipalSetting(
                                Platform.S3_COMPATIBLE,
                                IDENTITY,
                                "",
                                new Secret(IDENTITY),
                                new Secret(SECRET),
                                "127.0.0.1",
                                Optional.of(address(storage.endpoint(), "control"))));
    }

    private static BucketAddress address(URI endpoint, String bucket) {
        return new BucketAddress(Platform.S3_COMPATIBLE, endpoint, "", bucket);
    }

    private static Granted granted(
            StartedPortal portal,
            EmbeddedStorage storage,
            Relay relay,
            ServiceEntry service,
            Tenant tenant,
            int number) {
        var access = portal.in(tenant);
        boolean hangs = number % ONE_IN == 0;
        var name = "bench-" + number;
        storage.bucket(name);
        var bucket = portal.buckets()
                .register(
                        access,
                        new BucketDraft(
                                address(hangs ? relay.endpoint() : storage.endpoint(), name),
                                new BucketDraft.About(
                                        Optional.empty(), "", Set.of(Purpose.TAXONOMY), Optional.empty(), "")));
        storage.put(name, bucket.challengeKey(), bucket.challenge().getBytes(StandardCharsets.UTF_8));
        for (var prefix : List.of(Bucket.CHALLENGES, "taxonomy/")) {
            storage.give(new Right(IDENTITY, name, prefix, May.LIST));
            storage.give(new Right(IDENTITY, name, prefix, May.READ));
        }
        storage.put(name, "taxonomy/qna.yaml", new byte[] {1});
        portal.buckets().claim(access, bucket.id());
        var asked = portal.authorizations()
                .ask(
                        access,
                        new Asking(
                                bucket.id(),
                                service.id(),
                                List.of(new PrefixRight("taxonomy/", READING)),
                                "It reads.",
                                Optional.empty(),
                                false,
                                6));
        portal.authorizations().decide(access, asked.id(), true, "");
        return new Granted(bucket, asked.id(), hangs);
    }

    /** Until so many of them were tried since; answers when the last of those was. */
    private static Instant awaited(StartedPortal portal, Access access, List<Granted> those, Instant since, int many)
            throws InterruptedException {
        var wanted = new HashSet<AuthorizationId>();
        those.forEach(one -> wanted.add(one.authorization()));
        while (true) {
            var tried = portal.authorizations().authorizations(access).stream()
                    .filter(one -> wanted.contains(one.id()))
                    .flatMap(one -> one.found().at().stream())
                    .filter(at -> at.isAfter(since))
                    .sorted()
                    .toList();
            if (tried.size() >= many) {
                return tried.get(many - 1);
            }
            Thread.sleep(200);
        }
    }

    private void decisions(StartedPortal portal, EmbeddedStorage storage, ServiceEntry service, List<Granted> all)
            throws IOException, InterruptedException {
        var secret = portal.tokens()
                .make(
                        portal.platform(),
                        new TokenDraft(
                                Optional.of(service.id()),
                                "Decider",
                                Set.of(Permission.AUTHORIZATION_DECIDE),
                                LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1)))
                .secret();
        var requests = all.stream()
                .filter(one -> !one.hangs())
                .map(one -> request(
                        portal.port(),
                        "/api/v1/authorizations/decision?service=" + service.slug() + "&bucket=" + storage.endpoint()
                                + "/" + one.bucket().name() + "&operation=read&key=taxonomy/qna.yaml",
                        "Authorization: Bearer " + secret + "\r\n"))
                .toList();
        int bytes;
        try (var wire = new Wire(portal.port())) {
            bytes = wire.ask(requests.get(0)).bodyBytes();
        }
        portal.constantBodies();
        var decision = new Visit("decision", portal.port(), requests, 200);
        var constant = new Visit(
                "constant body", portal.port(), List.of(request(portal.port(), "/bench/constant/" + bytes, "")), 200);
        var ratios = new ArrayList<Double>();
        var perSecond = new ArrayList<Double>();
        try (var load = new Load()) {
            load.perSecond(decision, MILLIS);
            load.perSecond(constant, MILLIS);
            for (int i = 0; i < ROUNDS; i++) {
                double decided = load.perSecond(decision, MILLIS);
                ratios.add(decided / load.perSecond(constant, MILLIS));
                perSecond.add(decided);
            }
        }
        System.out.printf(
                "%-52s %8.0f /s   %.2f of a constant body of as many bytes%n",
                "decisions, 8 connections, allowed", Figures.median(perSecond), Figures.median(ratios));
    }

    private static byte[] request(int port, String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nUser-Agent: benchmark\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void due(StartedPortal portal, Access access, Relay relay, List<Granted> all) throws InterruptedException {
        var healthy = all.stream().filter(one -> !one.hangs()).toList();
        var hanging = all.stream().filter(Granted::hangs).toList();
        var alone = new ArrayList<Double>();
        for (int i = 0; i < ALONE; i++) {
            long start = System.nanoTime();
            portal.authorizationWatch().tryNow(access, healthy.get(i).authorization());
            alone.add((System.nanoTime() - start) / 1e9);
        }
        double one = Figures.median(alone.subList(ALONE / 2, ALONE));
        System.out.printf("%-52s %8.3f s%n", "one probe, alone", one);
        relay.hang();
        var begun = clock.instant();
        all.forEach(due -> portal.authorizations().tryNow(access, due.authorization()));
        var half = awaited(portal, access, healthy, begun, healthy.size() / 2);
        print(begun, half, one, "half of the " + healthy.size() + " that answer");
        print(begun, awaited(portal, access, healthy, begun, healthy.size()), one, "all that answer");
        print(begun, awaited(portal, access, hanging, begun, hanging.size()), one, hanging.size() + " that hang, too");
    }

    private static void print(Instant begun, Instant done, double one, String what) {
        double seconds = java.time.Duration.between(begun, done).toMillis() / 1e3;
        System.out.printf(
                "%-52s %8.1f s   %.0f times one probe%n", BUCKETS + " due at once: " + what, seconds, seconds / one);
    }
}
