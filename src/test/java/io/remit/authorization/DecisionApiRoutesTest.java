package io.remit.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.bucket.Bucket;
import io.remit.catalog.ServiceEntry;
import io.remit.objectstorage.Operation;
import io.remit.objectstorage.PrefixRight;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.TestStorage;
import io.remit.token.TokenDraft;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a service is answered before it touches a bucket. */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
final class DecisionApiRoutesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/authorizations/decision";
    private final TestPortal portal;
    private final ServiceEntry service;
    private final TestStorage storage;
    private final String secret;

    DecisionApiRoutesTest(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "decided-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Decided");
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        storage = new TestStorage(portal, service);
        secret = token(Optional.of(service.id()), Set.of(Permission.AUTHORIZATION_DECIDE));
    }

    private String token(Optional<ServiceId> of, Set<Permission> permissions) {
        var today = LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
        Access maker = of.isPresent() ? portal.services().platform() : portal.access(Role.ADMINISTRATOR);
        return portal.services()
                .tokens()
                .make(maker, new TokenDraft(of, "Decider", permissions, today.plusDays(30)))
                .secret();
    }

    private BucketAuthorization approved(Bucket bucket) {
        var access = portal.access(Role.ADMINISTRATOR);
        var asked = portal.services()
                .authorizations()
                .ask(
                        access,
                        new Asking(
                                bucket.id(),
                                service.id(),
                                List.of(new PrefixRight("taxonomy/", Set.of(Operation.LIST, Operation.READ))),
                                "It reads.",
                                Optional.empty(),
                                false,
                                6));
        assertDecides("deny", "not-in-force", bucket.name(), "read", "taxonomy/qna.yaml");
        return portal.services().authorizations().decide(access, asked.id(), true, "");
    }

    private JsonNode asked(String bucket, String operation, String key) {
        var page = portal.nobody()
                .with("Authorization", "Bearer " + secret)
                .get(PATH + "?service=" + service.slug() + "&bucket=" + storage.endpoint() + "/" + bucket
                        + "&operation=" + operation + "&key=" + key);
        assertEquals(200, page.status(), page::body);
        try {
            return JSON.readTree(page.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertDecides(String decision, String reason, String bucket, String operation, String key) {
        var answer = asked(bucket, operation, key);
        assertEquals(decision, answer.path("decision").asText(), answer::toString);
        assertEquals(reason, answer.path("reason").asText(), answer::toString);
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void it_is_allowed_what_was_granted_and_denied_everything_else_and_after_revocation_all() {
        var bucket = storage.claimed("taxonomy/");
        assertDecides("deny", "not-authorized", bucket.name(), "read", "taxonomy/qna.yaml");
        assertEquals("authorization.decision.denied", last().action());
        var one = approved(bucket);
        var allowed = asked(bucket.name(), "read", "taxonomy/qna.yaml");
        assertEquals("allow", allowed.path("decision").asText(), allowed::toString);
        assertEquals(one.id().toString(), allowed.path("authorization").asText());
        assertDecides("allow", "authorized", bucket.name(), "list", "taxonomy/");
        assertDecides("deny", "outside", bucket.name(), "write", "taxonomy/qna.yaml");
        assertDecides("deny", "outside", bucket.name(), "read", "taxonomy-old/qna.yaml");
        portal.services().authorizations().revoke(portal.access(Role.ADMINISTRATOR), one.id(), "Over.");
        assertDecides("deny", "not-in-force", bucket.name(), "read", "taxonomy/qna.yaml");
    }

    @Test
    void the_first_yes_of_an_hour_is_recorded_and_every_no() {
        var bucket = storage.claimed("taxonomy/");
        var one = approved(bucket);
        for (int i = 0; i < 3; i++) {
            assertDecides("allow", "authorized", bucket.name(), "read", "taxonomy/a");
        }
        assertEquals(1, events("authorization.decision.allowed", one));
        for (int i = 0; i < 3; i++) {
            assertDecides("deny", "outside", bucket.name(), "write", "taxonomy/a");
        }
        assertEquals(3, events("authorization.decision.denied", one) - 1, "and once before it was approved");
    }

    private long events(String action, BucketAuthorization one) {
        return AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .filter(event -> event.action().equals(action))
                .filter(event -> event.subject().equals("authorization:" + one.id()))
                .count();
    }

    @Test
    void a_bucket_that_nobody_claimed_is_unknown_whoever_registered_it() {
        var bucket = storage.registered();
        assertDecides("deny", "bucket-unknown", bucket.name(), "read", "a");
        assertDecides("deny", "bucket-unknown", "no-such-bucket", "read", "a");
    }

    @Test
    void only_the_token_of_the_service_with_the_permission_may_ask() {
        var query = PATH + "?bucket=acme-data&operation=read";
        assertEquals(401, portal.nobody().get(query).status());
        assertEquals(401, portal.administrator().get(query).status());
        var other = token(Optional.of(service.id()), Set.of(Permission.JOB_EDIT, Permission.RECOVERY_READ));
        assertEquals(
                403,
                portal.nobody()
                        .with("Authorization", "Bearer " + other)
                        .get(query)
                        .status());
        var tenants = token(Optional.empty(), Set.of(Permission.AUTHORIZATION_DECIDE));
        assertEquals(
                403,
                portal.nobody()
                        .with("Authorization", "Bearer " + tenants)
                        .get(query)
                        .status());
    }

    @Test
    void what_cannot_be_understood_is_told_as_a_problem() {
        var program = portal.nobody().with("Authorization", "Bearer " + secret);
        for (var query : List.of(
                "?bucket=acme-data&operation=delete", "?operation=read", "?bucket=ftp://x/acme-data&operation=read")) {
            var page = program.get(PATH + query);
            assertEquals(422, page.status(), page::body);
            assertTrue(page.header("Content-Type").contains("problem+json"));
        }
    }
}
