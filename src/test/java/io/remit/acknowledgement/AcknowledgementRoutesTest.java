package io.remit.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AcknowledgementId;
import io.remit.access.Role;
import io.remit.catalog.EditionHead;
import io.remit.catalog.Pages;
import io.remit.catalog.Shelf;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
final class AcknowledgementRoutesTest {
    private static final String SECOND =
            Pages.SECOND.replace("Grant each user the access they need.", "Grant each user the access, they need.");
    private final TestPortal portal;
    private final Shelf shelf;
    private final EditionHead first;
    private final EditionHead second;

    AcknowledgementRoutesTest(TestPortal portal) {
        this.portal = portal;
        shelf = Shelf.of(portal);
        first = shelf.publish(Pages.FIRST);
        shelf.subscribe(portal.tenant());
        portal.clock().advance(Duration.ofSeconds(1));
        second = shelf.publish(SECOND, shelf.catalog().today().plusDays(10));
    }

    @AfterEach
    void end() {
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    private String path(EditionHead head, String action) {
        return portal.path("/editions/" + head.id() + action);
    }

    private AcknowledgementId objected() {
        return portal.services()
                .acknowledgements()
                .object(portal.access(Role.ADMINISTRATOR), second.id(), "", "We cannot.");
    }

    @Test
    void what_waits_is_said_at_the_top_until_it_is_acknowledged() {
        for (var address : new String[] {"", "/responsibilities", "/editions"}) {
            var top = portal.viewer().get(portal.path(address)).document().select(".notice.waiting");
            assertEquals(2, top.size(), address);
            assertTrue(top.get(0).text().contains("Edition 1 of Atlas waits to be acknowledged"), top.text());
            assertTrue(top.get(1).text().contains("Edition 2 of Atlas changes"), top.text());
            assertEquals(path(second, ""), top.get(1).select("a").attr("href"));
        }
        var done = portal.administrator().post(path(second, "/acknowledgement"));
        assertEquals(303, done.status(), done::toString);
        var page = portal.administrator().follow(done);
        assertTrue(page.document().text().contains("It is on record"), page::toString);
        assertTrue(page.document().select("form[action$=/acknowledgement]").isEmpty());
        var matrix = portal.viewer().get(portal.path("/responsibilities"));
        assertTrue(matrix.document().select(".notice.waiting").isEmpty(), matrix::toString);
        assertEquals(
                409,
                portal.administrator().post(path(second, "/acknowledgement")).status());
        var ledger = portal.viewer().get(portal.path("/editions")).text();
        assertTrue(ledger.contains("Acknowledged administrator"), ledger);
    }

    @Test
    void the_page_of_an_edition_tells_what_it_changes_and_how_much_notice_there_was() {
        var page = portal.viewer().get(path(second, ""));
        assertEquals(200, page.status());
        assertTrue(page.text().contains("10 days’ notice"), page::toString);
        assertTrue(page.text().contains("Compared with edition 1"));
        assertTrue(page.text().contains("Coming up"));
        assertTrue(
                page.document().selectFirst("#changes-moved-to-customer").text().startsWith("Moved to you"));
        assertTrue(page.document().select("#side-by-side").hasText());
        assertTrue(page.document().select("main form").isEmpty(), "a viewer is offered no form");
        var all = portal.viewer().get(path(first, ""));
        assertTrue(all.text().contains("this is all that it asks"), all::toString);
        assertTrue(all.text().contains("Authorize the bucket."));
    }

    @Test
    void an_objection_to_one_change_is_chosen_beside_it_and_says_which_edition_binds() {
        var admin = portal.administrator();
        var page = admin.get(path(second, ""));
        var beside =
                page.document().selectFirst("section[aria-labelledby=changes-moved-to-customer] a[href$=#objection]");
        var chosen = admin.get(beside.attr("href"));
        var key = chosen.document().select("#objection-change option[selected]").val();
        assertTrue(key.startsWith("upgrades"), key);
        var done = admin.post(path(second, "/objection"), "change", key, "reason", "Not before spring.");
        assertEquals(303, done.status(), done::toString);
        assertTrue(admin.follow(done).text().contains("Upgrades: Move jobs to new versions."));
        assertFalse(portal.viewer().get(portal.path("/responsibilities")).text().contains("You objected"));
        portal.clock().advance(Duration.ofDays(10));
        var matrix = portal.viewer().get(portal.path("/responsibilities"));
        assertTrue(matrix.text().contains("Edition 1 binds until the provider has answered"), matrix::toString);
        assertTrue(matrix.text().contains("Read the logs every day."), matrix::toString);
        var held = portal.viewer().get(path(second, ""));
        assertTrue(held.text().contains("Held back by your objection"), held::toString);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_the_choice_is_kept() {
        var admin = portal.administrator();
        var key = admin.get(path(second, ""))
                .document()
                .select("#objection-change option")
                .get(1)
                .val();
        var page = admin.post(path(second, "/objection"), "change", key, "reason", " ");
        assertEquals(422, page.status());
        assertEquals(
                key,
                page.document().select("#objection-change option[selected]").val());
        assertTrue(page.document().select("#objection-reason-error").hasText(), page::toString);
        assertEquals("#objection-reason", page.document().select("#problems a").attr("href"));
        assertTrue(page.document().select("#refusal-reason-error").isEmpty(), "the other form is as it was");
        var unknown = admin.post(path(second, "/objection"), "change", "no-such", "reason", "Kept words.");
        assertEquals(422, unknown.status());
        assertTrue(unknown.document().select("#objection-reason").val().contains("Kept words."), unknown::toString);
    }

    @Test
    void an_editorial_change_is_refused_withdrawn_and_refused_again() {
        var admin = portal.administrator();
        var page = admin.get(path(second, ""));
        var key = page.document().select("#refusal-change option").val();
        assertTrue(key.startsWith("users.customer"), page::toString);
        assertEquals(
                303,
                admin.post(path(second, "/refusal"), "change", key, "reason", "For us it is real.")
                        .status());
        var again = admin.post(path(second, "/refusal"), "change", key, "reason", "Once more.");
        assertEquals(409, again.status());
        assertTrue(again.document().select("#refusal-reason").val().contains("Once more."), again::toString);
        var withdrawal = admin.get(path(second, ""))
                .document()
                .select("form[action$=/withdrawal]")
                .attr("action");
        assertEquals(303, admin.post(withdrawal).status());
        var twice = admin.post(withdrawal);
        assertEquals(409, twice.status());
        assertTrue(twice.text().contains("withdrawn or answered meanwhile"), twice::toString);
        assertTrue(admin.get(path(second, "")).text().contains("Withdrawn by administrator"));
        assertEquals(
                303,
                admin.post(path(second, "/refusal"), "change", key, "reason", "After all.")
                        .status());
    }

    @Test
    void what_was_said_to_a_change_is_shown_beside_it_and_taken_back_instead_of_said_again() {
        var admin = portal.administrator();
        var refused = admin.get(path(second, ""))
                .document()
                .select("#refusal-change option")
                .val();
        admin.post(path(second, "/refusal"), "change", refused, "reason", "For us it is real.");
        var moved = admin.get(path(second, ""))
                .document()
                .select("#objection-change option")
                .get(1)
                .val();
        admin.post(path(second, "/objection"), "change", moved, "reason", "Not before spring.");
        var page = admin.get(path(second, "")).document();
        var editorial = page.selectFirst("section[aria-labelledby=changes-editorial] li");
        assertTrue(editorial.select(".badge").text().contains("Not editorial"), editorial.text());
        assertFalse(editorial.text().contains("Not editorial for us"), editorial.text());
        var objected = page.selectFirst("section[aria-labelledby=changes-moved-to-customer] li");
        assertTrue(objected.select(".badge").text().contains("Objected"), objected.text());
        assertTrue(objected.select("a[href$=#objection]").isEmpty(), objected.text());
        for (var said : new Element[] {editorial, objected}) {
            var back = said.selectFirst("a[href^=#said-]").attr("href");
            assertEquals(1, page.select(back + " form[action$=/withdrawal]").size(), back);
        }
        assertTrue(page.select("#refusal").isEmpty(), "nothing is left to refuse");
        assertFalse(page.select("#objection-change option").eachAttr("value").contains(moved));
        var viewers = portal.viewer().get(path(second, "")).document();
        assertTrue(viewers.select(".change-list .badge").text().contains("Objected"));
        assertTrue(viewers.select(".change-list a[href^=#said-]").isEmpty(), "a viewer takes nothing back");
    }

    @Test
    void that_the_whole_edition_waits_is_said_beside_the_button_that_objects() {
        var beside =
                portal.administrator().get(path(second, "")).document().selectFirst("#objection .actions:has(button)");
        assertTrue(beside.text().contains("holds back the whole of edition 2"), beside.text());
        assertTrue(beside.text().contains("edition 1 binds you"), beside.text());
        var firsts =
                portal.administrator().get(path(first, "")).document().selectFirst("#objection .actions:has(button)");
        assertTrue(firsts.text().contains("Edition 1 binds you all the same"), firsts.text());
    }

    @Test
    void a_duty_that_moved_is_marked_on_both_sides() {
        var row = portal.viewer().get(path(second, "")).document().select(".sides tbody tr:not(.group)").stream()
                .filter(one -> one.text().startsWith("Upgrades"))
                .findFirst()
                .orElseThrow();
        assertEquals("Move jobs to new versions.", row.select("del").text());
        assertEquals("Move jobs to new versions.", row.select("ins").text());
    }

    @Test
    void the_ledger_is_a_table_for_spreadsheets_in_which_nothing_calculates() {
        portal.services().acknowledgements().object(portal.access(Role.ADMINISTRATOR), second.id(), "", "=1+1");
        var csv = portal.viewer().get(portal.path("/editions/csv"));
        assertEquals(200, csv.status());
        var lines = csv.body().strip().split("\r?\n");
        assertEquals(3, lines.length, csv.body());
        assertTrue(lines[1].startsWith("Atlas,2,"), lines[1]);
        assertTrue(lines[1].contains(",Coming up,Objected,The whole edition,'=1+1,administrator"), lines[1]);
        assertTrue(lines[2].contains(",Binds you,,"), lines[2]);
        assertEquals(404, portal.stranger().get(portal.path("/editions/csv")).status());
        assertTrue(portal.nobody().get(portal.path("/editions/csv")).location().startsWith("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/acknowledgement", "/objection", "/refusal"})
    void only_an_administrator_of_this_tenant_says_anything(String action) {
        var form = new String[] {"change", "", "reason", "Taken over."};
        assertEquals(403, portal.viewer().post(path(second, action), form).status());
        assertEquals(403, portal.contributor().post(path(second, action), form).status());
        assertEquals(404, portal.stranger().post(path(second, action), form).status());
        assertTrue(portal.nobody().post(path(second, action), form).location().startsWith("/sign-in"));
        var theirs = "/t/" + portal.otherTenant().slug() + "/editions/" + second.id() + action;
        assertEquals(404, portal.stranger().post(theirs, form).status(), "it does not use the service");
        var page = portal.viewer().get(path(second, ""));
        assertFalse(page.text().contains("Taken over."), page::toString);
    }

    @Test
    void a_withdrawal_is_refused_to_everybody_else() {
        var address = portal.path("/acknowledgements/" + objected() + "/withdrawal");
        assertEquals(403, portal.viewer().post(address).status());
        assertEquals(404, portal.stranger().post(address).status());
        assertEquals(
                404,
                portal.stranger()
                        .post(address.replace(
                                portal.tenant().slug(), portal.otherTenant().slug()))
                        .status());
        assertTrue(portal.nobody().post(address).location().startsWith("/sign-in"));
        assertEquals(303, portal.administrator().post(address).status());
    }

    @Test
    void an_edition_from_before_the_subscription_is_not_there() {
        var later = Shelf.of(portal);
        var old = later.publish(Pages.FIRST);
        later.publish(Pages.SECOND);
        portal.clock().advance(Duration.ofSeconds(1));
        later.subscribe(portal.tenant());
        assertEquals(404, portal.administrator().get(path(old, "")).status());
        assertEquals(
                404, portal.administrator().get(portal.path("/editions/no-id")).status());
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), later.service().slug());
    }

    @Test
    void many_waiting_editions_are_one_sentence() {
        var more = new Shelf[] {Shelf.of(portal), Shelf.of(portal)};
        for (var one : more) {
            one.publish(Pages.FIRST);
            one.subscribe(portal.tenant());
        }
        var top = portal.viewer().get(portal.path("")).document().select(".notice.waiting");
        assertEquals(1, top.size());
        assertTrue(top.text().contains("4 editions wait"), top.text());
        for (var one : more) {
            portal.services()
                    .subscriptions()
                    .end(portal.services().in(portal.tenant()), one.service().slug());
        }
    }
}
