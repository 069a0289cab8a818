package io.remit.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.BucketId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.access.SampleId;
import io.remit.bucket.Bucket;
import io.remit.bucket.Purpose;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Keys;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.objectstorage.embedded.EmbeddedStorage.Right;
import io.remit.replication.BucketStanding.Kept;
import io.remit.secret.Secret;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What buckets report of themselves, and how long samples take, in a real object storage that copies after a while. */
@PortalTest
final class ReplicationServiceTest {
    private static int count;
    private final TestPortal portal;
    private final TestStorage storage;

    ReplicationServiceTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "kept-" + ++count + "-" + portal.tenant().slug();
        ServiceEntry service = services.catalog().createService(services.platform(), slug, "Kept");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        storage = new TestStorage(portal, service);
    }

    private Access access() {
        return portal.access(Role.ADMINISTRATOR);
    }

    private ReplicationService replication() {
        return portal.services().replication();
    }

    private SampleService samples() {
        return portal.services().samples();
    }

    private Bucket own(Set<Purpose> purposes, Optional<BucketId> backup) {
        return storage.kept(purposes, backup);
    }

    private Bucket primary(Bucket backup) {
        var bucket = own(Set.of(Purpose.TAXONOMY, Purpose.GENERATED), Optional.of(backup.id()));
        declare(bucket, 0, new Spot(Purpose.TAXONOMY, "taxonomy/"), new Spot(Purpose.GENERATED, "generated/"));
        return bucket;
    }

    private Declaration declare(Bucket bucket, int seen, Spot... spots) {
        return replication()
                .declare(
                        access(),
                        bucket.id(),
                        new Declaration(
                                VersioningWish.KEPT,
                                EncryptionWish.NOT_SAID,
                                0,
                                Optional.of(Duration.ofMinutes(5)),
                                Duration.ofMinutes(15),
                                0,
                                List.of(spots),
                                seen));
    }

    private Sample sample(Bucket bucket, SampleId id) {
        return samples().samples(access(), bucket.id(), Optional.empty(), 10).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** It is written and looked for in the background. */
    private Sample awaited(Bucket bucket, Sample started, java.util.function.Predicate<Sample> wanted) {
        try {
            for (int i = 0; i < 300; i++) {
                var now = sample(bucket, started.id());
                if (wanted.test(now)) {
                    return now;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("nothing came of " + sample(bucket, started.id()));
    }

    @Test
    void a_bucket_that_no_principal_sees_is_claimed_with_a_key_of_ones_own() {
        var bucket = own(Set.of(Purpose.TAXONOMY), Optional.empty());
        assertTrue(bucket.isClaimed());
        assertEquals("backup-reader", bucket.claim().checkedAs());
    }

    @Test
    void a_sample_that_arrives_is_timed_and_overwritten_by_the_next() {
        var backup = own(Set.of(Purpose.BACKUP), Optional.empty());
        var bucket = primary(backup);
        storage.storage().copy(bucket.name(), "taxonomy/", backup.name(), Duration.ofMillis(300));
        for (int i = 0; i < 2; i++) {
            var started = samples().start(access(), bucket.id(), Purpose.TAXONOMY);
            var done = awaited(bucket, started, one -> !one.isWaiting());
            assertEquals(SampleOutcome.ARRIVED, done.outcome(), done::toString);
        }
        assertEquals(
                List.of(bucket.challengeKey(), "taxonomy/remit-sample.txt"),
                storage.storage().keys(bucket.name()));
        assertEquals(
                List.of(backup.challengeKey(), "taxonomy/remit-sample.txt"),
                storage.storage().keys(backup.name()));
        assertEquals(
                "replication.sample.finished",
                AuditTrail.last(portal.store(), access().tenant()).action());
        // Of the other purpose none was timed, and nothing was read of how the bucket is set up.
        assertEquals(Kept.CANNOT_TELL, replication().standing(access(), bucket).kept());
    }

    @Test
    void only_one_of_a_purpose_is_on_its_way_and_a_time_out_is_a_result() {
        var backup = own(Set.of(Purpose.BACKUP), Optional.empty());
        var bucket = primary(backup);
        var started = samples().start(access(), bucket.id(), Purpose.TAXONOMY);
        awaited(bucket, started, one -> one.putAt().isPresent());
        assertThrows(Conflict.class, () -> samples().start(access(), bucket.id(), Purpose.TAXONOMY));
        portal.clock().advance(Duration.ofMinutes(16));
        samples().look(access(), started.id());
        var done = sample(bucket, started.id());
        assertEquals(SampleOutcome.TIMED_OUT, done.outcome(), done::toString);
        assertEquals(Optional.empty(), done.lag());
        assertEquals(Kept.NOT_ARRIVING, replication().standing(access(), bucket).kept());
        samples().start(access(), bucket.id(), Purpose.TAXONOMY);
    }

    @Test
    void an_old_sample_in_the_backup_is_not_taken_for_the_new_one() {
        var backup = own(Set.of(Purpose.BACKUP), Optional.empty());
        var bucket = primary(backup);
        storage.storage().put(backup.name(), "taxonomy/remit-sample.txt", "another".getBytes(StandardCharsets.UTF_8));
        var started = samples().start(access(), bucket.id(), Purpose.TAXONOMY);
        awaited(bucket, started, one -> one.putAt().isPresent());
        portal.clock().advance(Duration.ofMinutes(16));
        samples().look(access(), started.id());
        assertTrue(
                sample(bucket, started.id()).told().startsWith("An older one"),
                () -> sample(bucket, started.id()).toString());
    }

    @Test
    void a_key_that_may_not_read_the_backup_cannot_tell() {
        var backup = own(Set.of(Purpose.BACKUP), Optional.empty());
        var bucket = primary(backup);
        storage.storage().identity("blind", "blind-secret");
        storage.storage().give(new Right("blind", backup.name(), Bucket.CHALLENGES, May.READ));
        portal.services()
                .bucketKeys()
                .set(access(), backup.id(), "blind", new Keys(new Secret("blind"), new Secret("blind-secret")));
        var started = samples().start(access(), bucket.id(), Purpose.TAXONOMY);
        awaited(bucket, started, one -> one.putAt().isPresent());
        portal.clock().advance(Duration.ofMinutes(16));
        samples().look(access(), started.id());
        assertEquals(SampleOutcome.CANNOT_TELL, sample(bucket, started.id()).outcome());
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_written() {
        var bucket = own(Set.of(Purpose.TAXONOMY), Optional.empty());
        declare(bucket, 0, new Spot(Purpose.TAXONOMY, ""));
        var refused = assertThrows(Conflict.class, () -> samples().start(access(), bucket.id(), Purpose.TAXONOMY));
        assertTrue(refused.getMessage().contains("replicated to"), refused::getMessage);
        assertEquals(List.of(bucket.challengeKey()), storage.storage().keys(bucket.name()));
    }

    @Test
    void what_a_bucket_reports_is_kept_and_what_it_does_not_tell_says_why() {
        var bucket = own(Set.of(Purpose.TAXONOMY), Optional.empty());
        declare(bucket, 0);
        var read = replication().read(access(), bucket.id());
        assertEquals(4, read.size());
        assertEquals("backup-reader", read.get(0).as());
        read.forEach(one -> assertFalse(
                one.told().isEmpty() && one.verdict() != io.remit.objectstorage.Answer.Verdict.ALLOWED, one::toString));
        assertEquals(read.stream().map(SettingRead::setting).toList(), List.of(Setting.values()));
        assertEquals(
                "replication.settings.read",
                AuditTrail.last(portal.store(), access().tenant()).action());
        portal.services().bucketKeys().remove(access(), bucket.id());
        assertThrows(Conflict.class, () -> replication().read(access(), bucket.id()));
    }

    @Test
    void two_samples_at_one_place_and_places_of_others_are_refused() {
        var bucket = own(Set.of(Purpose.TAXONOMY, Purpose.GENERATED), Optional.empty());
        assertThrows(
                Invalid.class,
                () -> declare(bucket, 0, new Spot(Purpose.TAXONOMY, "a/"), new Spot(Purpose.GENERATED, "a/")));
        assertThrows(Invalid.class, () -> declare(bucket, 0, new Spot(Purpose.MODELS, "m/")));
        assertThrows(Invalid.class, () -> declare(bucket, 0, new Spot(Purpose.TAXONOMY, "remit-claim/")));
        declare(bucket, 0, new Spot(Purpose.TAXONOMY, "a/"));
        assertThrows(Conflict.class, () -> declare(bucket, 0, new Spot(Purpose.TAXONOMY, "b/")));
        declare(bucket, 1, new Spot(Purpose.TAXONOMY, "b/"));
        assertEquals(
                "b/",
                replication().declaration(access(), bucket.id()).spots().get(0).prefix());
    }
}
