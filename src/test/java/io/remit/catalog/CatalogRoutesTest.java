package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PortalTest
final class CatalogRoutesTest {

    @Test
    void operator_adds_a_service_and_it_is_audited(TestPortal portal) {
        var added = portal.operator().post("/admin/catalog", "name", "Grid <b>forecast</b>", "slug", "grid-forecast");
        assertEquals(303, added.status());
        assertEquals("/admin/catalog/grid-forecast", added.location());
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.service.created", event.action());
        assertEquals("grid-forecast", event.after("slug"));
        var page = portal.operator().get("/admin/catalog");
        assertEquals(
                "Grid <b>forecast</b>",
                page.document()
                        .selectFirst("a[href=/admin/catalog/grid-forecast]")
                        .text());
        assertTrue(page.document().select("td b").isEmpty(), "a name is text");
    }

    @Test
    void a_taken_short_name_is_said_at_its_field_and_everything_typed_stays(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var slug = shelf.service().slug();
        var again = portal.operator().post("/admin/catalog", "name", "Another", "slug", slug);
        assertEquals(422, again.status());
        var document = again.document();
        assertTrue(document.selectFirst("#slug-error").text().contains("already"));
        assertEquals("Another", document.selectFirst("#name").val());
        assertEquals(slug, document.selectFirst("#slug").val());
    }

    @Test
    void a_malformed_short_name_is_said_at_its_field(TestPortal portal) {
        for (var slug : new String[] {"", "A", "Größe", "-a", "a-", "a b", "../x", "a".repeat(61)}) {
            var refused = portal.operator().post("/admin/catalog", "name", "A service", "slug", slug);
            assertEquals(422, refused.status(), slug);
            assertFalse(refused.document().select("#slug-error").isEmpty(), slug);
            assertEquals("A service", refused.document().selectFirst("#name").val());
        }
    }

    @Test
    void a_missing_or_endless_name_is_said_at_its_field(TestPortal portal) {
        for (var name : new String[] {"", "  ", "x".repeat(121)}) {
            var refused = portal.operator().post("/admin/catalog", "name", name, "slug", "unnamed");
            assertEquals(422, refused.status());
            assertFalse(refused.document().select("#name-error").isEmpty());
        }
    }

    @Test
    void the_catalog_needs_sign_in(TestPortal portal) {
        var asked = portal.nobody().get("/admin/catalog");
        assertEquals(303, asked.status());
        assertTrue(asked.location().startsWith("/sign-in"));
        var posted = portal.nobody().post("/admin/catalog", "name", "X", "slug", "xx");
        assertTrue(posted.location().startsWith("/sign-in"), posted.toString());
    }

    @Test
    void nobody_in_a_tenant_learns_that_there_is_a_catalog(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var edition = shelf.publish(Pages.SECOND);
        var people = Stream.of(portal.administrator(), portal.contributor(), portal.viewer(), portal.stranger())
                .toList();
        for (var person : people) {
            for (var path : new String[] {
                "/admin/catalog",
                shelf.base(),
                shelf.path(draft),
                shelf.base() + "/editions/" + edition.number(),
                shelf.base() + "/comparison"
            }) {
                assertEquals(404, person.get(path).status(), path);
            }
            for (var path : new String[] {
                "/admin/catalog",
                shelf.base() + "/drafts",
                shelf.path(draft) + "/rows",
                shelf.path(draft) + "/rows/t0r0/cut",
                shelf.path(draft) + "/rows/t0r0/removal",
                shelf.path(draft) + "/tables/0/roles",
                shelf.path(draft) + "/changes",
                shelf.path(draft) + "/undo",
                shelf.path(draft) + "/publication",
                shelf.path(draft) + "/removal"
            }) {
                assertEquals(
                        404, person.post(path, "seen", "0", "confirm", "yes").status(), path);
            }
        }
        assertEquals(0, shelf.opened(draft).corrections().size());
    }

    @Test
    void a_service_that_does_not_exist_is_not_found(TestPortal portal) {
        assertEquals(404, portal.operator().get("/admin/catalog/none-such").status());
        assertEquals(
                404,
                portal.operator().get("/admin/catalog/none-such/editions/1").status());
        assertEquals(
                404,
                portal.operator().get("/admin/catalog/none-such/comparison").status());
        assertEquals(
                404,
                portal.operator()
                        .post("/admin/catalog/none-such/drafts", "text", "x")
                        .status());
    }

    @Test
    void the_list_of_services_says_which_edition_binds_and_how_many_drafts_wait(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND, shelf.catalog().today().plusDays(5));
        shelf.draft(Pages.DEFECTIVE);
        var row =
                portal.operator().get("/admin/catalog").document().selectFirst("tr:has(a[href=" + shelf.base() + "])");
        assertTrue(row.text().contains("Edition 1"), row.text());
        assertFalse(row.text().contains("Edition 2"), row.text());
        assertTrue(row.text().contains("1 draft"), row.text());
    }

    @Test
    void a_services_page_lists_editions_and_drafts_with_who_made_them(TestPortal portal) {
        var shelf = Shelf.of(portal);
        assertTrue(portal.operator().get(shelf.base()).text().contains("No edition yet"));
        shelf.publish(Pages.FIRST);
        shelf.publish(Pages.SECOND, shelf.catalog().today().plusDays(5));
        portal.operator().post(shelf.base() + "/drafts", "text", Pages.DEFECTIVE);
        var page = portal.operator().get(shelf.base()).document();
        var first = page.selectFirst("tr:has(a[href=" + shelf.base() + "/editions/1])");
        var second = page.selectFirst("tr:has(a[href=" + shelf.base() + "/editions/2])");
        assertTrue(first.text().contains("In effect"), first.text());
        assertTrue(second.text().contains("Coming up"), second.text());
        assertTrue(second.text().contains("A note."), second.text());
        var drafts = page.selectFirst("section[aria-labelledby=drafts]").text();
        assertTrue(drafts.contains("Olga Operator"), drafts);
        assertTrue(drafts.contains("Who does what in Atlas"), drafts);
    }
}
