package io.remit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** Who sees what happened. */
@PortalTest
final class AuditRoutesTest {
    private final TestPortal portal;

    AuditRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void every_member_sees_what_happened_here_and_strangers_do_not() {
        var invitee = portal.email("somebody new");
        portal.administrator().post(portal.path("/members/invitations"), "email", invitee, "role", "VIEWER");
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(portal.path("/activity"));
            assertEquals(200, page.status());
            assertTrue(page.text().contains("Invitation created"), page::toString);
            assertTrue(page.text().contains(invitee), page::toString);
            assertTrue(page.text().contains("administrator"), page::toString);
        }
        assertEquals(404, portal.stranger().get(portal.path("/activity")).status());
        assertTrue(portal.nobody().get(portal.path("/activity")).location().startsWith("/sign-in?next="));
    }

    @Test
    void the_operator_sees_the_platforms_own_events_and_not_a_tenants() {
        portal.administrator()
                .post(portal.path("/members/invitations"), "email", "private@remit.example", "role", "VIEWER");
        var page = portal.operator().get("/admin/audit");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Signed in"), page::toString);
        assertFalse(page.text().contains("private@remit.example"), page::toString);
        assertEquals(404, portal.administrator().get("/admin/audit").status());
        assertTrue(portal.nobody().get("/admin/audit").location().startsWith("/sign-in?next="));
    }

    @Test
    void the_log_is_paged_and_leads_back() {
        var operator = portal.operator();
        for (int i = 0; i < 60; i++) {
            portal.session(portal.account(Role.VIEWER));
        }
        var first = operator.get("/admin/audit");
        assertEquals(50, first.document().select("tbody tr").size());
        var second = operator.get(first.document().select("a[rel=next]").attr("href"));
        assertEquals(200, second.status());
        var back = operator.get(second.document().select("a[rel=prev]").attr("href"));
        assertEquals(
                first.document().select("tbody").text(),
                back.document().select("tbody").text());
        assertEquals(
                200, operator.get("/admin/audit?before=nonsense&after=more").status());
    }
}
