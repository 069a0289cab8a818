package io.remit.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bucket is one's own once its challenge is in it, and nobody else's meanwhile. */
@PortalTest
final class ClaimTest {
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;
    private TestStorage storage;

    ClaimTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "claimed-" + ++count + "-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Claimed");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        services.subscriptions().subscribe(services.in(portal.otherTenant()), slug);
        storage = new TestStorage(portal, service);
    }

    @BeforeEach
    void begin() {
        storage = new TestStorage(portal, service);
    }

    private Access ours() {
        return portal.access(Role.ADMINISTRATOR);
    }

    private Access theirs() {
        return portal.access(portal.account(Role.ADMINISTRATOR), portal.otherTenant(), Role.ADMINISTRATOR);
    }

    private BucketService buckets() {
        return portal.services().buckets();
    }

    @Test
    void it_is_claimed_once_the_object_is_there_and_not_before() {
        var bucket = storage.registered();
        storage.give(bucket.name(), Bucket.CHALLENGES, May.LIST, May.READ);
        var missing = buckets().claim(ours(), bucket.id());
        assertFalse(missing.isClaimed());
        assertEquals(Claim.Found.MISSING, missing.claim().found());
        storage.challenge(bucket);
        var claimed = buckets().claim(ours(), bucket.id());
        assertTrue(claimed.isClaimed());
        assertEquals(storage.granted(), claimed.claim().checkedAs());
        assertEquals(
                "bucket.claim.made",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
    }

    @Test
    void what_whoever_looks_may_not_see_is_neither_there_nor_missing() {
        var bucket = storage.registered();
        storage.challenge(bucket);
        storage.take(bucket.name());
        var looked = buckets().claim(ours(), bucket.id());
        assertEquals(Claim.Found.CANNOT_TELL, looked.claim().found());
        assertTrue(looked.claim().told().contains("Let arn:"), looked.claim().told());
    }

    @Test
    void an_object_that_says_something_else_claims_nothing() {
        var bucket = storage.registered();
        storage.challenge(bucket);
        storage.storage().put(bucket.name(), bucket.challengeKey(), "other".getBytes(StandardCharsets.UTF_8));
        assertFalse(buckets().claim(ours(), bucket.id()).isClaimed());
    }

    @Test
    void a_stranger_who_registers_somebody_elses_bucket_gets_no_claim() {
        var bucket = storage.claimed("taxonomy/");
        var theirs = storage.register(portal.otherTenant(), bucket.name());
        assertFalse(buckets().claim(theirs(), theirs.id()).isClaimed(), "its challenge is not there");
        assertTrue(buckets().bucket(ours(), bucket.id()).isClaimed());
    }

    @Test
    void a_second_claim_is_refused_while_the_first_ones_object_is_there_and_takes_over_when_it_is_gone() {
        var bucket = storage.claimed("taxonomy/");
        var theirs = storage.register(portal.otherTenant(), bucket.name());
        storage.challenge(theirs);
        var refused = assertThrows(Conflict.class, () -> buckets().claim(theirs(), theirs.id()));
        assertTrue(refused.getMessage().contains("Another organisation"), refused.getMessage());

        storage.storage().remove(bucket.name(), bucket.challengeKey());
        assertTrue(buckets().claim(theirs(), theirs.id()).isClaimed());
        assertFalse(buckets().bucket(ours(), bucket.id()).isClaimed());
        assertEquals(
                "bucket.claim.lost",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
    }

    @Test
    void a_claim_whose_object_is_gone_is_lost_and_one_that_cannot_be_seen_stands() {
        var bucket = storage.claimed("taxonomy/");
        storage.take(bucket.name());
        assertEquals(
                Claim.Found.CANNOT_TELL, buckets().confirm(ours(), bucket.id()).found());
        assertTrue(buckets().bucket(ours(), bucket.id()).isClaimed());
        storage.give(bucket.name(), Bucket.CHALLENGES, May.LIST, May.READ);
        storage.storage().remove(bucket.name(), bucket.challengeKey());
        buckets().confirm(ours(), bucket.id());
        assertFalse(buckets().bucket(ours(), bucket.id()).isClaimed());
    }

    @Test
    void a_retired_bucket_gives_its_claim_up_and_can_be_registered_again() {
        var bucket = storage.claimed("taxonomy/");
        assertThrows(Invalid.class, () -> storage.register(portal.tenant(), bucket.name()));
        buckets().retire(ours(), bucket.id());
        assertThrows(Conflict.class, () -> buckets().retire(ours(), bucket.id()));
        assertThrows(Conflict.class, () -> buckets().claim(ours(), bucket.id()));
        var again = storage.register(portal.tenant(), bucket.name());
        storage.challenge(again);
        assertTrue(buckets().claim(ours(), again.id()).isClaimed());
    }
}
