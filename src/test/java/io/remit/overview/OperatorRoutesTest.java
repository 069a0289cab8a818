package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
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

    @Test
    void what_tenants_wait_for_and_what_is_wrong_needs_the_operator(TestPortal portal) {
        var shelf = Shelf.named(portal, "Cirrus");
        shelf.publish(Pages.FIRST);
        shelf.subscribe(portal.tenant());
        shelf.subscribe(portal.otherTenant());
        portal.clock().advance(Duration.ofSeconds(1));
        var second = shelf.publish(Pages.SECOND);
        var draft = shelf.draft(Pages.DEFECTIVE);
        portal.services()
                .acknowledgements()
                .object(portal.access(Role.ADMINISTRATOR), second.id(), "", "Not before spring.");
        var needs = needs(portal);
        var objection = needs.selectFirst("li:contains(objection)");
        assertTrue(
                objection.text().contains("1 objection to edition 2 of Cirrus waits for your answer."), needs.text());
        var answers = portal.operator().get(objection.selectFirst("a").attr("href"));
        assertTrue(answers.text().contains("Not before spring."), answers::toString);
        var silent = needs.selectFirst("li:contains(said nothing yet to edition 2 of Cirrus)");
        assertTrue(silent.text().contains("1 tenant has"), silent.text());
        var who = portal.operator().get(silent.selectFirst("a").attr("href"));
        assertEquals(1, who.document().select("li[id^=tenant-]").size(), who::toString);
        var wrong = needs.selectFirst("li:contains(draft of Cirrus)");
        assertEquals(shelf.path(draft), wrong.selectFirst("a").attr("href"));
        var unowned = needs.selectFirst("li:contains(Nobody answers for)");
        assertEquals(
                200,
                portal.operator().get(unowned.selectFirst("a").attr("href")).status());
        for (var tenant : List.of(portal.tenant(), portal.otherTenant())) {
            portal.services()
                    .subscriptions()
                    .end(portal.services().in(tenant), shelf.service().slug());
        }
        assertTrue(
                needs(portal)
                        .select("li:contains(objection to edition 2 of Cirrus)")
                        .isEmpty(),
                "who left waits for nothing");
    }

    private static Element needs(TestPortal portal) {
        return portal.operator().get("/admin").document().selectFirst("section[aria-labelledby=needs]");
    }

    @Test
    void who_signed_in_is_not_among_what_happened_but_a_link_away(TestPortal portal) {
        portal.session(portal.account(Role.VIEWER));
        var page = portal.operator().get("/admin").document();
        var recent = page.selectFirst("section[aria-labelledby=recent]");
        assertFalse(recent.select("li").text().contains("Signed in"), recent.text());
        var sessions = portal.operator()
                .get(recent.selectFirst("a:contains(Who signed in)").attr("href"));
        assertTrue(sessions.document().select("tbody tr").text().contains("Signed in"), sessions::toString);
    }
}
