package io.remit.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.ProbeId;
import io.remit.access.Role;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketDraft;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Answer;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.ObjectStorage;
import io.remit.objectstorage.ObjectStorage.Patience;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.Platform;
import io.remit.objectstorage.PrefixRight;
import io.remit.objectstorage.Retention;
import io.remit.objectstorage.Versioning;
import io.remit.outbound.Outbound;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.outbound.OutboundAllow;
import io.remit.policy.Recipes;
import io.remit.policy.Wanted;
import io.remit.principal.PrincipalSetting;
import io.remit.probe.Finding;
import io.remit.secret.Secret;
import io.remit.testing.Ceph;
import io.remit.testing.PortalTest;
import io.remit.testing.TestDatabases;
import io.remit.testing.TestPortal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The whole life of an authorization at a storage that enforces policies: the very policy that the portal shows. */
@PortalTest
@TestMethodOrder(OrderAnnotation.class)
final class CephTest {
    private static final String GRANTED = "arn:aws:iam:::user/lab";

    @TempDir
    private static Path folder;

    private static Ceph ceph;

    private final TestPortal portal;

    CephTest(TestPortal portal) {
        this.portal = portal;
    }

    @BeforeAll
    static void start() throws IOException {
        assumeFalse(TestDatabases.arePostgres(), "Ceph was left out: it is tried once, with H2");
        assumeTrue(
                Ceph.isInstalled(),
                "Ceph was left out: install radosgw, ceph-mon and ceph-osd, and run as root, to test against enforced policies");
        var started = Ceph.start(folder);
        assumeTrue(started.isPresent(), "Ceph was left out: it does not start on this machine");
        ceph = started.get();
        ceph.user("owner", "OWNERKEY", "the-owners-secret", true);
        ceph.user("lab", "LABKEY", "the-labs-secret", true);
    }

    @AfterAll
    static void stop() {
        if (ceph != null) {
            ceph.close();
        }
    }

