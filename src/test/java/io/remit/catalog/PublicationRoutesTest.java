package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

@PortalTest
final class PublicationRoutesTest {

    @Test
    void operator_publishes_a_draft_and_it_is_audited(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var published = portal.operator()
                .post(shelf.path(draft) + "/publication", "seen", "0", "note", "Hello.", "confirm", "yes");
        assertEquals(shelf.base() + "/editions/1", published.location());
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.edition.published", event.action());
        assertEquals("1", event.after("number"));
        assertEquals("Hello.", event.after("note"));
        assertTrue(event.after("content").startsWith("sha256:"));
        var edition = portal.operator().follow(published).document();
        assertTrue(edition.text().contains("Edition 1 is published."));
        assertTrue(edition.text().contains("Olga Operator"));
        assertTrue(edition.text().contains("Hello."));
        assertEquals(Shelf.ADDRESS, edition.selectFirst(".facts a").attr("href"));
    }

    @Test
    void without_the_tick_nothing_is_published_and_what_was_typed_stays(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var refused = portal.operator()
                .post(shelf.path(draft) + "/publication", "seen", "0", "note", "Hello.", "effective", "2027-03-01");
        assertEquals(422, refused.status());
        var document = refused.document();
        assertFalse(document.select("#confirm-error").isEmpty());
        assertEquals("Hello.", document.selectFirst("#note").text());
        assertEquals("2027-03-01", document.selectFirst("#effective").val());
        assertEquals(
                0,
                shelf.catalog().editions(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void an_effective_date_that_cannot_be_is_said_at_its_field(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var draft = shelf.draft(Pages.SECOND);
        var yesterday = shelf.catalog().today().minusDays(1).toString();
        for (var day : new String[] {"soon", "2026-02-30", "+999999999-01-01", "0001-01-01", yesterday}) {
            var refused = portal.operator()
                    .post(shelf.path(draft) + "/publication", "seen", "0", "effective", day, "confirm", "yes");
            assertEquals(422, refused.status(), day);
            assertFalse(refused.document().select("#effective-error").isEmpty(), day);
            assertEquals(day, refused.document().selectFirst("#effective").val());
            assertTrue(refused.document().selectFirst("#confirm").hasAttr("checked"), "the tick stays too");
        }
        assertEquals(
                1,
                shelf.catalog().editions(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void a_draft_that_says_what_the_edition_says_is_nothing_to_publish(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var draft = shelf.draft(Pages.FIRST + "\nA line outside of every table.\n");
        var page = portal.operator().get(shelf.path(draft));
        assertTrue(page.text().contains("nothing to publish"));
        assertTrue(page.document().select("form[action$=/publication]").isEmpty());
        var posted = portal.operator().post(shelf.path(draft) + "/publication", "seen", "0", "confirm", "yes");
        assertEquals(422, posted.status());
        assertTrue(posted.text().contains("nothing to publish"));
        assertEquals(
                1,
                shelf.catalog().editions(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void a_draft_without_any_responsibility_cannot_be_published(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft("# A page\n\nJust prose about the weather.\n");
        assertEquals(200, portal.operator().get(shelf.path(draft)).status());
        var posted = portal.operator().post(shelf.path(draft) + "/publication", "seen", "0", "confirm", "yes");
        assertEquals(422, posted.status());
        assertTrue(posted.text().contains("no responsibility"), posted.toString());
    }

    @Test
    void publishing_twice_makes_one_edition(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        portal.operator().post(shelf.path(draft) + "/publication", "seen", "0", "confirm", "yes");
        var again = portal.operator().post(shelf.path(draft) + "/publication", "seen", "0", "confirm", "yes");
        assertEquals(409, again.status());
        assertTrue(again.text().contains("it is an edition now"));
        assertEquals(
                1,
                shelf.catalog().editions(shelf.operator(), shelf.service().id()).size());
    }

    @Test
    void nothing_changes_an_edition_any_more(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var head = shelf.publish(draft, shelf.catalog().today());
        var before = shelf.content(head);
        for (var path : new String[] {
            "/rows",
            "/rows/t0r0/cut",
            "/rows/t0r0/removal",
            "/tables/0/roles",
            "/changes",
            "/undo",
            "/publication",
            "/removal"
        }) {
            var sent = portal.operator()
                    .post(
                            shelf.path(draft) + path,
                            "seen",
                            "0",
                            "confirm",
                            "yes",
                            "area",
                            "Logging",
                            "category",
                            "Operations",
                            "customer",
                            "Something else.");
            assertEquals(409, sent.status(), path);
        }
        for (var route : portal.services().routes()) {
            assertFalse(
                    route.path().startsWith("/admin/catalog/{service}/editions")
                            && route.method() != io.remit.web.Method.GET,
                    "an edition has no writing route: " + route);
        }
        var read = portal.store()
                .read(shelf.operator(), tx -> EditionQueries.full(tx, head).content());
        assertEquals(before, read);
    }

    @Test
    void publishing_needs_sign_in(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var posted = portal.nobody().post(shelf.path(draft) + "/publication", "seen", "0", "confirm", "yes");
        assertTrue(posted.location().startsWith("/sign-in"), posted.toString());
    }

    @Test
    void the_operators_say_on_changes_is_seen_on_the_published_edition(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var draft = shelf.draft(Pages.SECOND);
        var page = portal.operator().get(shelf.path(draft)).document();
        var choice = page.selectFirst("li:has(del:contains(day)) input[value=editorial]");
        assertFalse(choice.hasAttr("checked"), "read every week is proposed as material");
        var judged =
                portal.operator().post(shelf.path(draft) + "/changes", "seen", "0", choice.attr("name"), "editorial");
        assertEquals(303, judged.status(), judged.toString());
        var again = portal.operator().get(shelf.path(draft)).document();
        assertTrue(again.selectFirst("input[value=editorial][name=" + choice.attr("name") + "]")
                .hasAttr("checked"));
        shelf.publish(draft, shelf.catalog().today());
        var comparison = portal.operator().get(shelf.base() + "/comparison").document();
        var editorial = comparison.selectFirst("section[aria-labelledby=changes-editorial]");
        assertTrue(editorial.text().contains("Read the logs every"), editorial.text());
        var edition = portal.operator().get(shelf.base() + "/editions/2").document();
        assertTrue(edition.text().contains("Judged changes"), "the edition keeps what the operator did");
    }

    @Test
    void a_say_on_nothing_or_in_no_known_word_is_refused(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(Pages.FIRST);
        var draft = shelf.draft(Pages.SECOND);
        var path = shelf.path(draft) + "/changes";
        assertEquals(422, portal.operator().post(path, "seen", "0").status());
        assertEquals(
                422,
                portal.operator()
                        .post(path, "seen", "0", "change:no-such-key", "material")
                        .status());
        var key = portal.operator()
                .get(shelf.path(draft))
                .document()
                .selectFirst("input[value=editorial]")
                .attr("name");
        var refused = portal.operator().post(path, "seen", "0", key, "trifling");
        assertEquals(422, refused.status());
        assertFalse(refused.document().select("#problems").isEmpty());
        assertEquals(0, shelf.opened(draft).corrections().size());
    }

    @Test
    void a_page_with_endless_names_is_refused_with_what_to_do_or_cut_where_nothing_depends_on_it(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var page = Pages.FIRST
                .replace("# Who does what in Atlas", "# " + "Title ".repeat(200))
                .replace("| Logging |", "| " + "Logging ".repeat(400) + "|");
        var draft = shelf.draft(page);
        var posted = portal.operator().post(shelf.path(draft) + "/publication", "seen", "0", "confirm", "yes");
        assertTrue(posted.status() == 303 || posted.status() == 422, posted.toString());
        var category = Shelf.of(portal);
        var long_ = category.draft(Pages.FIRST.replace("## Operations", "## " + "Operations and ".repeat(60)));
        var answer = portal.operator().post(category.path(long_) + "/publication", "seen", "0", "confirm", "yes");
        assertEquals(422, answer.status());
        assertTrue(answer.document().selectFirst("#problems").text().contains("category"), answer.toString());
    }
}
