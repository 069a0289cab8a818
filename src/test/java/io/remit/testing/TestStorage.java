package io.remit.testing;

import io.remit.access.BucketId;
import io.remit.access.Role;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketDraft;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.BucketAddress;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.Platform;
import io.remit.objectstorage.embedded.EmbeddedStorage;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.objectstorage.embedded.EmbeddedStorage.Right;
import io.remit.principal.PrincipalSetting;
import io.remit.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** An object storage that checks signatures, one for all tests, with a principal that a service of the test speaks as. */
public final class TestStorage {
    private static final EmbeddedStorage STORAGE = EmbeddedStorage.start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "a-secret-of-the-principal";
    private static final String OWN_SECRET = "a-secret-of-the-tenant";
    private static final String CONTROL = "control";
    private final TestPortal portal;
    private final String identity;

    static {
        STORAGE.bucket(CONTROL);
    }

    /** Makes the service's principal, where it has none. */
    public TestStorage(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.identity = "lab-" + service.slug();
        var services = portal.services();
        if (services.principals()
                .principal(services.platform(), service.id(), Platform.S3_COMPATIBLE)
                .isEmpty()) {
            services.principals()
                    .set(
                            services.platform(),
                            service,
                            new PrincipalSetting(
                                    Platform.S3_COMPATIBLE,
                                    granted(),
                                    "",
                                    new Secret(identity),
                                    new Secret(SECRET),
                                    "127.0.0.1",
                                    Optional.of(address(CONTROL))));
        }
        STORAGE.identity(identity, SECRET);
        give(CONTROL, "", May.LIST);
    }

    public EmbeddedStorage storage() {
        return STORAGE;
    }

    public String endpoint() {
        return STORAGE.endpoint().toString();
    }

    /** Whom tenants authorize. */
    public String granted() {
        return "arn:aws:iam:::user/" + identity;
    }

    public String identity() {
        return identity;
    }

    public static String secret() {
        return SECRET;
    }

    public BucketAddress address(String bucket) {
        return new BucketAddress(Platform.S3_COMPATIBLE, STORAGE.endpoint(), "", bucket);
    }

    /** Lets the principal do something. */
    public void give(String bucket, String prefix, May... what) {
        for (var may : what) {
            STORAGE.give(new Right(identity, bucket, prefix, may));
        }
    }

    /** Takes all of it away. */
    public void take(String bucket) {
        STORAGE.take(identity, bucket);
    }

    /** A bucket that is there, and that the test's tenant registered; nothing is in it. */
    public Bucket registered() {
        var name = "bucket-" + COUNT.incrementAndGet();
        STORAGE.bucket(name);
        return register(portal.tenant(), name);
    }

    /** The same bucket, registered by a tenant. */
    public Bucket register(io.remit.identity.Tenant tenant, String name) {
        return portal.services()
                .buckets()
                .register(
                        portal.access(portal.account(Role.ADMINISTRATOR), tenant, Role.ADMINISTRATOR),
                        new BucketDraft(
                                address(name),
                                new BucketDraft.About(
                                        Optional.empty(), "", Set.of(Purpose.TAXONOMY), Optional.empty(), "")));
    }

    /** An identity of the tenant's own, which may do everything in a bucket, as the key that it hands in. */
    public Keys own(String bucket) {
        var name = "own-" + bucket;
        STORAGE.identity(name, OWN_SECRET);
        STORAGE.give(new Right(name, bucket, "", May.OWN));
        return new Keys(new Secret(name), new Secret(OWN_SECRET));
    }

    /** A bucket that no principal may look into; a key of the tenant's own shows whose it is, and does everything in it. */
    public Bucket kept(Set<Purpose> purposes, Optional<BucketId> backup) {
        var access = portal.access(Role.ADMINISTRATOR);
        var name = "kept-" + COUNT.incrementAndGet();
        STORAGE.bucket(name);
        var bucket = portal.services()
                .buckets()
                .register(
                        access,
                        new BucketDraft(
                                address(name), new BucketDraft.About(Optional.empty(), "", purposes, backup, "")));
        STORAGE.put(name, bucket.challengeKey(), bucket.challenge().getBytes(StandardCharsets.UTF_8));
        portal.services().bucketKeys().set(access, bucket.id(), "backup-reader", own(name));
        return portal.services().buckets().claim(access, bucket.id());
    }

    /** Puts the challenge into it, and lets the principal read that. */
    public void challenge(Bucket bucket) {
        STORAGE.put(bucket.name(), bucket.challengeKey(), bucket.challenge().getBytes(StandardCharsets.UTF_8));
        give(bucket.name(), Bucket.CHALLENGES, May.LIST, May.READ);
    }

    /** A bucket that is claimed, and below whose prefix the principal may list and read. */
    public Bucket claimed(String prefix) {
        var bucket = registered();
        challenge(bucket);
        give(bucket.name(), prefix, May.LIST, May.READ);
        return portal.services().buckets().claim(portal.access(Role.ADMINISTRATOR), bucket.id());
    }
}
