package io.remit.objectstorage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.objectstorage.Answer.Verdict;
import io.remit.objectstorage.ObjectStorage.Patience;
import io.remit.outbound.Outbound;
import io.remit.outbound.Outbound.NotCalled;
import io.remit.outbound.OutboundAllow;
import io.remit.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How a bucket says that it is set up, in the words of Amazon's "API Reference", and of IBM's for its headers. */
final class BucketSetupTest {
    private static final String S3 = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
    private static final ObjectStorage STORAGE = new ObjectStorage(
            new Outbound(OutboundAllow.parse("127.0.0.0/8")),
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4)));

    @AfterAll
    static void stop() {
        STORAGE.close();
    }

    private static <T> Answer<T> asked(int status, String headers, String body, Function<BucketDoor, Answer<T>> ask)
            throws IOException, NotCalled {
        try (var server = new Hostile(out -> Hostile.answer(out, status, headers, body));
                var door = STORAGE.open(
                        new BucketAddress(Platform.S3_COMPATIBLE, server.endpoint(), "", "acme-data"),
                        Optional.of(new Keys(new Secret("reader"), new Secret("secret"))))) {
            return ask.apply(door);
        }
    }

    private static <T> T told(String body, Function<BucketDoor, Answer<T>> ask) throws IOException, NotCalled {
        var answer = asked(200, "", body, ask);
        assertEquals(Verdict.ALLOWED, answer.verdict(), answer::toString);
        return answer.value().orElseThrow();
    }

    private static String error(String code) {
        return "<Error><Code>" + code + "</Code><Message>No</Message></Error>";
    }

    @Test
    void versions_are_on_suspended_or_off() throws IOException, NotCalled {
        assertEquals(
                Versioning.ON,
                told(
                        "<VersioningConfiguration" + S3 + "><Status>Enabled</Status></VersioningConfiguration>",
                        BucketDoor::versioning));
        assertEquals(
                Versioning.SUSPENDED,
                told(
                        "<VersioningConfiguration" + S3 + "><Status>Suspended</Status></VersioningConfiguration>",
                        BucketDoor::versioning));
        assertEquals(Versioning.OFF, told("<VersioningConfiguration" + S3 + "/>", BucketDoor::versioning));
    }

    @Test
    void rules_of_both_forms_name_what_they_copy_and_to_where() throws IOException, NotCalled {
        var rules = told(
                "<ReplicationConfiguration" + S3 + "><Role>arn:aws:iam::1:role/copier</Role>"
                        + "<Rule><ID>a</ID><Status>Enabled</Status><Priority>1</Priority>"
                        + "<Filter><Prefix>taxonomy/</Prefix></Filter>"
                        + "<Destination><Bucket>arn:aws:s3:::acme-dr</Bucket></Destination></Rule>"
                        + "<Rule><ID>b</ID><Status>Disabled</Status><Priority>2</Priority>"
                        + "<Filter><And><Prefix>models/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter>"
                        + "<Destination><Bucket>arn:aws:s3:::acme-dr</Bucket></Destination></Rule>"
                        + "<Rule><ID>c</ID><Status>Enabled</Status><Prefix>old/</Prefix>"
                        + "<Destination><Bucket>arn:aws:s3:::acme-old</Bucket></Destination></Rule>"
                        + "</ReplicationConfiguration>",
                BucketDoor::replication);
        assertEquals(
                List.of(
                        new ReplicationRule(true, "taxonomy/", "acme-dr"),
                        new ReplicationRule(false, "models/", "acme-dr"),
                        new ReplicationRule(true, "old/", "acme-old")),
                rules);
    }

    @Test
    void retention_is_told_in_days() throws IOException, NotCalled {
        var lock = "<ObjectLockConfiguration" + S3 + "><ObjectLockEnabled>Enabled</ObjectLockEnabled>%s"
                + "</ObjectLockConfiguration>";
        assertEquals(
                new Retention(30, "COMPLIANCE"),
                told(
                        lock.formatted("<Rule><DefaultRetention><Mode>COMPLIANCE</Mode><Days>30</Days>"
                                + "</DefaultRetention></Rule>"),
                        BucketDoor::retention));
        assertEquals(
                new Retention(730, "GOVERNANCE"),
                told(
                        lock.formatted("<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Years>2</Years>"
                                + "</DefaultRetention></Rule>"),
                        BucketDoor::retention));
        assertEquals(new Retention(0, ""), told(lock.formatted(""), BucketDoor::retention));
    }

    @Test
    void encryption_names_the_key_where_it_is_the_owners() throws IOException, NotCalled {
        var rule = "<ServerSideEncryptionConfiguration" + S3
                + "><Rule><ApplyServerSideEncryptionByDefault>%s</ApplyServerSideEncryptionByDefault></Rule>"
                + "</ServerSideEncryptionConfiguration>";
        assertEquals(
                new Encryption("AES256", ""),
                told(rule.formatted("<SSEAlgorithm>AES256</SSEAlgorithm>"), BucketDoor::encryption));
        var own = told(
                rule.formatted("<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>key-1</KMSMasterKeyID>"),
                BucketDoor::encryption);
        assertEquals(new Encryption("aws:kms", "key-1"), own);
        assertTrue(own.isOwnKey());
    }

    @Test
    void ibm_tells_its_key_in_a_header() throws IOException, NotCalled {
        var own = asked(
                200, "ibm-sse-kp-enabled: true\r\nibm-sse-kp-crk-id: crn:v1:key\r\n", "", BucketDoor::encryptionOfIbm);
        assertEquals(Optional.of(new Encryption("AES256", "crn:v1:key")), own.value());
        assertEquals(
                Optional.of(new Encryption("AES256", "")),
                asked(200, "", "", BucketDoor::encryptionOfIbm).value());
        assertEquals(
                Verdict.CANNOT_TELL,
                asked(403, "", "", BucketDoor::encryptionOfIbm).verdict());
    }

    @Test
    void what_is_not_set_up_is_told_as_nothing_and_what_may_not_be_read_as_refused() throws IOException, NotCalled {
        var none = asked(404, "", error("ReplicationConfigurationNotFoundError"), BucketDoor::replication);
        assertEquals(Verdict.ALLOWED, none.verdict());
        assertTrue(none.value().isEmpty());
        assertTrue(asked(404, "", error("ObjectLockConfigurationNotFoundError"), BucketDoor::retention)
                .isAllowed());
        assertTrue(asked(404, "", error("ServerSideEncryptionConfigurationNotFoundError"), BucketDoor::encryption)
                .isAllowed());
        assertTrue(asked(403, "", error("AccessDenied"), BucketDoor::versioning).isRefused());
        assertEquals(
                Verdict.CANNOT_TELL,
                asked(404, "", error("NoSuchBucket"), BucketDoor::replication).verdict());
    }
}
