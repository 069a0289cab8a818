package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@PortalTest
final class StandingRoutesTest {

    @Test
    void the_operator_sees_numbers_the_last_acknowledged_edition_and_nothing_of_the_evidence(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var first = shelf.publish(Pages.FIRST);
        shelf.subscribe(portal.tenant());
        var access = portal.access(Role.ADMINISTRATOR);
        portal.services().acknowledgements().acknowledge(access, first.id());
        shelf.publish(Pages.SECOND);
        portal.services().trends().keep(access);
        var page = portal.operator().get("/admin/standing?q=" + portal.tenant().slug());
        assertEquals(200, page.status());
        var row = page.document().selectFirst("tbody tr");
        assertTrue(row.text().contains("5 Open"), row.text());
        assertEquals("5", row.select("td[data-label=All]").text());
        assertEquals("5", row.select("td[data-label=No owner]").text());
        assertEquals(
                portal.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                row.select("td[data-label=Counted] time").attr("datetime"));
        assertFalse(page.document().select("svg.patterns pattern").isEmpty());
        assertTrue(row.text().contains("Atlas, edition 1 · a later one is in effect"), row.text());
        assertFalse(row.text().contains("Authorize the bucket"), row.text());
        var there = portal.operator().get(row.selectFirst("th a").attr("href"));
        assertEquals(200, there.status());
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    @Test
    void a_tenant_that_was_not_counted_is_said_to_be_so_with_the_reason(TestPortal portal) {
        var fresh = portal.services()
                .tenants()
                .create(portal.services().platform(), "fresh-" + portal.tenant().slug(), "Fresh");
        assertTrue(row(portal, fresh.slug()).contains("No duties: it uses no service"), row(portal, fresh.slug()));
        var shelf = Shelf.of(portal);
        shelf.subscribe(fresh);
        assertTrue(row(portal, fresh.slug()).contains("Not counted yet: that is done within the hour"));
        portal.services().trends().keep(portal.services().in(fresh));
        assertTrue(row(portal, fresh.slug()).contains("No duties when they were counted"));
        assertTrue(row(portal, fresh.slug()).contains("Nothing yet"));
    }

    private static String row(TestPortal portal, String slug) {
        return portal.operator()
                .get("/admin/standing?q=" + slug)
                .document()
                .selectFirst("tbody tr")
                .text();
    }

    @Test
    void many_tenants_are_paged_by_key_in_both_directions_and_searched(TestPortal portal) {
        for (int i = 0; i < 51; i++) {
            var slug = "paged-%s-%02d".formatted(portal.tenant().slug(), i);
            portal.services().tenants().create(portal.services().platform(), slug, "Paged " + i);
        }
        for (var sort : List.of("", "&sort=name")) {
            pagesMeet(portal, "q=paged-" + portal.tenant().slug() + sort);
        }
        var none = portal.operator().get("/admin/standing?q=no-such-tenant");
        assertTrue(none.text().contains("No tenant here"));
        var csv = portal.operator()
                .get("/admin/standing/csv?q=paged-" + portal.tenant().slug());
        assertEquals(52, csv.body().strip().split("\r?\n").length);
        assertTrue(csv.body().contains("No duties: it uses no service"), csv.body());
    }

    private static void pagesMeet(TestPortal portal, String words) {
        var first = portal.operator().get("/admin/standing?" + words).document();
        assertEquals(50, first.select("tbody tr").size());
        var second = portal.operator()
                .get(first.selectFirst(".pager a[rel=next]").attr("href"))
                .document();
        assertEquals(1, second.select("tbody tr").size());
        var back = portal.operator()
                .get(second.selectFirst(".pager a[rel=prev]").attr("href"))
                .document();
        assertEquals(
                first.select("tbody th a").eachAttr("href"),
                back.select("tbody th a").eachAttr("href"));
    }

    @Test
    void the_standing_of_tenants_needs_sign_in_and_is_a_secret_to_members(TestPortal portal) {
        assertTrue(portal.nobody().get("/admin/standing").location().startsWith("/sign-in"));
        assertEquals(404, portal.administrator().get("/admin/standing").status());
        assertEquals(404, portal.viewer().get("/admin/standing").status());
        assertEquals(404, portal.viewer().get("/admin/standing/csv").status());
    }
}
