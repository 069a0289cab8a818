package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
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
final class DraftCorrectionsTest {

    @Test
    void corrected_column_roles_swap_the_parties(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var done = draft.swapParties("0");
        assertEquals(303, done.status(), done.toString());
        var logging = draft.row(0);
        assertEquals(List.of("Read the logs every day."), duties(logging, Party.PROVIDER));
        assertEquals(List.of("Write the service's logs."), duties(logging, Party.CUSTOMER));
        var event = AuditTrail.last(portal.store(), Access.PLATFORM);
        assertEquals("catalog.draft.corrected", event.action());
        assertEquals("draft:" + draft.id(), event.subject());
        assertTrue(event.after("correction").contains("CUSTOMER, PROVIDER"), event.toString());
    }

    @Test
    void a_role_that_does_not_exist_is_said_at_its_column_and_the_choices_stay(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var refused = draft.post(
                "/tables/1/roles",
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
        assertEquals(404, draft.post("/tables/7/roles", "seen", "0").status());
    }

    @Test
    void duties_are_cut_anew_and_the_row_says_it_was_corrected(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var done = draft.cut("0", "Upgrades", "Publish new versions. Move jobs to new versions.", "");
        assertEquals(303, done.status(), done.toString());
        var row = draft.row(1);
        assertEquals(
                List.of("Publish new versions. Move jobs to new versions."), duties(row, Party.PROVIDER), "merged");
        draft.cut("1", "Upgrades", "- Publish new versions.\n* Move jobs.\n", "Watch them run.");
        var again = draft.row(1);
        assertEquals(List.of("Publish new versions.", "Move jobs."), duties(again, Party.PROVIDER));
        assertEquals(List.of("Watch them run."), duties(again, Party.CUSTOMER));
        var page = draft.page();
        assertTrue(page.selectFirst("#row-t0r1").text().contains("Corrected"));
        assertTrue(
                page.selectFirst("section[aria-labelledby=corrections]").text().contains("Olga Operator"));
    }

    @Test
    void a_corrected_row_keeps_the_links_whose_words_still_stand(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var done = draft.post(
                "/rows/t1r0/cut",
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
        var link = draft.page().selectFirst("#row-t1r0 a");
        assertEquals("access controls", link.text());
        assertEquals("https://docs.provider.example/docs/access", link.attr("href"));
    }

    @Test
    void a_row_without_area_is_said_at_its_field_in_its_own_form(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var refused = draft.cut("0", "", "Typed by hand.", "Also typed.");
        assertEquals(422, refused.status());
        var document = refused.document();
        assertFalse(document.select("#t0r1-area-error").isEmpty(), document.toString());
        assertEquals("Typed by hand.", document.selectFirst("#t0r1-provider").text());
        assertEquals("Also typed.", document.selectFirst("#t0r1-customer").text());
        assertEquals(1, document.select("form.edit").size(), "no other row's form is open");
        assertSummaryLeadsToFields(document);
        var tooLong = draft.cut("0", "Upgrades", "x".repeat(4001), "");
        assertEquals(422, tooLong.status());
        assertFalse(tooLong.document().select("#t0r1-provider-error").isEmpty());
        assertEquals(0, draft.opened().corrections().size());
    }

    @Test
    void a_row_is_dropped_and_one_is_added(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        assertEquals(303, draft.post("/rows/t1r1/removal", "seen", "0").status());
        var added = draft.post(
                "/rows",
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
                draft.opened().reading().content().responsibilities().stream()
                        .map(Responsibility::area)
                        .toList());
        var page = draft.page();
        assertTrue(page.selectFirst("#row-added-1").text().contains("Added"));
    }

    @Test
    void an_added_row_without_category_is_said_at_its_field(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var refused = draft.post("/rows", "seen", "0", "area", "Audit", "category", " ", "customer", "Read.");
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
        var draft = DraftDesk.of(portal, Pages.FIRST);
        var asRead = draft.opened().reading().content();
        draft.swapParties("0");
        draft.cut("1", "Upgrades", "Something else.", "");
        draft.post("/rows/t0r0/removal", "seen", "2");
        draft.post("/rows", "seen", "3", "area", "Audit", "category", "Access");
        assertEquals(4, draft.opened().corrections().size());
        for (int seen = 4; seen > 0; seen--) {
            var undone = draft.post("/undo", "seen", Integer.toString(seen));
            assertEquals(303, undone.status(), undone.toString());
            assertEquals(
                    "catalog.correction.undone",
                    AuditTrail.last(portal.store(), Access.PLATFORM).action());
        }
        assertEquals(asRead, draft.opened().reading().content());
        var nothingLeft = draft.post("/undo", "seen", "0");
        assertEquals(409, nothingLeft.status());
    }

    @Test
    void a_correction_of_what_somebody_else_corrected_meanwhile_is_refused_and_said(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        draft.post("/rows/t0r0/removal", "seen", "0");
        var late = draft.cut("0", "Upgrades", "Typed by hand.", "");
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
            var refused = draft.post(path, "seen", "0", "confirm", "yes", "change:x", "material");
            assertEquals(409, refused.status(), path);
            assertTrue(refused.document().text().contains("Somebody else"), path + " says why");
        }
        var roles = draft.swapParties("0");
        assertEquals(409, roles.status());
        assertTrue(roles.document().text().contains("Somebody else"));
        var gone = draft.post("/rows/t0r0/removal", "seen", "1");
        assertEquals(409, gone.status());
        assertTrue(gone.document().text().contains("This row is gone"));
        assertEquals(1, draft.opened().corrections().size());
    }

    @Test
    void a_form_that_does_not_say_what_it_saw_changes_nothing(TestPortal portal) {
        var draft = DraftDesk.of(portal, Pages.FIRST);
        assertEquals(409, draft.post("/rows/t0r0/removal").status());
        assertEquals(409, draft.post("/undo", "seen", "many").status());
        assertEquals(0, draft.opened().corrections().size());
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
