package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@PortalTest
final class EditionRoutesTest {

    @Test
    void an_editions_page_says_whether_it_binds_already_still_or_no_more(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND, shelf.catalog().today().plusDays(2));
        assertTrue(head(portal, shelf, 1).contains("In effect"));
        assertTrue(head(portal, shelf, 2).contains("Coming up"));
        portal.clock().advance(Duration.ofDays(2));
        assertTrue(head(portal, shelf, 1).contains("Superseded"));
        assertTrue(head(portal, shelf, 2).contains("In effect"));
    }

    @Test
    void an_edition_that_does_not_exist_is_not_found(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        for (var number : new String[] {"0", "2", "-1", "one", "99999999999999"}) {
            assertEquals(
                    404,
                    portal.operator().get(shelf.base() + "/editions/" + number).status(),
                    number);
        }
    }

    @Test
    void an_edition_says_what_was_corrected_and_by_whom(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        draft.cut("0", "Upgrades", "Publish new versions.", "Move jobs to new versions.");
        var shelf = draft.shelf();
        shelf.publish(draft.id(), shelf.catalog().today());
        var page = portal.operator().get(shelf.base() + "/editions/1").document();
        var corrections =
                page.selectFirst("section[aria-labelledby=corrections]").text();
        assertTrue(corrections.contains("Upgrades"), corrections);
        assertTrue(corrections.contains("Olga Operator"), corrections);
    }

    @Test
    void a_visit_again_is_answered_with_not_modified(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var first = portal.operator().get(shelf.base() + "/editions/1");
        var again =
                portal.operator().with("If-None-Match", first.header("ETag")).get(shelf.base() + "/editions/1");
        assertEquals(304, again.status());
        assertEquals(0, again.bytes().length);
    }

    @Test
    void any_two_editions_are_compared_whichever_is_named_first(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND);
        shelf.publish(Pages.SECOND.replace("every week", "every month"));
        var newest = portal.operator().get(shelf.base() + "/comparison").document();
        assertEquals("Edition 2 and Edition 3", newest.selectFirst("h1").text());
        var far =
                portal.operator().get(shelf.base() + "/comparison?from=1&to=3").document();
        assertEquals("Edition 1 and Edition 3", far.selectFirst("h1").text());
        assertTrue(
                far.select("ins").eachText().contains("month"),
                far.select("ins").toString());
        assertTrue(far.select("del").eachText().contains("day"));
        assertTrue(far.selectFirst("section[aria-labelledby=changes-moved-to-customer]")
                .text()
                .contains("Upgrades"));
        assertFalse(far.selectFirst("table.sides").text().contains("Users"), "what stayed is left out");
        var turned =
                portal.operator().get(shelf.base() + "/comparison?from=3&to=1").document();
        assertEquals(far.selectFirst("main").html(), turned.selectFirst("main").html());
        var all = portal.operator()
                .get(shelf.base() + "/comparison?from=1&to=3&all=yes")
                .document();
        assertTrue(all.selectFirst("table.sides").text().contains("Users"));
        for (var link : far.select(".change-list a")) {
            assertFalse(far.select(link.attr("href")).isEmpty(), "leads nowhere: " + link);
        }
    }

    @Test
    void an_edition_compared_with_itself_has_no_changes(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND);
        var same = portal.operator().get(shelf.base() + "/comparison?from=2&to=2");
        assertTrue(same.text().contains("The two editions say the same."));
    }

    @Test
    void what_cannot_be_compared_is_not_found_or_leads_back(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var alone = portal.operator().get(shelf.base() + "/comparison");
        assertEquals(shelf.base(), alone.location());
        shelf.publish(Pages.SECOND);
        assertEquals(
                404,
                portal.operator().get(shelf.base() + "/comparison?from=0&to=2").status());
        assertEquals(
                404,
                portal.operator().get(shelf.base() + "/comparison?from=1&to=9").status());
        assertEquals(
                200,
                portal.operator().get(shelf.base() + "/comparison?from=x&to=y").status());
    }

    private static String head(TestPortal portal, Shelf shelf, int number) {
        return portal.operator()
                .get(shelf.base() + "/editions/" + number)
                .document()
                .selectFirst(".page-head")
                .text();
    }
}
