package io.remit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** What {@code user add} does, and how it answers wrong usage. */
@PortalTest
final class UserCommandTest {
    private final TestPortal portal;

    UserCommandTest(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void somebody_new_is_a_member_at_once_and_sets_a_password_with_the_link() {
        var inTenant = portal.services().in(portal.tenant());
        var invitations = portal.services().invitations();
        var email = portal.email("added");
        var link = invitations.addMember(inTenant, email, Role.CONTRIBUTOR).orElseThrow();
        var member = portal.services().memberships().members(inTenant).stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
        assertEquals(Role.CONTRIBUTOR, member.role());
        assertTrue(AuditTrail.of(portal.store(), portal.tenant().id()).stream()
                .anyMatch(event -> event.action().equals("identity.membership.added")
                        && event.after("email").equals(email)));

        var lost = link.path();
        var again = invitations.addMember(inTenant, email, Role.VIEWER).orElseThrow();
        assertEquals(Role.CONTRIBUTOR, again.invitation().role());
        assertEquals(404, portal.nobody().get(lost).status());
        var newcomer = portal.nobody();
        newcomer.post(again.path(), "name", "Adela", "password", TestPortal.PASSWORD);
        assertEquals(200, newcomer.get(portal.path("/members")).status());
        assertThrows(Invalid.class, () -> invitations.addMember(inTenant, email, Role.VIEWER));
    }

    @Test
    void whoever_has_a_password_needs_no_link() {
        var account = portal.join(portal.otherTenant(), "worker of both", Role.VIEWER);
        var inTenant = portal.services().in(portal.tenant());
        var link = portal.services().invitations().addMember(inTenant, portal.email("worker of both"), Role.VIEWER);
        assertTrue(link.isEmpty());
        assertEquals(200, portal.session(account).get(portal.path("/members")).status());
    }

    @Test
    void wrong_usage_is_told_from_failure_before_any_database_is_opened() {
        assertEquals(2, Main.run("user"));
        assertEquals(2, Main.run("user", "add", "a@remit.example"));
        assertEquals(2, Main.run("user", "add", "a@remit.example", "--tenant", "acme", "--role", "emperor"));
    }
}
