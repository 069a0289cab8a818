package io.remit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** The page that leads through the first ten minutes. */
@PortalTest
final class SetUpRoutesTest {
    private final TestPortal portal;

    SetUpRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    private String path() {
        return portal.path("/set-up");
    }

    private long done() {
        return portal.administrator()
                .get(path())
                .document()
                .select(".steps .tone-ok")
                .size();
    }

    /** One test, because each step changes what the next one sees of the same tenant. */
    @Test
    void each_step_counts_as_done_where_it_is_done_and_the_notice_goes_with_the_last_or_when_dismissed() {
        var admin = portal.administrator();
        assertTrue(admin.get(path()).text().contains("Nothing to set up yet"));
        assertFalse(admin.get(portal.path("")).text().contains("Set up:"));
        var newcomer = new Newcomer(portal);
        assertEquals(0, done());
        assertTrue(admin.get(portal.path("")).text().contains("Set up: 0 of 5 steps are done."));
        assertTrue(admin.get(portal.path("/duties")).text().contains("Set up: 0 of 5 steps are done."));
        assertFalse(portal.viewer().get(portal.path("/duties")).text().contains("Set up:"));

        var services = portal.services();
        var access = newcomer.administrator();
        services.projects().add(access, newcomer.service().slug(), "Assistant", "eu-de");
        assertEquals(1, done());
        services.acknowledgements().acknowledge(access, newcomer.edition().id());
        assertEquals(2, done());
        services.settings().change(access, 0, "Europe/Berlin", false, 14);
        assertEquals(3, done());
        assertTrue(admin.get(portal.path("")).text().contains("Set up: 3 of 5 steps are done."));

        var dismissed = admin.post(path() + "/dismissal");
        assertEquals(303, dismissed.status());
        assertEquals(
                "setup.set_up.dismissed",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertFalse(admin.get(portal.path("")).text().contains("Set up:"));
        assertEquals(3, done(), "the steps stay");
        assertEquals(409, admin.post(path() + "/dismissal").status());
    }

    @Test
    void only_an_administrator_of_this_tenant_sets_up() {
        for (var role : new Role[] {Role.VIEWER, Role.CONTRIBUTOR}) {
            assertEquals(403, portal.member(role).get(path()).status());
            assertEquals(403, portal.member(role).post(path() + "/dismissal").status());
        }
        assertEquals(404, portal.stranger().post(path() + "/dismissal").status());
        assertTrue(portal.nobody().post(path() + "/dismissal").location().startsWith("/sign-in"));
    }
}
