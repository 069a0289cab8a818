package io.remit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.attestation.Attesting;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
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
        leads_from_step_to_step(admin);
        assertEquals("/set-up/duties", notice(admin), "to the first step that is not done");

        attests(newcomer);
        assertEquals(3, done(), "what was attested otherwise is no table");
        assertEquals(303, admin.post(path() + "/done/nothing").status());
        assertEquals(4, done());
        var answered = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("setup.past.answered", answered.action());
        assertEquals("false", answered.after("handed_in"));
        var twice = admin.post(path() + "/done/nothing");
        assertEquals(409, twice.status());
        assertTrue(twice.text().contains("This step is done already"), twice::toString);

        var dismissed = admin.post(path() + "/dismissal");
        assertEquals(303, dismissed.status());
        assertEquals(
                "setup.set_up.dismissed",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertFalse(admin.get(portal.path("")).text().contains("Set up:"));
        assertEquals(4, done(), "the steps stay");
        assertEquals(
                "",
                admin.get(portal.path("/projects")).document().select(".guide").text());
        assertEquals(409, admin.post(path() + "/dismissal").status());
    }

    private void leads_from_step_to_step(Visitor admin) {
        var guide = admin.get(portal.path("/projects")).document().select(".guide");
        assertTrue(guide.text().startsWith("Set up, step 1 of 5 Projects and regions Done"), guide::text);
        assertEquals(portal.path("/set-up/duties"), guide.select("a").last().attr("href"));
        var editions = admin.get(portal.path("/editions")).document().select(".guide");
        assertTrue(editions.text().startsWith("Set up, step 2 of 5"), editions::text);
        var refused = admin.post(portal.path("/settings"), "zone", "Nowhere");
        assertTrue(refused.document().select(".guide").text().startsWith("Set up, step 3 of 5"), refused::toString);
        var duties = admin.get(path() + "/duties").document().select(".guide");
        assertEquals(portal.path("/set-up/done"), duties.select("a").last().attr("href"));
        var done = admin.get(path() + "/done").document().select(".guide");
        assertEquals(portal.path("/set-up/duties"), done.select("a").last().attr("href"));
        assertTrue(admin.get(path()).document().select(".guide").isEmpty());
        assertTrue(portal.viewer()
                .get(portal.path("/projects"))
                .document()
                .select(".guide")
                .isEmpty());
    }

    private String notice(Visitor admin) {
        var href = admin.get(portal.path(""))
                .document()
                .select(".notice a:contains(Go on)")
                .attr("href");
        return href.substring(portal.path("").length());
    }

    private static void attests(Newcomer newcomer) {
        var duty = newcomer.duty(0);
        var day = LocalDate.parse("2026-10-15");
        var done =
                new Attesting("", Attesting.FIRST, day, day, "All was reviewed.", List.of(), "", Attesting.Origin.FORM);
        newcomer.portal().services().attestations().attest(newcomer.administrator(), duty.text(), done);
    }

    @Test
    void only_an_administrator_of_this_tenant_sets_up() {
        for (var role : new Role[] {Role.VIEWER, Role.CONTRIBUTOR}) {
            assertEquals(403, portal.member(role).get(path()).status());
            assertEquals(403, portal.member(role).post(path() + "/dismissal").status());
            assertEquals(403, portal.member(role).post(path() + "/done/nothing").status());
        }
        assertEquals(404, portal.stranger().post(path() + "/dismissal").status());
        assertEquals(404, portal.stranger().post(path() + "/done/nothing").status());
        assertTrue(portal.nobody().post(path() + "/done/nothing").location().startsWith("/sign-in"));
        assertTrue(portal.nobody().post(path() + "/dismissal").location().startsWith("/sign-in"));
    }
}
