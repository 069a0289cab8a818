package io.remit.responsibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.identity.Tenant;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@PortalTest
final class ResponsibilityRoutesTest {
    private static final String OTHER = """
            # Who does what in Borea

            ## Operations

            | Task | Who |
            |------|-----|
            | Patch the hosts | Provider |
            | Read the bills | Customer |
            | Plan capacity | Shared |
            """;

    private final List<Runnable> afterwards = new ArrayList<>();

    @AfterEach
    void end_subscriptions() {
        afterwards.forEach(Runnable::run);
    }

    @Test
    void a_member_sees_both_parties_duties_with_whose_each_is(TestPortal portal) {
        subscribed(portal, Pages.FIRST);
        for (var member : List.of(portal.administrator(), portal.contributor(), portal.viewer())) {
            var page = member.get(portal.path("/responsibilities"));
            assertEquals(200, page.status());
            var row = page.document().selectFirst("tr[id$=-upgrades]");
            assertEquals("Upgrades Provider", row.selectFirst("th").text());
            assertTrue(row.selectFirst(".side-provider").text().contains("Move jobs to new versions."));
            assertEquals("Nothing named", row.selectFirst(".side-ours").text());
            assertTrue(page.text().contains("4 responsibilities"));
            assertTrue(page.text().contains("Edition 1"));
        }
    }

    @Test
    void the_matrix_needs_sign_in_and_is_a_secret_to_strangers(TestPortal portal) {
        var asked = portal.nobody().get(portal.path("/responsibilities?party=yours"));
        assertTrue(asked.location().startsWith("/sign-in?next="), asked.toString());
        for (var path : new String[] {"/responsibilities", "/responsibilities/changes"}) {
            assertEquals(404, portal.stranger().get(portal.path(path)).status());
        }
    }

    @Test
    void a_tenant_without_a_service_is_told_how_one_comes(TestPortal portal) {
        var page = portal.viewer().get(portal.path("/responsibilities"));
        assertTrue(page.text().contains("No service yet"));
        assertTrue(page.document().select("form.filters, #matrix").isEmpty());
        assertEquals(
                404,
                portal.viewer().get(portal.path("/responsibilities/changes")).status());
    }

