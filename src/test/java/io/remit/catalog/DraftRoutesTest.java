package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import org.junit.jupiter.api.Test;

@PortalTest
final class DraftRoutesTest {

    @Test
    void a_draft_shows_source_lines_beside_the_matrix_and_what_is_wrong(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var page =
                portal.operator().get(shelf.path(shelf.draft(Pages.DEFECTIVE))).document();
        var line = Pages.DEFECTIVE.lines().toList().indexOf("## Operations") + 1;
        assertEquals("## Operations", page.selectFirst("#L" + line + " code").text());
        var findings = page.select(".findings li").eachText();
        assertTrue(findings.stream().anyMatch(text -> text.contains("placeholder-text")), findings.toString());
        assertTrue(findings.stream().anyMatch(text -> text.contains("cut-off-sentence")), findings.toString());
        assertTrue(findings.stream().anyMatch(text -> text.contains("prose")), findings.toString());
        for (var link : page.select(".findings a, .tools a[href^=#L], .fold-list a")) {
            assertFalse(page.select(link.attr("href")).isEmpty(), "leads nowhere: " + link);
        }
        assertFalse(page.select(".source li[class^=marked-]").isEmpty(), "lines with findings are marked");
        assertTrue(page.selectFirst("#row-t0r1").text().contains("Route the events"));
        assertTrue(page.selectFirst("#row-t0r1 .marks").text().contains("Cut off sentence"), "the row says it too");
    }

    @Test
    void a_rows_form_opens_when_it_is_asked_for(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var closed = portal.operator().get(shelf.path(draft)).document();
        assertTrue(closed.select("form.edit").isEmpty());
        var address = closed.selectFirst("#edit-t0r1").attr("href");
        assertEquals(address, closed.selectFirst("#edit-t0r1").attr("hx-get"));
        var open = portal.operator().get(address.replaceFirst("#.*", "")).document();
        assertEquals("Upgrades", open.selectFirst("#t0r1-area").val());
        assertEquals(
                "Publish new versions.\nMove jobs to new versions.",
                open.selectFirst("#t0r1-provider").wholeText());
        assertFalse(open.select(address.replaceFirst(".*#", "#")).isEmpty(), "the address leads to the row");
    }

    @Test
    void htmx_gets_the_parsed_half_alone_also_when_something_is_wrong(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var half = portal.operator().htmx().get(shelf.path(draft));
        assertEquals("parsed", half.document().body().child(0).id());
        assertTrue(half.document().select(".source, header, main").isEmpty());
        var refused =
                portal.operator().htmx().post(shelf.path(draft) + "/rows", "seen", "0", "area", "", "category", "");
        assertEquals(422, refused.status());
        assertEquals("parsed", refused.document().body().child(0).id());
        assertFalse(refused.document().select("#added-area-error").isEmpty());
        var stale = portal.operator().htmx().post(shelf.path(draft) + "/rows/t0r0/removal", "seen", "5");
        assertEquals(409, stale.status());
        assertTrue(stale.document().text().contains("Somebody else"), "also a fragment says what happened");
    }

    @Test
    void a_discarded_draft_is_gone_and_its_page_can_be_imported_again(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var done = portal.operator().post(shelf.path(draft) + "/removal");
        assertEquals(shelf.base(), done.location());
        assertEquals(
                "catalog.draft.discarded",
                AuditTrail.last(portal.store(), Access.PLATFORM).action());
        var again = portal.operator().post(shelf.path(draft) + "/removal");
        assertEquals(409, again.status());
        var looked = portal.operator().get(shelf.path(draft));
        assertEquals(409, looked.status());
        assertTrue(looked.text().contains("discarded"), looked.toString());
        assertEquals(
                409,
                new DraftDesk(portal, shelf, draft)
                        .cut("0", "Upgrades", "x", "")
                        .status());
        assertFalse(shelf.draft(Pages.FIRST).equals(draft));
    }

    @Test
    void a_draft_is_not_reached_through_another_service(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var other = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        assertEquals(404, portal.operator().get(other.path(draft)).status());
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
                            other.path(draft) + path,
                            "seen",
                            "0",
                            "confirm",
                            "yes",
                            "area",
                            "A",
                            "category",
                            "C",
                            "change:x",
                            "material",
                            "role-0",
                            "AREA",
                            "role-1",
                            "PROVIDER",
                            "role-2",
                            "CUSTOMER");
            assertEquals(404, sent.status(), path);
        }
        assertEquals(0, shelf.opened(draft).corrections().size());
        assertEquals(404, portal.operator().get(shelf.base() + "/drafts/no-id").status());
        assertEquals(
                404,
                portal.operator()
                        .get(shelf.base() + "/drafts/00000000-0000-7000-8000-000000000001")
                        .status());
    }

    @Test
    void a_page_in_an_old_encoding_is_shown_as_it_was_read(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var bytes = Pages.FIRST
                .replace("Read the logs every day.", "Prüfen Sie täglich die Protokolle.")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        var imported = shelf.drafts()
                .importPage(shelf.operator(), shelf.service(), bytes, List.of(), "", java.util.Optional.empty());
        var page = portal.operator().get(shelf.path(imported.draft().id())).document();
        assertTrue(page.selectFirst(".source").text().contains("Prüfen Sie täglich"));
    }

    @Test
    void a_long_source_is_shown_in_parts_and_says_so(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var page = Pages.FIRST + "\n" + "More words that nobody needs to read.\n".repeat(6000) + "x".repeat(30_000)
                + "\n\n## Late\n\n| Area | Provider responsibilities | Your responsibilities |\n|--|--|--|\n"
                + "| Late row | N/A | N/A |\n";
        var path = shelf.path(shelf.draft(page));
        var first = portal.operator().get(path).document();
        assertTrue(first.select(".source li").size() <= 1000);
        assertTrue(first.selectFirst(".source-pane").text().contains("of 6,0"), "it says how much there is");
        var late = first.selectFirst(".findings li:contains(nobody) a");
        assertTrue(late.attr("href").contains("line="), late.toString());
        var there =
                portal.operator().get(late.attr("href").replaceFirst("#.*", "")).document();
        var anchor = late.attr("href").replaceFirst(".*#", "");
        assertTrue(there.getElementById(anchor).text().contains("Late row"));
        assertTrue(there.selectFirst(".source").text().length() < 200_000);
        assertEquals(200, portal.operator().get(path + "?line=-5").status());
        assertEquals(200, portal.operator().get(path + "?line=999999").status());
    }
}
