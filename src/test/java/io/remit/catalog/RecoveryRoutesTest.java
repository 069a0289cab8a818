package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** The page on disaster recovery on the operator's pages and in a tenant's matrix. */
@PortalTest
final class RecoveryRoutesTest {

    @Test
    void a_page_is_imported_into_an_open_draft_and_shown(TestPortal portal) {
        var desk = DraftDesk.of(portal, Pages.FIRST);
        var done = desk.post("/pages", "seen", "0", "text", RecoveryPublicationTest.RECOVERY, "kind", "");
        assertEquals(303, done.status(), done.toString());
        var page = desk.page();
        assertTrue(page.text().contains("A region fails"));
        assertTrue(page.text().contains("no number given"));
        assertTrue(page.text().contains("Create two buckets."), "examples are shown");
        assertTrue(page.text().contains("HA/DR, line"), "findings say of which page");
        var source = portal.operator()
                .get(desk.shelf().path(desk.id()) + "?page=ha-dr")
                .document();
        assertTrue(source.selectFirst(".source").text().contains("| A zone fails |"));
    }

    @Test
    void the_published_page_shows_recovery_and_a_tenant_sees_its_duties(TestPortal portal) {
        var desk = DraftDesk.of(portal, Pages.FIRST);
        desk.post("/pages", "seen", "0", "text", RecoveryPublicationTest.RECOVERY, "kind", "ha-dr");
        var published = desk.post("/publication", "seen", "0", "confirm", "yes");
        assertEquals(303, published.status(), published.toString());
        var edition = portal.operator().follow(published).document();
        assertTrue(edition.selectFirst("#objectives").parent().parent().text().contains("15 min"));
        assertTrue(edition.text().contains("High availability and disaster recovery"), "its source is named");
        desk.shelf().subscribe(portal.tenant());
        var matrix = portal.administrator()
                .get("/t/" + portal.tenant().slug() + "/responsibilities?service="
                        + desk.shelf().service().slug());
        assertTrue(matrix.text().contains("Your responsibilities for HA and DR"));
        assertTrue(matrix.text().contains("Verify that a copy is made every night."));
    }

    @Test
    void the_comparison_shows_what_changed_in_it(TestPortal portal) {
        var desk = DraftDesk.of(portal, Pages.FIRST);
        desk.post("/pages", "seen", "0", "text", RecoveryPublicationTest.RECOVERY, "kind", "ha-dr");
        desk.post("/publication", "seen", "0", "confirm", "yes");
        var shelf = desk.shelf();
        shelf.publish(RecoveryPublicationTest.RECOVERY
                .replace("every night", "every hour")
                .replace("15 minutes", "5 minutes"));
        var comparison =
                portal.operator().get(shelf.base() + "/comparison?from=1&to=2").document();
        assertTrue(comparison.text().contains("every hour") || comparison.text().contains("hour"));
        assertTrue(comparison.text().contains("5 minutes"), "a changed objective is a change too");
    }

    @Test
    void bad_input_is_said_at_its_field_and_somebody_elses_change_is_told(TestPortal portal) {
        var desk = DraftDesk.of(portal, Pages.FIRST);
        var refused = desk.post("/pages", "seen", "0", "text", " ", "kind", "other");
        assertEquals(422, refused.status());
        assertFalse(refused.document().select("#import-page-error").isEmpty());
        assertFalse(refused.document().select("#import-kind-error").isEmpty());
        desk.post("/rows/t0r0/removal", "seen", "0");
        var late = desk.post("/pages", "seen", "0", "text", RecoveryPublicationTest.RECOVERY);
        assertEquals(409, late.status());
    }
}