    @Test
    void a_service_without_an_edition_shows_no_matrix_and_breaks_nothing(TestPortal portal) {
        var shelf = Shelf.of(portal);
        subscribe(portal, shelf, portal.tenant());
        var page = portal.viewer().get(portal.path("/responsibilities"));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("not published"), page.toString());
        assertFalse(page.text().contains("Try fewer words"), "no filter is to blame");
        var changes = portal.viewer()
                .get(portal.path(
                        "/responsibilities/changes?service=" + shelf.service().slug()));
        assertEquals(portal.path("/responsibilities"), changes.location());
    }

    @Test
    void filters_narrow_the_matrix_alone_and_together(TestPortal portal) {
        var atlas = subscribed(portal, Pages.SECOND);
        var borea = Shelf.named(portal, "Borea");
        borea.publish(OTHER);
        subscribe(portal, borea, portal.tenant());
        assertRows(portal, "", 8, 8);
        assertRows(portal, "?service=" + borea.service().slug(), 3, 3);
        assertRows(portal, "?category=Operations", 5, 8);
        assertRows(portal, "?category=Access&service=" + atlas.service().slug(), 3, 5);
        assertRows(portal, "?party=yours", 2, 8);
        assertRows(portal, "?party=customer", 2, 8);
        assertRows(portal, "?party=provider", 1, 8);
        assertRows(portal, "?party=shared", 4, 8);
        assertRows(portal, "?party=nobody", 1, 8);
        assertRows(portal, "?q=JOBS", 1, 8);
        assertRows(portal, "?q=jobs+versions", 1, 8);
        assertRows(portal, "?q=jobs+bucket", 0, 8);
        assertRows(portal, "?q=access&party=shared&category=Access", 1, 8);
        assertRows(portal, "?q=no-such-word", 0, 8);
        assertRows(portal, "?service=none-such", 0, 0);
        assertRows(portal, "?party=everybody", 8, 8);
        assertRows(portal, "?category=Gone", 0, 8);
    }

    @Test
    void filters_live_in_the_address_and_are_shown_as_chosen(TestPortal portal) {
        subscribed(portal, Pages.FIRST);
        var page = portal.viewer()
                .get(portal.path("/responsibilities?party=shared&category=Operations&q=logs"))
                .document();
        assertEquals("shared", page.selectFirst("input[name=party][checked]").val());
        assertEquals(
                "Operations", page.selectFirst("#category option[selected]").val());
        assertEquals("logs", page.selectFirst("#q").val());
        assertEquals("get", page.selectFirst("form.filters").attr("method"));
        assertEquals(
                portal.path("/responsibilities"),
                page.selectFirst(".results-line a").attr("href"));
        assertTrue(page.text().contains("1 of 4 responsibilities"), page.text());
    }

    @Test
    void the_filters_counts_stay_right_whatever_is_filtered(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var all = counts(portal.viewer().get(portal.path("/responsibilities")));
        assertEquals(List.of("5", "1", "3", "0", "1"), all);
        assertEquals(all, counts(portal.viewer().get(portal.path("/responsibilities?party=yours&q=bucket"))));
    }

    @Test
    void a_cell_that_only_holds_filling_is_a_gap_whoever_holds_the_row(TestPortal portal) {
        subscribed(portal, Pages.DEFECTIVE);
        var page = portal.viewer().get(portal.path("/responsibilities?party=nobody"));
        var row = page.document().selectFirst("tbody tr:not(.group)");
        assertEquals(
                "Logging Shared Provider’s part missing", row.selectFirst("th").text());
        assertEquals(
                "Names no duty: “Responsibility description”",
                row.selectFirst(".side-provider").text());
        assertEquals(List.of("3", "0", "3", "0", "1"), counts(page));
        assertTrue(page.text().contains("1 of 3 responsibilities"), page.text());
    }

    @Test
    void htmx_gets_the_matrix_alone(TestPortal portal) {
        subscribed(portal, Pages.FIRST);
        var part = portal.viewer().htmx().get(portal.path("/responsibilities?party=yours"));
        assertEquals(1, part.document().body().children().size());
        assertEquals("matrix", part.document().body().child(0).id());
        assertEquals(1, part.document().select("tbody tr:not(.group)").size());
        assertTrue(part.header("Vary").contains("HX-Request"));
        var restored = portal.viewer()
                .htmx()
                .with("HX-History-Restore-Request", "true")
                .get(portal.path("/responsibilities?party=yours"));
        assertFalse(restored.document().select("form.filters").isEmpty(), "a restored page is a whole one");
    }

    @Test
    void a_visit_again_is_answered_with_not_modified_until_something_changed(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        var address = portal.path("/responsibilities");
        var first = portal.viewer().get(address);
        var tag = first.header("ETag");
        assertEquals(
                304, portal.viewer().with("If-None-Match", tag).get(address).status());
        shelf.publish(Pages.SECOND);
        var changed = portal.viewer().with("If-None-Match", tag).get(address);
        assertEquals(200, changed.status());
        assertTrue(changed.text().contains("Edition 2"));
        assertNotEquals(tag, portal.administrator().get(address).header("ETag"), "each reader has a page of their own");
    }

    @Test
    void an_edition_of_the_future_is_not_shown_before_its_day(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        shelf.publish(Pages.SECOND, shelf.catalog().today().plusDays(1));
        var address = portal.path("/responsibilities");
        assertTrue(portal.viewer().get(address).text().contains("Read the logs every day."));
        portal.clock().advance(Duration.ofDays(1));
        var tomorrow = portal.viewer().get(address);
        assertTrue(tomorrow.text().contains("Read the logs every week."));
        assertTrue(tomorrow.text().contains("since edition 1"));
    }

    @Test
    void what_changed_is_marked_in_the_matrix_and_told_on_a_page_of_its_own(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        assertTrue(portal.viewer()
                .get(portal.path("/responsibilities"))
                .document()
                .select(".service-head a")
                .isEmpty());
        shelf.publish(Pages.SECOND);
        var matrix = portal.viewer().get(portal.path("/responsibilities"));
        assertTrue(matrix.document().selectFirst("tr[id$=-upgrades]").text().contains("Moved to you"));
        assertTrue(matrix.document().selectFirst("tr[id$=-logging]").text().contains("Reworded"));
        assertFalse(matrix.document().selectFirst("tr[id$=-users]").text().contains("New"));
        var gap = matrix.document().selectFirst("tr[id$=-keys]").text();
        assertTrue(gap.contains("Nobody named New"), gap);
        assertFalse(gap.contains("New for you"), "what names nobody is not the reader's");
        var link = matrix.document().selectFirst(".service-head a");
        var changes =
                portal.viewer().get(matrix.address().resolve(link.attr("href")).toString());
        assertEquals(200, changes.status());
        var count = changes.document().select(".change-list > li").size();
        assertEquals(count + " changes since edition 1", link.text());
        assertTrue(changes.text().contains("A note."), "what the publisher wrote");
        assertTrue(changes.document()
                .selectFirst("#changes-moved-to-customer")
                .text()
                .startsWith("Moved to you"));
        assertFalse(changes.text().contains("customer"), "a tenant is spoken to as you");
        for (var place : changes.document().select(".change-list a")) {
            assertFalse(changes.document().select(place.attr("href")).isEmpty(), "leads nowhere: " + place);
        }
    }

    @Test
    void changes_between_any_two_editions_can_be_chosen(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        shelf.publish(Pages.SECOND);
        shelf.publish(Pages.SECOND.replace("every week", "every month"));
        var base = portal.path(
                "/responsibilities/changes?service=" + shelf.service().slug());
        assertTrue(portal.viewer().get(base).text().contains("from Edition 2"));
        var far = portal.viewer().get(base + "&from=1&to=3");
        assertEquals("1", far.document().selectFirst("#from option[selected]").val());
        assertEquals("3", far.document().selectFirst("#to option[selected]").val());
        assertTrue(far.text().contains("Moved to you"));
        assertEquals(404, portal.viewer().get(base + "&from=1&to=4").status());
        assertEquals(
                304,
                portal.viewer()
                        .with("If-None-Match", far.header("ETag"))
                        .get(base + "&from=1&to=3")
                        .status());
        var unsubscribed = Shelf.of(portal);
        unsubscribed.publish(Pages.FIRST);
        assertEquals(
                404,
                portal.viewer()
                        .get(portal.path("/responsibilities/changes?service="
                                + unsubscribed.service().slug()))
                        .status(),
                "a service one does not use");
    }

    @Test
    void what_tenants_share_in_memory_names_none_of_them(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        shelf.publish(Pages.SECOND);
        subscribe(portal, shelf, portal.otherTenant());
        var addresses = List.of(
                "/responsibilities",
                "/responsibilities?party=yours",
                "/responsibilities/changes?service=" + shelf.service().slug(),
                "");
        for (var address : addresses) {
            var ours = portal.viewer().get(portal.path(address)).body();
            var theirs = portal.stranger()
                    .get("/t/" + portal.otherTenant().slug() + address)
                    .body();
            for (var word : List.of(portal.tenant().slug(), portal.tenant().name())) {
                assertTrue(ours.contains(word), "so that the next line proves something");
                assertFalse(theirs.contains(word), address);
            }
            for (var word :
                    List.of(portal.otherTenant().slug(), portal.otherTenant().name())) {
                assertTrue(theirs.contains(word));
                assertFalse(ours.contains(word), address);
            }
        }
    }

    private Shelf subscribed(TestPortal portal, String page) {
        var shelf = Shelf.of(portal);
        shelf.publish(page);
        subscribe(portal, shelf, portal.tenant());
        return shelf;
    }

    private void subscribe(TestPortal portal, Shelf shelf, Tenant tenant) {
        shelf.subscribe(tenant);
        var slug = shelf.service().slug();
        afterwards.add(
                () -> portal.services().subscriptions().end(portal.services().in(tenant), slug));
    }

    private static void assertRows(TestPortal portal, String query, int shown, int of) {
        var page = portal.viewer().get(portal.path("/responsibilities" + query));
        assertEquals(200, page.status(), query);
        assertEquals(
                shown, page.document().select("#matrix tbody tr:not(.group)").size(), query);
        var line = page.document().selectFirst(".results-line").text();
        var active = !query.isEmpty() && !query.equals("?party=everybody");
        assertTrue(line.startsWith(active ? shown + " of " + of + " " : of + " "), query + ": " + line);
        assertEquals(shown == 0, page.text().contains("Nothing matches"), query);
    }

    private static List<String> counts(Page page) {
        return page.document().select(".segments .count").eachText();
    }
}
