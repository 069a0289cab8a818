package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** The notice that a service's tenants are promised. */
@PortalTest
final class NoticeRoutesTest {

    @Test
    void the_operator_promises_another_notice_and_it_is_audited(TestPortal portal) {
        var shelf = Shelf.of(portal);
        assertTrue(portal.operator().get(shelf.base()).text().contains("30 days of notice"));
        var done = portal.operator().post(shelf.base() + "/notice", "days", "14");
        assertEquals(303, done.status());
        assertTrue(portal.operator().follow(done).text().contains("14 days of notice"));
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.notice.changed", event.action());
        assertEquals("30", event.before("notice_days"));
        assertEquals("14", event.after("notice_days"));
        assertEquals(
                303,
                portal.operator().post(shelf.base() + "/notice", "days", "14").status(),
                "the same again is no harm");
    }

    @Test
    void what_is_no_number_of_days_comes_back_as_it_was_typed(TestPortal portal) {
        var shelf = Shelf.of(portal);
        for (var days : new String[] {" ", "soon", "-1", "367", "9999"}) {
            var refused = portal.operator().post(shelf.base() + "/notice", "days", days);
            assertEquals(422, refused.status(), days);
            assertEquals(days, refused.document().selectFirst("#days").val());
            assertFalse(refused.document().select("#days-error").isEmpty(), days);
        }
        assertTrue(portal.operator().get(shelf.base()).text().contains("30 days of notice"));
    }

    @Test
    void a_notice_is_the_operators_to_promise(TestPortal portal) {
        var address = Shelf.of(portal).base() + "/notice";
        assertEquals(404, portal.administrator().post(address, "days", "1").status());
        assertEquals(404, portal.stranger().post(address, "days", "1").status());
        assertTrue(portal.nobody().post(address, "days", "1").location().startsWith("/sign-in"));
    }

    @Test
    void publishing_with_less_notice_warns_and_is_not_refused(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = shelf.draft(Pages.FIRST);
        var today = shelf.catalog().today();
        assertEquals(today.toString(), effective(portal, shelf.path(first)), "a first edition needs none");
        shelf.publish(first, today);
        var draft = shelf.draft(Pages.SECOND);
        assertEquals(today.plusDays(30).toString(), effective(portal, shelf.path(draft)));
        assertTrue(portal.operator().get(shelf.path(draft)).text().contains("Tenants are promised 30 days of notice"));
        var done = portal.operator()
                .post(
                        shelf.path(draft) + "/publication",
                        "seen",
                        "0",
                        "confirm",
                        "yes",
                        "effective",
                        today.plusDays(5).toString());
        var page = portal.operator().follow(done);
        assertTrue(
                page.document()
                        .text()
                        .contains("Edition 2 is published. Tenants have 5 days’ notice; they are promised 30 days."),
                page::toString);
        assertTrue(portal.operator().get(shelf.base()).text().contains("5 days’ notice"));
    }

    private static String effective(TestPortal portal, String draft) {
        return portal.operator().get(draft).document().selectFirst("#effective").val();
    }
}
