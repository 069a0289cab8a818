package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attesting from a list: in its place with JavaScript, and back to it without. */
@PortalTest
final class AttestInListTest {
    private static final String STATEMENT = "All logs of the month were read.";
    private final TestPortal portal;
    private final Desk desk;

    AttestInListTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
    }

    private String list() {
        return portal.path("/duties?service=" + desk.shelf().service().slug() + "&sort=due");
    }

    private String path(DutyEntry duty, String from) {
        return portal.path("/duties/" + duty.id() + "/attestation?from=")
                + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    private Map<String, String> form(DutyEntry duty, String statement) {
        var form = new HashMap<String, String>();
        form.put("seen", duty.id() + "||" + duty.subjects().get(0).follows() + "|" + duty.textHash());
        form.put("periodFrom", desk.today().toString());
        form.put("periodTo", desk.today().toString());
        form.put("statement", statement);
        return form;
    }

    private int attested(DutyEntry duty) {
        return portal.services()
                .proofs()
                .history(desk.administrator(), duty.id(), Optional.empty(), 20)
                .size();
    }

    @Test
    void every_row_opens_its_own_form_and_says_where_it_was_opened() {
        var duty = desk.duty("Keep");
        var contributor = portal.contributor();
        var row = contributor.get(list()).document().select("#duty-" + duty.id() + " a[hx-get]");
        assertEquals(path(duty, list()), row.attr("href"));
        assertEquals("#slot-" + duty.id(), row.attr("hx-target"));
        assertEquals(row.attr("href"), row.attr("hx-get"));
        assertTrue(portal.viewer().get(list()).document().select("a[hx-get]").isEmpty());
        var owner = Optional.of(portal.account(Role.CONTRIBUTOR));
        desk.layDown(Desk.laying(
                duty, owner, "P1M", Optional.empty(), duty.assignment().perSubject()));
        var mine = contributor.get(portal.path("/duties/mine")).document();
        assertEquals(
                path(duty, portal.path("/duties/mine")),
                mine.select("#mine-" + duty.id() + " a[hx-get]").attr("href"));
    }

    @Test
    void two_open_forms_share_no_id() {
        var ids = new HashSet<String>();
        for (var beginning : List.of("Keep", "Read")) {
            var duty = desk.duty(beginning);
            var form = portal.contributor().htmx().get(path(duty, list()));
            assertTrue(form.body().stripLeading().startsWith("<form"), form::body);
            assertEquals(path(duty, list()), form.document().select("form").attr("hx-post"));
            var wrong = portal.contributor().htmx().multipart(path(duty, list()), form(duty, ""));
            assertEquals(422, wrong.status());
            for (var element : wrong.document().select("[id]")) {
                assertTrue(ids.add(element.id()), element::toString);
            }
        }
    }

    @Test
    void with_htmx_the_row_is_shown_anew_and_nobody_is_sent_away() {
        var duty = desk.duty("Keep");
        var file = new Visitor.File("file", "report.txt", "all read".getBytes(StandardCharsets.UTF_8));
        var done = portal.contributor().htmx().multipart(path(duty, list()), form(duty, STATEMENT), file);
        assertEquals(200, done.status(), done::toString);
        assertEquals("", done.header("HX-Redirect"));
        assertTrue(done.document().select(".flash").text().contains("Attested."), done::body);
        assertEquals(
                "Fulfilled",
                done.document()
                        .select("#standing-" + duty.id() + "[hx-swap-oob] .badge")
                        .text());
        assertEquals(1, attested(duty));
    }

    @Test
    void with_htmx_what_is_wrong_or_overtaken_comes_back_in_the_same_place() {
        var duty = desk.duty("Keep");
        var file = new Visitor.File("file", "report.txt", "all read".getBytes(StandardCharsets.UTF_8));
        for (var files : List.of(new Visitor.File[0], new Visitor.File[] {file})) {
            var wrong = portal.contributor().htmx().multipart(path(duty, list()), form(duty, "No"), files);
            assertEquals(422, wrong.status());
            assertTrue(wrong.body().stripLeading().startsWith("<form"), wrong::body);
            assertEquals("No", wrong.document().select("textarea").val());
            assertEquals(
                    files.length,
                    wrong.document().select("input[name=evidence][checked]").size(),
                    wrong::body);
        }
        desk.attest("Keep", desk.today());
        var late = portal.contributor().htmx().multipart(path(duty, list()), form(duty, STATEMENT));
        assertEquals(409, late.status());
        assertTrue(late.body().stripLeading().startsWith("<form"), late::body);
        assertEquals(STATEMENT, late.document().select("textarea").val());
        assertFalse(late.text().contains("Nothing was saved"), late::toString);
        assertEquals(1, attested(duty));
    }

    @Test
    void without_javascript_attesting_and_cancelling_lead_back_to_the_list_as_it_was() {
        var contributor = portal.contributor();
        for (var from : List.of(list(), portal.path("/duties/mine"))) {
            var duty = desk.duty("Keep");
            var form = contributor.get(path(duty, from)).document();
            assertEquals(from, form.select("a[data-cancel]").attr("href"));
            var wrong = contributor.multipart(form.select("form.attest").attr("action"), form(duty, ""));
            assertEquals(from, wrong.document().select("a[data-cancel]").attr("href"));
            var done = contributor.multipart(
                    wrong.document().select("form.attest").attr("action"), form(duty, STATEMENT + from));
            assertEquals(from, done.location());
            assertTrue(contributor.follow(done).document().text().contains("Attested."));
        }
    }

    @Test
    void a_selection_comes_back_to_the_list_as_it_was() {
        var contributor = portal.contributor();
        var duty = desk.duty("Keep");
        var bar = contributor.get(list()).document().select("form.bulk-bar");
        assertEquals(list(), bar.select("input[name=from]").val());
        var action = portal.path("/duties/attestation?from=") + URLEncoder.encode(list(), StandardCharsets.UTF_8)
                + "&duty=" + duty.id() + ":0";
        var form = contributor.get(action).document().select("form.attest");
        assertEquals(action, form.attr("action"));
        var sent = form(duty, STATEMENT);
        sent.put("duty", duty.id() + ":0");
        assertEquals(list(), contributor.multipart(action, sent).location());
    }

    @Test
    void the_way_back_never_leads_out_of_the_place() {
        var duty = desk.duty("Keep");
        var own = portal.path("/duties/" + duty.id());
        for (var from : List.of(
                "https://example.org/",
                "//example.org/",
                "/\\example.org",
                "/admin",
                "/t/other-tenant/duties",
                portal.path("/../../admin"),
                portal.path("/%2e%2e/%2e%2e/admin"),
                portal.path("/duties/assignment"),
                portal.path("/duties?q=a\r\nb"),
                "javascript:alert(1)")) {
            var form = portal.contributor().get(path(duty, from)).document();
            assertEquals(own, form.select("a[data-cancel]").attr("href"), from);
        }
        assertEquals(
                own, send(portal.contributor(), duty, "https://example.org/").location());
    }

    private Page send(Visitor who, DutyEntry duty, String from) {
        return who.multipart(path(duty, from), form(duty, STATEMENT));
    }

    @Test
    void a_duty_s_own_page_is_shown_anew_as_a_whole() {
        var duty = desk.duty("Keep");
        var own = portal.path("/duties/" + duty.id());
        var contributor = portal.contributor().htmx();
        var done = send(contributor, duty, own);
        assertEquals(204, done.status());
        assertEquals(own, done.header("HX-Redirect"));
        assertTrue(contributor.get(own).text().contains(STATEMENT));
    }

    @Test
    void a_session_that_ended_meanwhile_leads_back_to_the_form() {
        var duty = desk.duty("Keep");
        var sent = portal.nobody().multipart(path(duty, list()), form(duty, STATEMENT));
        var back = URLEncoder.encode(path(duty, list()), StandardCharsets.UTF_8);
        assertEquals("/sign-in?ended=yes&next=" + back, sent.location());
        var inPlace = portal.nobody().htmx().multipart(path(duty, list()), form(duty, STATEMENT));
        assertEquals(sent.location(), inPlace.header("HX-Redirect"));
        var visitor = portal.nobody();
        var signIn = visitor.get(sent.location());
        assertTrue(signIn.text().contains("Your session has ended."), signIn::toString);
        var next = signIn.document().select("form.stack input[name=next]").val();
        var in = visitor.post(
                "/sign-in", "username", portal.email(Role.CONTRIBUTOR), "password", TestPortal.PASSWORD, "next", next);
        assertEquals(path(duty, list()), in.location());
        assertEquals(0, attested(duty));
    }

    @Test
    void a_form_within_a_page_leads_back_to_that_page_and_to_no_other_site() {
        var duty = desk.duty("Keep");
        var own = portal.path("/duties/" + duty.id());
        var base = portal.base().toString().replaceAll("/$", "");
        var sent =
                portal.nobody().with("Referer", base + own + "?from=2026-01-01").post(own + "/comments", "text", "Hi");
        assertEquals(
                "/sign-in?ended=yes&next=" + URLEncoder.encode(own + "?from=2026-01-01", StandardCharsets.UTF_8),
                sent.location());
        for (var referer : List.of("https://example.org" + own, "nonsense", "//", base)) {
            var elsewhere = portal.nobody().with("Referer", referer).post(own + "/comments", "text", "Hi");
            assertEquals("/sign-in?ended=yes", elsewhere.location(), referer);
        }
    }
}
