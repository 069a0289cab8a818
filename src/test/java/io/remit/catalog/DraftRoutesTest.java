package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.DraftId;
import io.remit.intake.Party;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import org.jsoup.nodes.Document;
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
    }

    @Test
    void corrected_column_roles_swap_the_parties(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var done = portal.operator()
                .post(
                        shelf.path(draft) + "/tables/0/roles",
                        "seen",
                        "0",
                        "role-0",
                        "AREA",
                        "role-1",
                        "CUSTOMER",
                        "role-2",
                        "PROVIDER");
        assertEquals(303, done.status(), done.toString());
        var logging = shelf.opened(draft).reading().content().responsibilities().get(0);
        assertEquals(List.of("Read the logs every day."), duties(logging, Party.PROVIDER));
        assertEquals(List.of("Write the service's logs."), duties(logging, Party.CUSTOMER));
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.draft.corrected", event.action());
        assertEquals("draft:" + draft, event.subject());
        assertTrue(event.after("correction").contains("CUSTOMER, PROVIDER"), event.toString());
    }

    @Test
    void a_role_that_does_not_exist_is_said_at_its_column_and_the_choices_stay(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var refused = portal.operator()
                .post(
                        shelf.path(draft) + "/tables/1/roles",
                        "seen",
                        "0",
                        "role-0",
                        "AREA",
                        "role-1",
                        "PARTY",
                        "category-1",
                        "",
                        "role-2",
                        "EMPEROR");
        assertEquals(422, refused.status());
        var form = refused.document().selectFirst("form[action$=/tables/1/roles]");
        assertFalse(form.select("#t1-category-1-error").isEmpty(), form.toString());
        assertFalse(form.select("#t1-role-2-error").isEmpty(), form.toString());
        assertEquals("PARTY", form.selectFirst("#t1-role-1 option[selected]").val());
        assertTrue(form.parents().select("details").hasAttr("open"), "the form is in sight");
        var other = refused.document().selectFirst("form[action$=/tables/0/roles]");
        assertTrue(other.select(".error").isEmpty(), "another table's form is as it was");
        assertEquals(
                404,
                portal.operator()
                        .post(shelf.path(draft) + "/tables/7/roles", "seen", "0")
                        .status());
    }

    @Test
    void duties_are_cut_anew_and_the_row_says_it_was_corrected(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var done = cut(portal, shelf, draft, "0", "Upgrades", "Publish new versions. Move jobs to new versions.", "");
        assertEquals(303, done.status(), done.toString());
        var row = shelf.opened(draft).reading().content().responsibilities().get(1);
        assertEquals(
                List.of("Publish new versions. Move jobs to new versions."), duties(row, Party.PROVIDER), "merged");
        cut(portal, shelf, draft, "1", "Upgrades", "- Publish new versions.\n* Move jobs.\n", "Watch them run.");
        var again = shelf.opened(draft).reading().content().responsibilities().get(1);
        assertEquals(List.of("Publish new versions.", "Move jobs."), duties(again, Party.PROVIDER));
        assertEquals(List.of("Watch them run."), duties(again, Party.CUSTOMER));
        var page = portal.operator().get(shelf.path(draft)).document();
        assertTrue(page.selectFirst("#row-t0r1").text().contains("Corrected"));
        assertTrue(
                page.selectFirst("section[aria-labelledby=corrections]").text().contains("Olga Operator"));
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
    void a_corrected_row_keeps_the_links_whose_words_still_stand(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var done = portal.operator()
                .post(
                        shelf.path(draft) + "/rows/t1r0/cut",
                        "seen",
                        "0",
                        "area",
                        "Users",
                        "category",
                        "Access",
                        "provider",
                        "Offer access controls for everything.",
                        "customer",
                        "Grant access.");
        assertEquals(303, done.status());
        var link = portal.operator().get(shelf.path(draft)).document().selectFirst("#row-t1r0 a");
        assertEquals("access controls", link.text());
        assertEquals("https://docs.provider.example/docs/access", link.attr("href"));
    }

    @Test
    void a_row_without_area_is_said_at_its_field_in_its_own_form(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var refused = cut(portal, shelf, draft, "0", "", "Typed by hand.", "Also typed.");
        assertEquals(422, refused.status());
        var document = refused.document();
        assertFalse(document.select("#t0r1-area-error").isEmpty(), document.toString());
        assertEquals("Typed by hand.", document.selectFirst("#t0r1-provider").text());
        assertEquals("Also typed.", document.selectFirst("#t0r1-customer").text());
        assertEquals(1, document.select("form.edit").size(), "no other row's form is open");
        assertSummaryLeadsToFields(document);
        var tooLong = cut(portal, shelf, draft, "0", "Upgrades", "x".repeat(4001), "");
        assertEquals(422, tooLong.status());
        assertFalse(tooLong.document().select("#t0r1-provider-error").isEmpty());
        assertEquals(0, shelf.opened(draft).corrections().size());
    }

    @Test
    void a_row_is_dropped_and_one_is_added(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        assertEquals(
                303,
                portal.operator()
                        .post(shelf.path(draft) + "/rows/t1r1/removal", "seen", "0")
                        .status());
        var added = portal.operator()
                .post(
                        shelf.path(draft) + "/rows",
                        "seen",
                        "1",
                        "area",
                        "Audit",
                        "category",
                        "Access",
                        "provider",
                        "",
                        "customer",
                        "Read the audit log.");
        assertEquals(303, added.status(), added.toString());
        assertEquals(
                List.of("Logging", "Upgrades", "Users", "Audit"),
                shelf.opened(draft).reading().content().responsibilities().stream()
                        .map(Responsibility::area)
                        .toList());
        var page = portal.operator().get(shelf.path(draft)).document();
        assertTrue(page.selectFirst("#row-added-1").text().contains("Added"));
    }

    @Test
    void an_added_row_without_category_is_said_at_its_field(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var refused = portal.operator()
                .post(shelf.path(draft) + "/rows", "seen", "0", "area", "Audit", "category", " ", "customer", "Read.");
        assertEquals(422, refused.status());
        var document = refused.document();
        assertFalse(document.select("#added-category-error").isEmpty());
        assertEquals("Audit", document.selectFirst("#added-area").val());
        assertEquals("Read.", document.selectFirst("#added-customer").text());
        assertTrue(document.selectFirst("details.add-row").hasAttr("open"));
        assertSummaryLeadsToFields(document);
    }

    @Test
    void every_correction_can_be_taken_back_the_last_first(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        var asRead = shelf.opened(draft).reading().content();
        portal.operator()
                .post(
                        shelf.path(draft) + "/tables/0/roles",
                        "seen",
                        "0",
                        "role-0",
                        "AREA",
                        "role-1",
                        "CUSTOMER",
                        "role-2",
                        "PROVIDER");
        cut(portal, shelf, draft, "1", "Upgrades", "Something else.", "");
        portal.operator().post(shelf.path(draft) + "/rows/t0r0/removal", "seen", "2");
        portal.operator().post(shelf.path(draft) + "/rows", "seen", "3", "area", "Audit", "category", "Access");
        assertEquals(4, shelf.opened(draft).corrections().size());
        for (int seen = 4; seen > 0; seen--) {
            var undone = portal.operator().post(shelf.path(draft) + "/undo", "seen", Integer.toString(seen));
            assertEquals(303, undone.status(), undone.toString());
            assertEquals(
                    "catalog.correction.undone",
                    AuditTrail.last(portal.store(), Access.PLATFORM).action());
        }
        assertEquals(asRead, shelf.opened(draft).reading().content());
        var nothingLeft = portal.operator().post(shelf.path(draft) + "/undo", "seen", "0");
        assertEquals(409, nothingLeft.status());
    }

    @Test
    void a_correction_of_what_somebody_else_corrected_meanwhile_is_refused_and_said(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        portal.operator().post(shelf.path(draft) + "/rows/t0r0/removal", "seen", "0");
        var late = cut(portal, shelf, draft, "0", "Upgrades", "Typed by hand.", "");
        assertEquals(409, late.status());
        assertEquals(
                "Typed by hand.", late.document().selectFirst("#t0r1-provider").text());
        assertTrue(late.document().selectFirst("#problems").text().contains("Somebody else"));
        assertEquals(
                "1",
                late.document()
                        .selectFirst("form[action$=/t0r1/cut] [name=seen]")
                        .val(),
                "so a repeat works");
        for (var path : new String[] {"/rows/t0r1/removal", "/undo", "/changes", "/publication"}) {
            var refused = portal.operator()
                    .post(shelf.path(draft) + path, "seen", "0", "confirm", "yes", "change:x", "material");
            assertEquals(409, refused.status(), path);
            assertTrue(refused.document().text().contains("Somebody else"), path + " says why");
        }
        var roles = portal.operator()
                .post(
                        shelf.path(draft) + "/tables/0/roles",
                        "seen",
                        "0",
                        "role-0",
                        "AREA",
                        "role-1",
                        "CUSTOMER",
                        "role-2",
                        "PROVIDER");
        assertEquals(409, roles.status());
        assertTrue(roles.document().text().contains("Somebody else"));
        var gone = portal.operator().post(shelf.path(draft) + "/rows/t0r0/removal", "seen", "1");
        assertEquals(409, gone.status());
        assertTrue(gone.document().text().contains("This row is gone"));
        assertEquals(1, shelf.opened(draft).corrections().size());
    }

    @Test
    void a_form_that_does_not_say_what_it_saw_changes_nothing(TestPortal portal) {
        var shelf = Shelf.of(portal);
        var draft = shelf.draft(Pages.FIRST);
        assertEquals(
                409,
                portal.operator().post(shelf.path(draft) + "/rows/t0r0/removal").status());
        assertEquals(
                409,
                portal.operator()
                        .post(shelf.path(draft) + "/undo", "seen", "many")
                        .status());
        assertEquals(0, shelf.opened(draft).corrections().size());
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
        assertEquals(409, cut(portal, shelf, draft, "0", "Upgrades", "x", "").status());
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

    private static io.remit.testing.Page cut(
            TestPortal portal, Shelf shelf, DraftId draft, String seen, String area, String provider, String customer) {
        return portal.operator()
                .post(
                        shelf.path(draft) + "/rows/t0r1/cut",
                        "seen",
                        seen,
                        "area",
                        area,
                        "category",
                        "Operations",
                        "provider",
                        provider,
                        "customer",
                        customer);
    }

    private static void assertSummaryLeadsToFields(Document document) {
        for (var link : document.select("#problems a")) {
            assertFalse(document.select(link.attr("href")).isEmpty(), "leads nowhere: " + link);
        }
    }

    private static List<String> duties(Responsibility row, Party party) {
        return row.duties().stream()
                .filter(duty -> duty.party() == party)
                .map(Duty::text)
                .toList();
    }
}
