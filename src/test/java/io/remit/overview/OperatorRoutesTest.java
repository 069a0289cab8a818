package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

@PortalTest
final class OperatorRoutesTest {

    @Test
    void the_operator_sees_services_with_editions_drafts_and_what_is_wrong_with_the_newest_draft(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND, shelf.catalog().today().plusDays(9));
        var draft = shelf.draft(Pages.DEFECTIVE);
        shelf.subscribe(portal.tenant());
        var page = portal.operator().get("/admin");
        assertEquals(200, page.status());
        var row = page.document().selectFirst("tr:has(a[href=" + shelf.base() + "])");
        assertTrue(row.text().contains("Edition 1"), row.text());
        assertFalse(row.text().contains("Edition 2"), row.text());
        assertFalse(row.select("a[href=" + shelf.path(draft) + "]").isEmpty());
        assertTrue(row.text().contains("error"), row.text());
        assertEquals("1", row.selectFirst("td:last-child").text());
        assertTrue(page.text().contains("Recent") || page.text().contains("happened"), page.text());
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    @Test
    void the_operators_dashboard_needs_sign_in_and_is_a_secret_to_members(TestPortal portal) {
        assertTrue(portal.nobody().get("/admin").location().startsWith("/sign-in"));
        assertEquals(404, portal.administrator().get("/admin").status());
        assertEquals(404, portal.viewer().get("/admin").status());
    }
}
