package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Role;
import io.remit.authorization.Asking;
import io.remit.authorization.BucketAuthorization;
import io.remit.bucket.Bucket;
import io.remit.bucket.BucketDraft;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the routes of buckets and their authorizations are walked: in a real object storage of this process. */
final class BucketWays {
    private final TestPortal portal;
    private final ServiceEntry service;
    private final TestStorage storage;

    BucketWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
        this.storage = new TestStorage(portal, service);
    }

    private Access administrator() {
        return portal.access(Role.ADMINISTRATOR);
    }

    /** With a key of the tenant's own where the way needs one, and, where a sample is timed, with a backup bucket as well. */
    BucketId bucket(String path) {
        var bucket = storage.claimed("taxonomy/");
        if (path.endsWith("/reading") || path.endsWith("/removal")) {
            key(bucket);
        }
        if (path.endsWith("/samples")) {
            key(bucket);
            timed(bucket);
        }
        return bucket.id();
    }

    private void key(Bucket bucket) {
        portal.services().bucketKeys().set(administrator(), bucket.id(), "walker", storage.own(bucket.name()));
    }

    private void timed(Bucket bucket) {
        var backup = storage.claimed("taxonomy/");
        key(backup);
        portal.services()
                .buckets()
                .change(
                        administrator(),
                        bucket.id(),
                        new BucketDraft.About(
                                Optional.empty(), "", Set.of(Purpose.TAXONOMY), Optional.of(backup.id()), ""),
                        bucket.version());
        var page = portal.administrator()
                .post(
                        portal.path("/buckets/" + bucket.id() + "/backup/declaration"),
                        "seen",
                        "0",
                        "timed",
                        "TAXONOMY",
                        "prefix-TAXONOMY",
                        "taxonomy/");
        assertEquals(303, page.status(), page::text);
    }

    static Map<String, String> key() {
        return Map.of("named", "walker", "key", "walker", "secret", "a-walking-secret");
    }

    BucketAuthorization authorization(String path, BucketId bucket) {
        var one = portal.services()
                .authorizations()
                .ask(
                        administrator(),
                        new Asking(
                                bucket,
                                service.id(),
                                List.of(new PrefixRight("taxonomy/", Set.of(Operation.READ, Operation.LIST))),
                                "It reads the taxonomy.",
                                Optional.empty(),
                                false,
                                6));
        boolean isDecided = !path.endsWith("/approval") && !path.endsWith("/refusal");
        return isDecided ? portal.services().authorizations().decide(administrator(), one.id(), true, "") : one;
    }

    String probe(BucketAuthorization one) {
        portal.services().authorizationWatch().tryNow(administrator(), one.id());
        return portal.services()
                .probes()
                .probes(administrator(), one.id(), Optional.empty(), 1)
                .get(0)
                .id()
                .toString();
    }

    Map<String, String> registering(int number) {
        return Map.of(
                "platform",
                "S3_COMPATIBLE",
                "name",
                "walked-" + number,
                "endpoint",
                storage.endpoint(),
                "purpose",
                "TAXONOMY");
    }

    Map<String, String> asking() {
        return Map.of(
                "service", service.id().toString(),
                "prefix-0", "generated/",
                "may-0", "WRITE",
                "reason", "It writes.");
    }

    static Map<String, String> principal() {
        return Map.of("granted", "arn:aws:iam:::user/walked", "tested", "NOBODY", "version", "0");
    }
}
