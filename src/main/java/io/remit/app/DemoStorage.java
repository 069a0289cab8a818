package io.remit.app;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.BucketId;
import io.remit.access.ProjectId;
import io.remit.authorization.Asking;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketDraft;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.Platform;
import io.remit.objectstorage.PrefixRight;
import io.remit.objectstorage.embedded.EmbeddedStorage;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.objectstorage.embedded.EmbeddedStorage.Right;
import io.remit.principal.PrincipalSetting;
import io.remit.replication.Declaration;
import io.remit.replication.EncryptionWish;
import io.remit.replication.Spot;
import io.remit.replication.VersioningWish;
import io.remit.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The object storage of the demo, with buckets of Acme in several states. It holds nothing over a restart: what is in it, and
 * who may do what, is put there anew each time, at the same port.
 */
final class DemoStorage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStorage.class);
    private static final String HOST = "127.0.0.1";
    private static final String IDENTITY = "instructlab";
    private static final String SECRET = "demo-secret-of-the-principal";
    private static final String GRANTED = "arn:aws:iam:::user/instructlab";
    private static final String CONTROL = "remit-control";
    private static final String OWN = "acme-backup";
    private static final String OWN_SECRET = "demo-secret-of-acme";
    private static final Duration COPIED_AFTER = Duration.ofSeconds(3);
    private static final Set<Operation> READING = EnumSet.of(Operation.LIST, Operation.READ);
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);
    private final Wiring wiring;
    private final EmbeddedStorage storage;

    private DemoStorage(Wiring wiring, EmbeddedStorage storage) {
        this.wiring = wiring;
        this.storage = storage;
    }

    /** Starts it where the demo's buckets say that it is; empty where another program has that port. */
    static Optional<DemoStorage> start(Wiring wiring, Access acme) {
        var there = wiring.buckets.buckets(acme).stream()
                .map(Bucket::address)
                .filter(address -> address.host().equals(HOST))
                .findFirst();
        try {
            var storage = EmbeddedStorage.start(
                    there.map(address -> address.endpoint().getPort()).orElse(0));
            var demo = new DemoStorage(wiring, storage);
            demo.fill(acme);
            return Optional.of(demo);
        } catch (IllegalStateException e) {
            LOG.warn("The demo's object storage could not start: its port is taken. Its buckets cannot be told of.");
            return Optional.empty();
        }
    }

    private void fill(Access acme) {
        storage.identity(IDENTITY, SECRET);
        storage.bucket(CONTROL);
        storage.identity(OWN, OWN_SECRET);
        give(CONTROL, "", May.LIST);
        wiring.buckets.buckets(acme).forEach(this::fill);
    }

    /** What each bucket holds, and what its owner lets the service do, which is not always what was granted. */
    private void fill(Bucket bucket) {
        var name = bucket.name();
        if (!storage.has(name)) {
            storage.bucket(name);
        }
        if (!name.equals("acme-scratch")) {
            storage.put(name, bucket.challengeKey(), bucket.challenge().getBytes(StandardCharsets.UTF_8));
            give(name, Bucket.CHALLENGES, May.READ);
        }
        switch (name) {
            case "acme-taxonomy" -> {
                storage.put(name, "taxonomy/qna.yaml", "version: 3".getBytes(StandardCharsets.UTF_8));
                give(name, "taxonomy/", May.LIST);
                give(name, "taxonomy/", May.READ);
            }
            case "acme-generated" -> {
                storage.give(new Right(OWN, name, "", May.OWN));
                storage.copy(name, "generated/", "acme-generated-dr", COPIED_AFTER);
                give(name, "", May.LIST);
                give(name, "", May.READ);
                give(name, "", May.WRITE);
            }
            case "acme-models" -> {
                give(name, "models/", May.LIST);
                give(name, "models/", May.READ);
            }
            case "acme-generated-dr" -> storage.give(new Right(OWN, name, "", May.OWN));
            default -> LOG.debug("Nothing more may be done in {}", name);
        }
    }

    private void give(String bucket, String prefix, May may) {
        storage.give(new Right(IDENTITY, bucket, prefix, may));
    }

    /** The principals of the service, and what Acme registered, claimed, granted and revoked. */
    void tell(Access platform, Access ada, Access chidi, ServiceEntry service, ProjectId prod, ProjectId dr) {
        wiring.principals.set(
                platform,
                service,
                new PrincipalSetting(
                        Platform.S3_COMPATIBLE,
                        GRANTED,
                        "The identity of the pipelines in the demo's own object storage.",
                        new Secret(IDENTITY),
                        new Secret(SECRET),
                        HOST,
                        Optional.of(address(CONTROL))));
        var backup = bucket(ada, "acme-generated-dr", Set.of(Purpose.BACKUP), dr, Optional.empty());
        claim(ada, backup);
        var taxonomy = bucket(chidi, "acme-taxonomy", Set.of(Purpose.TAXONOMY), prod, Optional.empty());
        var generated = bucket(chidi, "acme-generated", Set.of(Purpose.GENERATED), prod, Optional.of(backup.id()));
        var models = bucket(chidi, "acme-models", Set.of(Purpose.MODELS), prod, Optional.empty());
        var pilot = bucket(chidi, "acme-pilot", Set.of(Purpose.TAXONOMY), prod, Optional.empty());
        bucket(chidi, "acme-scratch", Set.of(Purpose.GENERATED), prod, Optional.empty());
        observed(
                ada,
                chidi,
                service,
                taxonomy,
                new PrefixRight("taxonomy/", READING),
                "Reads the taxonomy of the assistants.");
        observed(ada, chidi, service, generated, new PrefixRight("generated/", ALL), "Writes generated data.");
        observed(ada, chidi, service, models, new PrefixRight("models/", ALL), "Writes aligned models.");
        give(pilot.name(), "taxonomy/", May.LIST);
        give(pilot.name(), "taxonomy/", May.READ);
        kept(ada, generated, backup);
        var over = observed(
                ada, chidi, service, pilot, new PrefixRight("taxonomy/", READING), "Read the taxonomy of the pilot.");
        storage.take(IDENTITY, pilot.name());
        wiring.authorizations.revoke(ada, over, "The pilot is over.");
        wiring.authorizationWatch.tryNow(ada, over);
    }

    /** Looks at what is watched without waiting for its turn, now that there is a schedule. */
    void watch(Access acme) {
        wiring.replication.declarations(acme).keySet().forEach(bucket -> wiring.replicationWatch.watch(acme, bucket));
    }

    /** What Acme declares of a bucket; its samples are timed every hour. */
    private void kept(Access ada, Bucket bucket, Bucket backup) {
        for (var one : List.of(bucket, backup)) {
            wiring.bucketKeys.set(ada, one.id(), OWN, new Keys(new Secret(OWN), new Secret(OWN_SECRET)));
        }
        wiring.replication.declare(
                ada,
                bucket.id(),
                new Declaration(
                        VersioningWish.NOT_SAID,
                        EncryptionWish.NOT_SAID,
                        0,
                        Optional.of(Duration.ofSeconds(10)),
                        Duration.ofMinutes(5),
                        1,
                        List.of(new Spot(Purpose.GENERATED, "generated/")),
                        0));
    }

    private Bucket bucket(
            Access access, String name, Set<Purpose> purposes, ProjectId project, Optional<BucketId> backup) {
        return wiring.buckets.register(
                access,
                new BucketDraft(address(name), new BucketDraft.About(Optional.of(project), "", purposes, backup, "")));
    }

    private BucketAddress address(String name) {
        return new BucketAddress(
                Platform.S3_COMPATIBLE, URI.create(storage.endpoint().toString()), "", name);
    }

    private void claim(Access access, Bucket bucket) {
        fill(bucket);
        wiring.buckets.claim(access, bucket.id());
    }

    private AuthorizationId observed(
            Access ada, Access chidi, ServiceEntry service, Bucket bucket, PrefixRight right, String why) {
        claim(chidi, bucket);
        var asked = wiring.authorizations.ask(
                chidi, new Asking(bucket.id(), service.id(), List.of(right), why, Optional.empty(), false, 6));
        wiring.authorizations.decide(ada, asked.id(), true, "");
        wiring.authorizationWatch.tryNow(ada, asked.id());
        return asked.id();
    }

    @Override
    public void close() {
        storage.close();
    }
}
