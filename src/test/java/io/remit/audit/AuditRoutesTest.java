package io.remit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.db.AuditAction;
import io.remit.db.AuditChanges;
import io.remit.db.AuditSubject;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Who sees what happened. */
@PortalTest
final class AuditRoutesTest {
    private static final AuditAction TRIED = new AuditAction("test.thing.tried_out");
    private final TestPortal portal;

    AuditRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void every_member_sees_what_happened_here_and_strangers_do_not() {
        var invitee = portal.email("somebody new");
        portal.administrator().post(portal.path("/members/invitations"), "email", invitee, "role", "VIEWER");
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(portal.path("/activity"));
            assertEquals(200, page.status());
            assertTrue(page.text().contains("Invitation created"), page::toString);
            assertTrue(page.text().contains(invitee), page::toString);
            assertTrue(page.text().contains("administrator"), page::toString);
        }
        assertEquals(404, portal.stranger().get(portal.path("/activity")).status());
        assertTrue(portal.nobody().get(portal.path("/activity")).location().startsWith("/sign-in?next="));
    }

    @Test
    void an_event_has_a_page_with_what_changed_and_leads_to_its_neighbours() {
        var administrator = portal.administrator();
        for (var name : List.of("first", "second")) {
            administrator.post(
                    portal.path("/members/invitations"), "email", name + "-" + portal.email("x"), "role", "VIEWER");
        }
        var list = portal.viewer().get(portal.path("/activity")).document();
        var newest = list.select("a[href*='/events/']").first().attr("href");
        var page = portal.viewer().get(newest);
        assertEquals(200, page.status());
        assertTrue(page.text().contains("second-"), page::text);
        assertTrue(
                page.text().contains("identity.invitation.created")
                        || page.text().contains("Invitation"),
                page::text);
        assertTrue(page.document().select("td[data-label=After] ins").eachText().contains("VIEWER"), page::body);
        var older = page.document().select("a[rel=next]").attr("href");
        assertTrue(portal.viewer().get(older).text().contains("first-"));
        assertEquals(
                newest,
                portal.viewer().get(older).document().select("a[rel=prev]").attr("href"));
        assertTrue(page.document().select("a[rel=prev]").isEmpty(), "it is the newest");
    }

    @Test
    void the_operator_sees_the_platforms_own_events_and_not_a_tenants() {
        portal.administrator()
                .post(portal.path("/members/invitations"), "email", "private@remit.example", "role", "VIEWER");
        var page = portal.operator().get("/admin/audit");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Signed in"), page::toString);
        assertFalse(page.text().contains("private@remit.example"), page::toString);
        assertEquals(404, portal.administrator().get("/admin/audit").status());
        assertTrue(portal.nobody().get("/admin/audit").location().startsWith("/sign-in?next="));
    }

    @Test
    void the_log_is_paged_and_leads_back() {
        var operator = portal.operator();
        for (int i = 0; i < 60; i++) {
            portal.session(portal.account(Role.VIEWER));
        }
        var first = operator.get("/admin/audit");
        assertEquals(50, first.document().select("tbody tr").size());
        var second = operator.get(first.document().select("a[rel=next]").attr("href"));
        assertEquals(200, second.status());
        var back = operator.get(second.document().select("a[rel=prev]").attr("href"));
        assertEquals(
                first.document().select("tbody").text(),
                back.document().select("tbody").text());
        assertEquals(
                200, operator.get("/admin/audit?before=nonsense&after=more").status());
    }

    private void happened(String subject, AuditChanges changes) {
        portal.store().write(portal.access(Role.ADMINISTRATOR), tx -> {
            tx.audit(TRIED, new AuditSubject("thing:" + subject, subject), changes);
            return subject;
        });
    }

    private Element row(String query, String subject) {
        return portal.viewer()
                .get(portal.path("/activity" + query))
                .document()
                .selectFirst("tbody tr:contains(" + subject + ")");
    }

    @Test
    void an_event_is_told_in_words_and_names_with_hashes_shortened_and_nothing_empty() {
        var hash = "sha256:" + "0123456789abcdef".repeat(4);
        var owner = portal.account(Role.CONTRIBUTOR);
        happened(
                "teapot",
                AuditChanges.changed("owner", "", owner)
                        .andSet("text_hash", hash)
                        .andSet("thing", "01a21c4b-7845-7c16-9eb8-111392e3a7d2")
                        .andSet("cadence", "P3M")
                        .andSet("kind", "RISK_ACCEPTED")
                        .andSet("ends_on", "2027-02-27")
                        .andSet("reason", "NEVER SHOUT")
                        .andSet("subject", ""));
        var row = row("", "teapot");
        assertEquals("Thing tried out", row.select("th").text());
        assertEquals(
                List.of(
                        "cadence every 3 months",
                        "ends on 27 Feb 2027",
                        "kind risk accepted",
                        "owner contributor",
                        "reason NEVER SHOUT",
                        "text hash 0123456789ab…"),
                row.select(".deltas > div").eachText());
        assertEquals(hash, row.select(".deltas span:contains(…)").attr("title"));
    }

    @Test
    void filters_live_in_the_address_and_are_kept_from_page_to_page() {
        for (int i = 0; i < 55; i++) {
            happened("kettle " + i, AuditChanges.NONE);
        }
        happened("pan", AuditChanges.NONE);
        var first = portal.viewer()
                .get(portal.path("/activity?q=KETTLE&action=test.thing"))
                .document();
        assertEquals(50, first.select("tbody tr").size());
        assertEquals("KETTLE", first.select("#q").val());
        var second = portal.viewer()
                .get(first.selectFirst("a[rel=next]").attr("href"))
                .document();
        assertEquals(5, second.select("tbody tr").size());
        assertEquals("KETTLE", second.select("#q").val());
        var back = portal.viewer()
                .get(second.selectFirst("a[rel=prev]").attr("href"))
                .document();
        assertEquals(first.select("tbody").text(), back.select("tbody").text());
        var csv = portal.viewer()
                .get(portal.path("/activity/csv?action=test.thing.tried_out&q=kettle"))
                .body();
        assertEquals(56, csv.strip().split("\r?\n").length, csv);
    }

    @Test
    void who_and_when_are_filtered_and_an_actor_leads_to_what_else_they_did() {
        happened("spoon", AuditChanges.NONE);
        var day = LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
        assertNotNull(row("?from=" + day + "&to=" + day, "spoon"));
        assertNull(row("?to=" + day.minusDays(1), "spoon"));
        assertNull(row("?from=" + day.plusDays(1), "spoon"));
        var theirs = row("", "spoon").selectFirst("td[data-label=Who] a").attr("href");
        assertTrue(theirs.endsWith("?actor=account%3A" + portal.account(Role.ADMINISTRATOR)), theirs);
        assertNotNull(row(theirs.substring(theirs.indexOf('?')), "spoon"));
        assertNull(row("?actor=account:" + portal.account(Role.CONTRIBUTOR), "spoon"));
        var nonsense = portal.viewer().get(portal.path("/activity?from=soon&actor=me&action=Drop%20it&before=x"));
        assertEquals(200, nonsense.status());
        assertTrue(nonsense.text().contains("spoon"), nonsense::toString);
        var none = portal.viewer().get(portal.path("/activity?q=no-such-thing"));
        assertTrue(none.text().contains("Nothing matches"), none::toString);
    }

    @Test
    void the_log_is_a_table_for_spreadsheets_in_which_nothing_calculates() {
        happened("=ladle", AuditChanges.changed("water", "cold", "hot"));
        var csv = portal.viewer().get(portal.path("/activity/csv"));
        assertEquals(200, csv.status());
        assertTrue(
                csv.body().contains("administrator,Thing tried out,test.thing.tried_out,'=ladle,water: cold → hot"),
                csv.body());
        assertEquals(404, portal.stranger().get(portal.path("/activity/csv")).status());
        assertEquals(404, portal.administrator().get("/admin/audit/csv").status());
        assertEquals(200, portal.operator().get("/admin/audit/csv").status());
        assertTrue(portal.nobody().get(portal.path("/activity/csv")).location().startsWith("/sign-in"));
    }
}
