package io.remit.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Making, showing once and revoking tokens. */
@PortalTest
final class TokenRoutesTest {
    private final TestPortal portal;
    private final String path;

    TokenRoutesTest(TestPortal portal) {
        this.portal = portal;
        path = portal.path("/tokens");
    }

    private Token token(String name) {
        return portal.services().tokens().tokens(portal.access(Role.ADMINISTRATOR)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String today(int days) {
        return LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    /** The secret, as the page shows it once. */
    private String made(Visitor admin, String name) {
        var page = admin.follow(admin.post(path, "name", name, "permission", "RECOVERY_READ", "lastDay", today(30)));
        return page.document().select("#token-secret").val();
    }

    @Test
    void a_token_is_made_shown_once_and_audited_without_its_secret() {
        var admin = portal.administrator();
        var secret = made(admin, "pipeline");
        assertTrue(secret.matches("rmt_[A-Za-z0-9_-]{43}"), secret);
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("token.secret.made", event.action());
        assertEquals("RECOVERY_READ", event.after("permissions"));
        assertFalse(event.fields().toString().contains(secret));
        assertFalse(admin.get(path).body().contains(secret), "only once");
        assertFalse(admin.get(path + "/csv").body().contains(secret));
    }

    @Test
    void a_use_is_noted_to_the_hour() {
        var secret = made(portal.administrator(), "used");
        assertTrue(token("used").usedAt().isEmpty());
        var jobs = "/api/v1/tenants/" + portal.tenant().slug() + "/jobs";
        var program = portal.nobody().with("Authorization", "Bearer " + secret);
        assertEquals(200, program.get(jobs).status());
        var first = token("used").usedAt().orElseThrow();
        portal.clock().advance(Duration.ofMinutes(10));
        assertEquals(200, program.get(jobs).status());
        assertEquals(first, token("used").usedAt().orElseThrow());
        portal.clock().advance(Duration.ofHours(1));
        assertEquals(200, program.get(jobs).status());
        assertTrue(token("used").usedAt().orElseThrow().isAfter(first));
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_what_was_typed_stays() {
        var page = portal.administrator()
                .post(path, "name", "too long", "permission", "RECOVERY_READ", "lastDay", today(366));
        assertEquals(422, page.status());
        assertEquals("too long", page.document().select("input[name=name]").val());
        assertFalse(page.document().select("#lastDay-error").isEmpty());
        assertEquals(422, portal.administrator().post(path, "name", "nothing").status());
        assertEquals(
                422, portal.administrator().post(path, "permission", "JOB_EDIT").status());
        var past = portal.administrator().post(path, "name", "a", "permission", "JOB_EDIT", "lastDay", today(-1));
        assertEquals(422, past.status());
        var more = portal.administrator().post(path, "name", "a", "permission", "MEMBER_EDIT");
        assertEquals(422, more.status(), "a token cannot be given everything");
    }

    @Test
    void a_token_is_revoked_once_and_is_then_told_so() {
        made(portal.administrator(), "revoked");
        var address = path + "/" + token("revoked").id() + "/revocation";
        assertEquals(303, portal.administrator().post(address).status());
        assertEquals(
                "token.secret.revoked",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertEquals(409, portal.administrator().post(address).status());
        assertTrue(token("revoked").revokedAt().isPresent());
    }

    @Test
    void only_administrators_come_here() {
        assertEquals(403, portal.contributor().get(path).status());
        assertEquals(
                403,
                portal.viewer()
                        .post(path, "name", "mine", "permission", "JOB_EDIT")
                        .status());
        assertEquals(404, portal.stranger().get(path).status());
        assertEquals(303, portal.nobody().get(path).status());
    }

    @Test
    void the_operator_makes_a_services_token_and_a_tenant_cannot() {
        var services = portal.services();
        var slug = "spoken-" + portal.tenant().slug();
        services.catalog().createService(services.platform(), slug, "Spoken");
        var operator = portal.operator();
        var page = operator.follow(
                operator.post("/admin/tokens", "name", "spoken", "permission", "JOB_EDIT", "service", slug));
        assertTrue(page.document().select("#token-secret").val().startsWith("rmt_"));
        assertEquals(
                422,
                operator.post("/admin/tokens", "name", "unspoken", "permission", "JOB_EDIT")
                        .status());
        assertTrue(portal.administrator()
                .post(path, "name", "x", "permission", "JOB_EDIT", "service", slug)
                .isRedirect());
        assertTrue(token("x").service().isEmpty());
    }
}
