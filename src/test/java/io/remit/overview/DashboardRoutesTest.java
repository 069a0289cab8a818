package io.remit.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.assignment.Laying;
import io.remit.attestation.Attesting;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.duty.DutyEntry;
import io.remit.standing.Cadence;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    void the_numbers_at_the_top_lead_to_what_they_count(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var page = portal.viewer().get(portal.path(""));
        assertEquals(
                List.of("5", "0", "0", "6"),
                page.document().select(".stat-value").eachText());
        for (var stat : page.document().select("a.stat")) {
            assertEquals(200, portal.viewer().get(stat.attr("href")).status());
        }
        assertEquals("6", page.document().select("#gaps .count").text(), "the number equals its panel");
        assertEquals(
                6,
                page.document().select("section[aria-labelledby=gaps] li .count").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
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
    void what_is_due_soon_is_to_do_and_not_in_order_as_well(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var access = portal.access(Role.ADMINISTRATOR);
        var duty = portal.services().duties().register(access).duties().get(0);
        var day = portal.services().duties().today(access);
        layDown(portal, 1, Cadence.parse("P14D"), day.plusDays(2));
        attest(portal, duty, day.minusDays(12));
        var states = portal.services().duties().register(access).counts();
        assertEquals(1L, states.get(DutyState.DUE_SOON), states.toString());
        assertEquals(
                List.of("5", "0", "0", "6"),
                portal.viewer()
                        .get(portal.path(""))
                        .document()
                        .select(".stat-value")
                        .eachText());
    }

    @Test
    void what_asks_nothing_of_the_reader_is_told_apart_as_news(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        portal.clock().advance(Duration.ofSeconds(1));
        shelf.publish(Pages.SECOND);
        shelf.publish(
                Pages.SECOND.replace("every week", "every month"),
                shelf.catalog().today().plusDays(3));
        var news = list(portal, Role.VIEWER, "news");
        assertEquals(1, news.size(), news.toString());
        assertTrue(news.get(0).contains("1 duty of Atlas moved to you with edition 2"), news.get(0));
        assertTrue(news.get(0).contains("Move jobs to new versions."), news.get(0));
        acknowledge(portal, shelf, 3);
        var later = list(portal, Role.VIEWER, "news");
        assertEquals(1, later.size(), later.toString());
        assertTrue(later.get(0).contains("Edition 3 of Atlas takes effect on"), later.get(0));
        portal.clock().advance(Duration.ofDays(3));
        assertEquals(List.of(), list(portal, Role.VIEWER, "news"));
    }

    @Test
    void nothing_moved_to_a_tenant_that_is_new_and_nothing_changed_for_it(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        portal.clock().advance(Duration.ofSeconds(1));
        shelf.publish(Pages.SECOND);
        portal.clock().advance(Duration.ofSeconds(1));
        subscribe(portal, shelf);
        var page = portal.administrator().get(portal.path(""));
        assertFalse(page.text().contains("moved to you"), page::toString);
        var service = page.document().selectFirst(".service-list li").text();
        assertFalse(service.contains("change"), service);
    }

    @Test
    void how_much_changed_is_told_until_the_edition_is_acknowledged(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        portal.clock().advance(Duration.ofSeconds(1));
        shelf.publish(Pages.SECOND);
        var service = portal.viewer().get(portal.path("")).document().selectFirst(".service-list li");
        var link = service.selectFirst(".meta a");
        var listed = portal.viewer().get(link.attr("href")).document().select(".change-list > li");
        assertEquals(listed.size() + " changes", link.text());
        acknowledge(portal, shelf, 2);
        var told = portal.viewer().get(portal.path("")).document().selectFirst(".service-list li");
        assertFalse(told.text().contains("change"), told.text());
    }

    @Test
    void what_is_open_in_the_tenant_is_told_to_who_may_act_on_it_and_to_no_other(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var open = list(portal, Role.ADMINISTRATOR, "open");
        assertEquals(3, open.size(), open.toString());
        assertTrue(open.get(0).contains("Nobody answers for 5 duties."), open.get(0));
        assertTrue(open.get(1).contains("1 responsibility leaves open who does what"), open.get(1));
        assertTrue(open.get(1).contains("Keys"), open.get(1));
        assertTrue(open.get(2).contains("No project is recorded yet"), open.get(2));
        for (var role : List.of(Role.CONTRIBUTOR, Role.VIEWER)) {
            assertEquals(List.of(), list(portal, role, "open"), role.label());
            assertEquals(List.of(), list(portal, role, "attention"), role.label());
        }
    }

    @Test
    void an_edition_that_is_held_back_is_said_above_the_dashboard_and_above_the_duties(TestPortal portal) {
        var shelf = subscribed(portal, Pages.FIRST);
        portal.clock().advance(Duration.ofSeconds(1));
        var second = shelf.publish(Pages.SECOND);
        portal.services()
                .acknowledgements()
                .object(portal.access(Role.ADMINISTRATOR), second.id(), "", "Not before spring.");
        for (var address : List.of("", "/duties")) {
            var notice = portal.viewer()
                    .get(portal.path(address))
                    .document()
                    .selectFirst(".notice.waiting:contains(held back)");
            assertTrue(
                    notice.text().contains("Atlas: edition 2 is held back, and edition 1 binds, effective from"),
                    notice.text());
            assertTrue(notice.text().contains("You objected to edition 2 on"), notice.text());
            assertEquals(
                    portal.path("/editions/" + second.id()),
                    notice.selectFirst("a").attr("href"));
        }
    }

    @Test
    void a_placeholder_counts_as_a_gap_and_leads_to_its_row(TestPortal portal) {
        subscribed(portal, Pages.DEFECTIVE);
        var page = portal.administrator().get(portal.path("")).document();
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
        var access = portal.access(Role.ADMINISTRATOR);
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
        var access = portal.access(Role.ADMINISTRATOR);
        var project = portal.services().projects().add(access, shelf.service().slug(), "only", "eu-de");
        var waits = portal.viewer().get(portal.path(""));
        assertTrue(waits.text().contains("Edition 1 of Atlas waits to be acknowledged"), waits::toString);
        assertFalse(waits.text().contains("Nothing needs you"), "an edition does");
        acknowledge(portal, shelf, 1);
        own(portal);
        assertTrue(portal.viewer().get(portal.path("")).text().contains("Nothing needs you right now."));
        portal.services().projects().retire(access, project);
    }

    @Test
    void what_of_the_readers_is_late_is_said_one_by_one_only_while_it_is_little(TestPortal portal) {
        var shelf = subscribed(portal, Pages.SECOND);
        acknowledge(portal, shelf, 1);
        var today = portal.services().duties().today(portal.access(Role.ADMINISTRATOR));
        own(portal);
        layDown(portal, 2, Cadence.ONCE, today.minusDays(3));
        own(portal);
        var few = list(portal, Role.ADMINISTRATOR, "attention");
        assertEquals(2, few.stream().filter(item -> item.startsWith("Overdue")).count(), few.toString());
        layDown(portal, 5, Cadence.ONCE, today.minusDays(2));
        own(portal);
        var many =
                portal.administrator().get(portal.path("")).document().select("section[aria-labelledby=attention] li");
        assertTrue(many.get(0).text().contains("5 duties of yours are overdue."), many.text());
        assertEquals(List.of(), list(portal, Role.VIEWER, "attention"), "they are another's");
        assertFalse(list(portal, Role.ADMINISTRATOR, "open").toString().contains("overdue"), "it is said already");
    }

    @Test
    void what_of_others_is_late_is_told_to_who_may_hand_it_to_somebody_else(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var today = portal.services().duties().today(portal.access(Role.ADMINISTRATOR));
        layDown(portal, 2, Cadence.ONCE, today.minusDays(3));
        var item = portal.administrator()
                .get(portal.path(""))
                .document()
                .selectFirst("section[aria-labelledby=open] li:contains(overdue)");
        assertTrue(item.text().contains("2 duties are overdue. None of them is yours."), item.text());
        var there = portal.viewer().get(item.selectFirst("a").attr("href")).document();
        assertEquals(2, there.select("tbody tr").size());
        assertEquals(List.of(), list(portal, Role.CONTRIBUTOR, "open"));
    }

    @Test
    void the_map_shows_each_category_by_state_and_each_cell_leads_to_its_duties(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var page = portal.viewer().get(portal.path("")).document();
        var map = page.selectFirst("svg.duty-map");
        assertEquals(
                "5 duties in 2 categories: 5 open", map.selectFirst("title").text());
        var table = page.select("section[aria-labelledby=map] tbody tr").eachText();
        assertEquals(List.of("Operations 2 2 2", "Access 3 3 3"), table);
        for (var cell : map.select("a[aria-label]")) {
            int count = Integer.parseInt(cell.selectFirst("text").text());
            var there = portal.viewer().get(cell.attr("href")).document();
            assertEquals(count, there.select("tbody tr").size(), cell.toString());
        }
    }

    @Test
    void the_next_thirty_days_tell_what_falls_due_on_which_of_them(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        assertTrue(portal.viewer().get(portal.path("")).text().contains("Nothing falls due in the next thirty days."));
        var today = portal.services().duties().today(portal.access(Role.ADMINISTRATOR));
        layDown(portal, 1, Cadence.ONCE, today.plusDays(30));
        var soon = portal.viewer().get(portal.path("")).document();
        assertEquals(1, soon.select(".ahead dd p").size(), soon::toString);
        assertTrue(soon.selectFirst(".ahead").text().contains("is to be done by then"));
        layDown(portal, 1, Cadence.ONCE, today.plusDays(31));
        assertTrue(
                portal.viewer().get(portal.path("")).document().select(".ahead").isEmpty());
    }

    @Test
    void the_trend_begins_with_the_second_day_that_was_counted(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        assertTrue(portal.viewer().get(portal.path("")).text().contains("The trend begins today"));
        portal.services().trends().keep(portal.services().in(portal.tenant()));
        portal.clock().advance(Duration.ofDays(1));
        var page = portal.viewer().get(portal.path("")).document();
        assertEquals(4, page.select("svg.trend polygon:not(.pattern)").size());
        var days = page.select("section[aria-labelledby=trend] tbody tr");
        assertEquals(2, days.size(), days.toString());
        assertTrue(days.get(0).text().endsWith("0 0 5 0 5 5"), days.text());
    }

    @Test
    void who_may_approve_is_told_what_waits_and_who_stated_it_is_not(TestPortal portal) {
        subscribed(portal, Pages.SECOND);
        var administrator = portal.access(Role.ADMINISTRATOR);
        var settings = portal.services().settings();
        settings.change(administrator, settings.setting(administrator).version(), "UTC", true, 14);
        var duty = portal.services().duties().register(administrator).duties().get(0);
        var day = portal.services().duties().today(administrator);
        attest(portal, duty, day);
        var told = portal.administrator().get(portal.path(""));
        assertTrue(told.text().contains("1 statement waits for your decision."), told::toString);
        assertFalse(portal.contributor().get(portal.path("")).text().contains("waits for your decision"));
        settings.change(administrator, settings.setting(administrator).version(), "UTC", false, 14);
    }

    private static List<String> list(TestPortal portal, Role role, String heading) {
        return portal.member(role)
                .get(portal.path(""))
                .document()
                .select("section[aria-labelledby=" + heading + "] li")
                .eachText();
    }

    private static void acknowledge(TestPortal portal, Shelf shelf, int number) {
        var access = portal.access(Role.ADMINISTRATOR);
        var head = shelf.catalog().edition(access, shelf.service().id(), number);
        portal.services().acknowledgements().acknowledge(access, head.id());
    }

    private static void attest(TestPortal portal, DutyEntry duty, LocalDate day) {
        portal.services()
                .attestations()
                .attest(
                        portal.access(Role.CONTRIBUTOR),
                        duty.text(),
                        new Attesting(
                                "",
                                Attesting.FIRST,
                                day,
                                day,
                                "Done as the page asks.",
                                List.of(),
                                "",
                                Attesting.Origin.FORM));
    }

    /** Gives every duty an owner. */
    private static void own(TestPortal portal) {
        var access = portal.access(Role.ADMINISTRATOR);
        var seen = portal.services().duties().register(access).duties().stream()
                .collect(Collectors.toMap(
                        DutyEntry::ref, duty -> duty.assignment().version()));
        portal.services().assignments().assign(access, seen, Optional.of(portal.account(Role.ADMINISTRATOR)));
    }

    private static void layDown(TestPortal portal, int duties, Cadence cadence, LocalDate firstDueOn) {
        var access = portal.access(Role.ADMINISTRATOR);
        var register = portal.services().duties().register(access);
        var layings = register.duties().stream()
                .limit(duties)
                .map(duty -> new Laying(
                        duty.ref(),
                        duty.assignment().version(),
                        Optional.empty(),
                        cadence,
                        Optional.of(firstDueOn),
                        PerSubject.NONE,
                        ""))
                .toList();
        portal.services()
                .assignments()
                .layDown(access, layings, register.today().minusDays(30));
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