    /** The tenant at its shell. */
    private static S3Client owner() {
        return S3Client.builder()
                .endpointOverride(ceph.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("OWNERKEY", "the-owners-secret")))
                .build();
    }

    private Access access() {
        return portal.access(Role.ADMINISTRATOR);
    }

    private static BucketAddress address(String bucket) {
        return new BucketAddress(Platform.S3_COMPATIBLE, ceph.endpoint(), "", bucket);
    }

    private ServiceEntry service() {
        var services = portal.services();
        var slug = "ceph-" + portal.tenant().slug();
        var service = services.catalog().createService(services.platform(), slug, "Lab");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        services.principals()
                .set(
                        services.platform(),
                        service,
                        new PrincipalSetting(
                                Platform.S3_COMPATIBLE,
                                GRANTED,
                                "",
                                new Secret("LABKEY"),
                                new Secret("the-labs-secret"),
                                "127.0.0.1",
                                Optional.of(address("control"))));
        return service;
    }

    private static void policy(S3Client owner, Bucket bucket, String name, PrefixRight... rights) {
        var wanted = new Wanted(
                name,
                bucket.address(),
                "",
                List.of(GRANTED),
                "",
                "",
                List.of(rights),
                Bucket.CHALLENGES,
                Optional.empty());
        var text = Recipes.of(wanted).granting().get(0).text();
        owner.putBucketPolicy(one -> one.bucket(bucket.name()).policy(text));
    }

    private Standing tried(AuthorizationId id) {
        portal.services().authorizationWatch().tryNow(access(), id);
        return Standing.of(
                portal.services().authorizations().authorization(access(), id),
                portal.services().authorizations().today(access()));
    }

    private String told(AuthorizationId id) {
        var last = portal.services()
                .probes()
                .probes(access(), id, Optional.empty(), 1)
                .get(0);
        return portal.services().probes().probe(access(), last.id()).steps().toString();
    }

    /** The last, as it stops the gateway. */
    @Test
    @Order(2)
    void an_authorization_is_observed_broader_unknown_and_closed_as_the_policy_and_the_gateway_are()
            throws IOException {
        try (var owner = owner()) {
            owner.createBucket(one -> one.bucket("control"));
            owner.putBucketPolicy(
                    one -> one.bucket("control")
                            .policy(
                                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\""
                                            + GRANTED
                                            + "\"]},\"Action\":[\"s3:ListBucket\"],\"Resource\":[\"arn:aws:s3:::control\"]}]}"));
            owner.createBucket(one -> one.bucket("acme-data"));
            var service = service();
            var bucket = portal.services()
                    .buckets()
                    .register(
                            access(),
                            new BucketDraft(
                                    address("acme-data"),
                                    new BucketDraft.About(
                                            Optional.empty(), "", Set.of(Purpose.TAXONOMY), Optional.empty(), "")));
            owner.putObject(
                    one -> one.bucket("acme-data").key(bucket.challengeKey()),
                    RequestBody.fromString(bucket.challenge()));
            assertFalse(portal.services().buckets().claim(access(), bucket.id()).isClaimed(), "nobody may look yet");

            var reading = new PrefixRight("taxonomy/", Set.of(Operation.LIST, Operation.READ));
            var writing = new PrefixRight("generated/", Set.of(Operation.values()));
            policy(owner, bucket, "A1", reading, writing);
            assertTrue(portal.services().buckets().claim(access(), bucket.id()).isClaimed());
            owner.putObject(
                    one -> one.bucket("acme-data").key("taxonomy/qna.yaml"), RequestBody.fromString("version: 3"));
            var id = asked(service, bucket, reading, writing);
            assertEquals(Standing.OBSERVED, tried(id), () -> told(id));

            policy(owner, bucket, "A1", new PrefixRight("", Set.of(Operation.values())));
            assertEquals(Standing.BROADER, tried(id), () -> told(id));

            policy(owner, bucket, "A1", reading);
            assertEquals(Standing.FAILING, tried(id), () -> told(id));

            policy(owner, bucket, "A1", reading, writing);
            revoked(owner, bucket, id);
        }
    }

    private AuthorizationId asked(ServiceEntry service, Bucket bucket, PrefixRight... rights) {
        var asked = portal.services()
                .authorizations()
                .ask(
                        access(),
                        new Asking(bucket.id(), service.id(), List.of(rights), "For it.", Optional.empty(), true, 6));
        portal.services().authorizations().decide(access(), asked.id(), true, "");
        waitUntilTried(asked.id(), Optional.empty());
        return asked.id();
    }

    private BucketAuthorization.Found found(AuthorizationId id) {
        return portal.services().authorizations().authorization(access(), id).found();
    }

    /** Approving and revoking have it tried in the background; what a test does next must not come in between. */
    private void waitUntilTried(AuthorizationId id, Optional<ProbeId> before) {
        try {
            for (int i = 0; i < 300 && found(id).probe().equals(before); i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revoked(S3Client owner, Bucket bucket, AuthorizationId id) throws IOException {
        var before = found(id).probe();
        portal.services().authorizations().revoke(access(), id, "It is over.");
        waitUntilTried(id, before);
        assertEquals(Standing.STILL_OPEN, tried(id), () -> told(id));
        ceph.user("lab", "LABKEY", "another-secret", false);
        owner.deleteBucketPolicy(one -> one.bucket(bucket.name()));
        assertEquals(Standing.REVOKED, tried(id), () -> told(id));
        portal.clock().advance(Duration.ofMinutes(5));
        assertEquals(Standing.REVOKED, tried(id), "a broken key is no refusal, however long it lasts");
        ceph.user("lab", "LABKEY", "the-labs-secret", false);
        assertEquals(Standing.REVOKED, tried(id), () -> told(id));
        portal.clock().advance(Duration.ofMinutes(5));
        assertEquals(Standing.CLOSED, tried(id), () -> told(id));
        mustBeClean(owner, bucket);
        ceph.stopGateway();
        assertEquals(Standing.CLOSED, tried(id), "a proof stands when nobody can look");
        assertEquals(Finding.CANNOT_TELL, found(id).finding(), () -> told(id));
    }

    private static void mustBeClean(S3Client owner, Bucket bucket) {
        var left = owner.listObjectsV2(one -> one.bucket(bucket.name())).contents().stream()
                .map(S3Object::key)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "generated/remit-probe.txt",
                        bucket.challengeKey(),
                        "remit-probe-outside.txt",
                        "taxonomy/qna.yaml",
                        "taxonomy/remit-probe.txt"),
                left,
                "what was written while the policy was too wide, and nothing more");
    }

    @Test
    @Order(1)
    void how_a_bucket_is_set_up_is_read_by_its_owner_and_refused_to_others() throws NotCalled {
        try (var owner = owner();
                var storage = new ObjectStorage(new Outbound(OutboundAllow.parse("127.0.0.0/8")), Patience.USUAL)) {
            owner.createBucket(one -> one.bucket("locked").objectLockEnabledForBucket(true));
            owner.putObjectLockConfiguration(one -> one.bucket("locked")
                    .objectLockConfiguration(lock -> lock.objectLockEnabled("Enabled")
                            .rule(rule -> rule.defaultRetention(
                                    kept -> kept.mode("GOVERNANCE").days(30)))));
            owner.createBucket(one -> one.bucket("plain"));
            try (var locked = storage.open(address("locked"), keys("OWNERKEY", "the-owners-secret"));
                    var plain = storage.open(address("plain"), keys("OWNERKEY", "the-owners-secret"));
                    var others = storage.open(address("locked"), keys("LABKEY", "the-labs-secret"))) {
                assertEquals(Optional.of(Versioning.ON), locked.versioning().value());
                assertEquals(
                        Optional.of(new Retention(30, "GOVERNANCE")),
                        locked.retention().value());
                assertEquals(Optional.of(Versioning.OFF), plain.versioning().value());
                mustBeNone(plain.replication());
                mustBeNone(plain.retention());
                mustBeNone(plain.encryption());
                assertTrue(
                        others.versioning().isRefused(),
                        () -> others.versioning().toString());
                assertTrue(
                        others.replication().isRefused(),
                        () -> others.replication().toString());
                assertTrue(
                        others.retention().isRefused(), () -> others.retention().toString());
            }
        }
    }

    private static void mustBeNone(Answer<?> answer) {
        var none = Set.<Optional<?>>of(Optional.empty(), Optional.of(List.of()), Optional.of(new Retention(0, "")));
        assertTrue(answer.isAllowed() && none.contains(answer.value()), answer::toString);
    }

    private static Optional<Keys> keys(String id, String secret) {
        return Optional.of(new Keys(new Secret(id), new Secret(secret)));
    }
}
