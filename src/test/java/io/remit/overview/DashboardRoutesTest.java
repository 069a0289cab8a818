package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@PortalTest
final class DashboardRoutesTest {
    private final List<Runnable> afterwards = new ArrayList<>();

    @AfterEach
    void end_subscriptions() {
        afterwards.forEach(Runnable::run);
    }

    @Test
    void a_tenant_without_a_service_is_told_how_one_comes(TestPortal portal) {
        var page = portal.viewer().get(portal.path(""));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("No service yet"));
        assertFalse(page.text().contains("Needs you"));
    }

    @Test
    void the_dashboard_needs_sign_in_and_is_a_secret_to_strangers(TestPortal portal) {
        assertTrue(portal.nobody().get(portal.path("")).location().startsWith("/sign-in"));
        assertEquals(404, portal.stranger().get(portal.path("")).status());
        assertEquals(404, portal.administrator().get("/t/no-such-tenant").status());
    }

    @Test
    void the_numbers_at_the_top_are_those_of_the_matrix(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var page = portal.viewer().get(portal.path(""));
        assertEquals(
                List.of("5", "3", "3", "1"),
                page.document().select(".stat-value").eachText());
        for (var stat : page.document().select("a.stat")) {
            assertEquals(200, portal.viewer().get(stat.attr("href")).status());
        }
        var categories =
                page.document().select("section[aria-labelledby=held] tbody tr").eachText();
        assertEquals(List.of("Operations 0 2 0 0 2", "Access 1 1 0 1 3"), categories);
    }

    @Test
    void every_members_links_lead_somewhere(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        shelf.publish(Pages.SECOND);
        var page = portal.viewer().get(portal.path(""));
        for (var link : page.document().select("main a")) {
            var there = portal.viewer().get(link.attr("href"));
            assertEquals(200, there.status(), link.toString());
        }
    }

    @Test
    void what_needs_the_tenant_is_said_most_pressing_first(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        shelf.publish(Pages.SECOND);
        shelf.publish(
                Pages.SECOND.replace("every week", "every month"),
                shelf.catalog().today().plusDays(3));
        var items = portal.viewer()
                .get(portal.path(""))
                .document()
                .select(".attention li")
                .eachText();
        assertEquals(4, items.size(), items.toString());
        assertTrue(items.get(0).contains("1 duty of Atlas moved to you with edition 2"), items.get(0));
        assertTrue(items.get(0).contains("Move jobs to new versions."), items.get(0));
        assertTrue(items.get(1).contains("Edition 3 of Atlas takes effect on"), items.get(1));
        assertTrue(items.get(2).contains("1 responsibility leaves open who does what"), items.get(2));
        assertTrue(items.get(2).contains("Keys"), items.get(2));
        assertTrue(items.get(3).contains("No project is recorded yet"), items.get(3));
        portal.clock().advance(Duration.ofDays(3));
        var later = portal.viewer()
                .get(portal.path(""))
                .document()
                .select(".attention li")
                .eachText();
        assertFalse(later.stream().anyMatch(item -> item.contains("takes effect")), later.toString());
        assertFalse(later.stream().anyMatch(item -> item.contains("moved to you")), "that was an edition ago");
    }

    @Test
    void a_placeholder_counts_as_a_gap_and_leads_to_its_row(TestPortal portal) {
        subscribed(portal, Pages.DEFECTIVE);
        var page = portal.viewer().get(portal.path("")).document();
        assertEquals("1", page.select(".stat").last().selectFirst(".stat-value").text());
        var item = page.selectFirst(".attention li:contains(leaves open)");
        assertTrue(item.text().contains("Logging"), item.text());
        var there = portal.viewer().get(item.selectFirst("a").attr("href")).document();
        assertEquals(1, there.select("tbody tr:not(.group)").size());
    }

    @Test
    void a_service_for_which_nothing_is_published_is_waited_for(TestPortal portal) {
        var shelf = Shelf.named(portal, "Borea");
        subscribe(portal, shelf);
        var page = portal.viewer().get(portal.path(""));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("has not published who does what for Borea yet"), page.toString());
        var service = page.document().selectFirst(".service-list li").text();
        assertEquals("Borea No edition yet", service);
    }

    @Test
    void projects_are_shown_by_region_without_the_retired_ones(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        var projects = portal.services().projects();
        var access = portal.access(io.remit.access.Role.ADMINISTRATOR);
        projects.add(access, shelf.service().slug(), "training", "eu-de");
        projects.add(access, shelf.service().slug(), "standby", "us-east");
        var old = projects.add(access, shelf.service().slug(), "old", "eu-de");
        projects.retire(access, old);
        var page = portal.viewer().get(portal.path(""));
        assertEquals(
                List.of("eu-de 1 training Atlas", "us-east 1 standby Atlas"),
                page.document().select(".regions > div").eachText());
        assertFalse(page.text().contains("No project"));
        projects.projects(access).stream()
                .filter(project -> !project.retired())
                .forEach(project -> projects.retire(access, project.id()));
    }

    @Test
    void a_tenant_for_whom_all_is_well_is_told_so(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        var access = portal.access(io.remit.access.Role.ADMINISTRATOR);
        var project = portal.services().projects().add(access, shelf.service().slug(), "only", "eu-de");
        assertTrue(portal.viewer().get(portal.path("")).text().contains("Nothing needs you right now."));
        portal.services().projects().retire(access, project);
    }

    private Shelf subscribed(TestPortal portal, String page) {
        var shelf = Shelf.of(portal);
        shelf.publish(page);
        subscribe(portal, shelf);
        return shelf;
    }

    private void subscribe(TestPortal portal, Shelf shelf) {
        shelf.subscribe(portal.tenant());
        var slug = shelf.service().slug();
        afterwards.add(
                () -> portal.services().subscriptions().end(portal.services().in(portal.tenant()), slug));
    }
}
