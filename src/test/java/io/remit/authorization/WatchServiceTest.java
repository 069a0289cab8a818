package io.remit.authorization;

import static io.remit.db.schema.Tables.SCHEDULED_PROBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AuthorizationId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.bucket.Bucket;
import io.remit.catalog.ServiceEntry;
import io.remit.db.SystemAct;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.objectstorage.embedded.EmbeddedStorage.May;
import io.remit.probe.Finding;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is granted, tried in a real object storage, and what follows from what was found. */
@PortalTest
final class WatchServiceTest {
    private static final Set<Operation> READING = Set.of(Operation.LIST, Operation.READ);
    private static int count;
    private final TestPortal portal;
    private final ServiceEntry service;
    private final TestStorage storage;

    WatchServiceTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "watched-" + ++count + "-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Watched");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        storage = new TestStorage(portal, service);
    }

    private Access access() {
        return portal.access(Role.ADMINISTRATOR);
    }

    private AuthorizationService authorizations() {
        return portal.services().authorizations();
    }

    private BucketAuthorization approved(Bucket bucket, PrefixRight... rights) {
        var asked = authorizations()
                .ask(
                        access(),
                        new Asking(
                                bucket.id(),
                                service.id(),
                                List.of(rights),
                                "For the assistants.",
                                Optional.empty(),
                                false,
                                6));
        assertEquals(Standing.ASKED, standing(asked.id()));
        return triedByItself(authorizations().decide(access(), asked.id(), true, ""));
    }

    /** Approving and revoking have it tried in the background; a test that changes the storage must not come in between. */
    private BucketAuthorization triedByItself(BucketAuthorization before) {
        try {
            for (int i = 0; i < 300; i++) {
                var now = authorizations().authorization(access(), before.id());
                if (!now.found().probe().equals(before.found().probe())) {
                    return now;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("it was not tried by itself");
    }

    private void revoke(BucketAuthorization one) {
        var before = authorizations().authorization(access(), one.id());
        authorizations().revoke(access(), one.id(), "It is over.");
        triedByItself(before);
    }

    private Standing standing(AuthorizationId id) {
        return Standing.of(
                authorizations().authorization(access(), id), authorizations().today(access()));
    }

    private String told(AuthorizationId id) {
        var last = portal.services()
                .probes()
                .probes(access(), id, Optional.empty(), 1)
                .get(0);
        return portal.services().probes().probe(access(), last.id()).steps().toString();
    }

    private Standing tried(AuthorizationId id) {
        portal.services().authorizationWatch().tryNow(access(), id);
        return standing(id);
    }

    @Test
    void what_was_granted_and_nothing_else_is_observed_and_leaves_no_debris() {
        var bucket = storage.claimed("taxonomy/");
        storage.give(bucket.name(), "generated/", May.LIST, May.READ, May.WRITE);
        var one = approved(
                bucket,
                new PrefixRight("taxonomy/", READING),
                new PrefixRight("generated/", Set.of(Operation.values())));
        assertEquals(Standing.OBSERVED, tried(one.id()), () -> told(one.id()));
        assertEquals(Standing.OBSERVED, tried(one.id()), () -> told(one.id()));
        assertEquals(
                List.of("generated/remit-probe.txt", bucket.challengeKey()),
                storage.storage().keys(bucket.name()),
                "one marked object, overwritten");
        var found = authorizations().authorization(access(), one.id()).found();
        assertEquals(storage.granted(), found.as());
        assertFalse(found.standIn());
    }

    @Test
    void what_was_taken_out_is_tried_and_has_to_be_refused() {
        var bucket = storage.claimed("taxonomy/");
        storage.give(bucket.name(), "generated/", May.LIST, May.READ, May.WRITE);
        storage.storage().put(bucket.name(), "taxonomy/qna.yaml", new byte[] {1});
        var all = new PrefixRight("generated/", Set.of(Operation.values()));
        var one = approved(bucket, new PrefixRight("taxonomy/", READING), all);
        assertEquals(Standing.OBSERVED, standing(one.id()), () -> told(one.id()));

        var more = List.of(new PrefixRight("taxonomy/", Set.of(Operation.WRITE)));
        assertThrows(Invalid.class, () -> authorizations().narrow(access(), one.id(), more));
        assertThrows(Invalid.class, () -> authorizations().narrow(access(), one.id(), one.rights()));
        var before = authorizations().authorization(access(), one.id());
        authorizations().narrow(access(), one.id(), List.of(all));
        triedByItself(before);
        assertEquals(Standing.BROADER, standing(one.id()), "the policy still grants what was taken out");

        storage.take(bucket.name());
        storage.challenge(bucket);
        storage.give(bucket.name(), "generated/", May.LIST, May.READ, May.WRITE);
        assertEquals(Standing.OBSERVED, tried(one.id()), () -> told(one.id()));
        storage.give(bucket.name(), "taxonomy/", May.READ);
        assertEquals(Standing.BROADER, tried(one.id()), () -> told(one.id()));
    }

    @Test
    void two_that_grant_the_same_are_refused_and_one_that_is_over_is_proved_by_what_it_alone_granted() {
        var bucket = storage.claimed("taxonomy/");
        storage.give(bucket.name(), "models/", May.LIST, May.READ);
        var one = approved(bucket, new PrefixRight("taxonomy/", READING), new PrefixRight("models/", READING));
        var again = new Asking(
                bucket.id(),
                service.id(),
                List.of(new PrefixRight("taxonomy/2026/", READING)),
                "Again.",
                Optional.empty(),
                false,
                6);
        assertThrows(Invalid.class, () -> authorizations().ask(access(), again));
        revoke(one);
        var next = authorizations().ask(access(), again);
        authorizations().decide(access(), next.id(), true, "");
        storage.take(bucket.name());
        storage.challenge(bucket);
        storage.give(bucket.name(), "taxonomy/2026/", May.LIST, May.READ);
        assertEquals(Standing.REVOKED, tried(one.id()), () -> told(one.id()));
        portal.clock().advance(Duration.ofMinutes(10));
        assertEquals(Standing.CLOSED, tried(one.id()), () -> told(one.id()));
        assertFalse(told(one.id()).contains("prefix=taxonomy/,"), () -> told(one.id()));
    }

    @Test
    void a_subscription_that_ends_demands_that_it_is_revoked() {
        var one = approved(storage.claimed("taxonomy/"), new PrefixRight("taxonomy/", READING));
        var services = portal.services();
        services.subscriptions().end(services.in(portal.tenant()), service.slug());
        assertEquals(Standing.UNUSED, standing(one.id()));
        var page = portal.administrator().get(portal.path("")).text();
        assertTrue(page.contains("No longer needed") && page.contains("Access to "), page);
        revoke(one);
        assertEquals(Standing.STILL_OPEN, standing(one.id()), "nobody has taken the policy away");
    }

    @Test
    void more_than_was_granted_is_broader_and_less_is_failing() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket, new PrefixRight("taxonomy/", READING));
        storage.give(bucket.name(), "", May.LIST);
        assertEquals(Standing.BROADER, tried(one.id()));
        storage.take(bucket.name());
        storage.challenge(bucket);
        assertEquals(Standing.FAILING, tried(one.id()));
    }

    @Test
    void a_broken_key_or_a_stopped_endpoint_proves_nothing() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket, new PrefixRight("taxonomy/", READING));
        storage.storage().identity(storage.identity(), "another secret");
        try {
            assertEquals(Standing.CANNOT_TELL, tried(one.id()));
            revoke(one);
            assertEquals(Standing.REVOKED, tried(one.id()), "a bad signature is no refusal");
        } finally {
            storage.storage().identity(storage.identity(), TestStorage.secret());
        }
    }

    @Test
    void revoked_is_proved_when_everything_was_refused_for_some_minutes_beside_a_working_control() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket, new PrefixRight("taxonomy/", READING));
        assertEquals(Standing.OBSERVED, tried(one.id()));
        revoke(one);
        assertThrows(Conflict.class, () -> authorizations().revoke(access(), one.id(), "Again."));
        assertEquals(Standing.STILL_OPEN, tried(one.id()));
        storage.take(bucket.name());
        assertEquals(Standing.REVOKED, tried(one.id()), "refused, but for how long?");
        portal.clock().advance(Duration.ofMinutes(4));
        assertEquals(Standing.CLOSED, tried(one.id()));
        var first = portal.services()
                .probes()
                .probes(access(), one.id(), Optional.empty(), 20)
                .get(3);
        var page = portal.member(Role.VIEWER)
                .get(portal.path("/buckets/" + bucket.id() + "/authorizations/" + one.id() + "?before=" + first.id()));
        assertTrue(page.text().contains("Tried 2 times"), "whichever page of the history is open: " + page.text());
        storage.challenge(bucket);
        storage.give(bucket.name(), "taxonomy/", May.LIST);
        assertEquals(Standing.STILL_OPEN, tried(one.id()), "a policy that comes back is noticed");
    }

    @Test
    void what_lost_its_place_in_the_schedule_gets_one_again_and_no_second() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket, new PrefixRight("taxonomy/", READING));
        var asked = authorizations()
                .ask(
                        access(),
                        new Asking(
                                bucket.id(),
                                service.id(),
                                List.of(new PrefixRight("models/", READING)),
                                "Nobody has approved this.",
                                Optional.empty(),
                                false,
                                6));
        assertEquals(0, portal.services().sweepProbes(access()));
        int lost = portal.store()
                .system(
                        SystemAct.EXPIRED_PURGE,
                        access(),
                        tx -> tx.sql()
                                .deleteFrom(SCHEDULED_PROBE)
                                .where(SCHEDULED_PROBE.TASK_INSTANCE.eq(access().tenant() + "/" + one.id()))
                                .execute());
        assertEquals(1, lost);
        assertEquals(1, portal.services().sweepProbes(access()), () -> "and not " + asked.id());
        assertEquals(0, portal.services().sweepProbes(access()));
    }

    @Test
    void nothing_is_tried_in_a_bucket_whose_claim_is_lost() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket, new PrefixRight("taxonomy/", READING));
        storage.storage().remove(bucket.name(), bucket.challengeKey());
        assertEquals(Standing.CANNOT_TELL, tried(one.id()));
        var last = authorizations().authorization(access(), one.id()).found();
        assertEquals(Finding.CANNOT_TELL, last.finding());
        var tried = portal.services().probes().probe(access(), last.probe().orElseThrow());
        assertEquals(1, tried.steps().size());
    }

    @Test
    void whoever_has_not_claimed_a_bucket_may_not_ask() {
        var bucket = storage.registered();
        assertThrows(Conflict.class, () -> approved(bucket, new PrefixRight("taxonomy/", READING)));
    }

    @Test
    void rights_that_overlap_or_say_nothing_are_told_at_the_field() {
        var bucket = storage.claimed("taxonomy/");
        var overlapping = assertThrows(
                Invalid.class,
                () -> approved(bucket, new PrefixRight("a/", READING), new PrefixRight("a/b/", READING)));
        assertTrue(overlapping.errors().containsKey("rights"));
        assertThrows(Invalid.class, () -> approved(bucket, new PrefixRight("a", READING)));
        assertThrows(Invalid.class, () -> approved(bucket, new PrefixRight("a/", Set.of())));
    }

    @Test
    void it_is_tried_by_itself_after_it_was_approved() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket, new PrefixRight("taxonomy/", READING));
        assertEquals(Standing.OBSERVED, standing(one.id()));
    }
}
