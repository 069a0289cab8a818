package io.remit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of plans. */
@PortalTest
final class PlanRoutesTest {
    private static int count;
    private final TestPortal portal;
    private final Access access;
    private final ServiceEntry service;
    private final Plan plan;
    private final String base;

    PlanRoutesTest(TestPortal portal) {
        this.portal = portal;
        access = portal.access(Role.CONTRIBUTOR);
        var slug = "paged-" + portal.tenant().slug() + "-" + ++count;
        var services = portal.services();
        service = services.catalog().createService(services.platform(), slug, "Paged " + count);
        services.subscriptions().subscribe(services.in(portal.tenant()), slug);
        var ours = PlanTemplate.FAIL_OVER.draft(List.of());
        plan = services.plans()
                .make(
                        access,
                        service.id(),
                        new PlanDraft(
                                "Plan " + count,
                                "Outage",
                                "Überall.",
                                Optional.of(Duration.ofHours(4)),
                                Optional.empty(),
                                ours.steps()));
        base = path("/" + plan.id());
    }

    private String path(String below) {
        return portal.path("/recovery/plans" + below);
    }

    private PlanVersion newest() {
        return portal.services().plans().newest(access, plan.id());
    }

    private String key(int position) {
        return newest().steps().get(position - 1).key().toString();
    }

    private String seen() {
        return Integer.toString(
                portal.services().plans().plan(access, plan.id()).version());
    }

    private String step(int position) {
        return base + "/steps/" + key(position);
    }

    private Map<String, String> stepForm(String title) {
        return new TreeMap<>(Map.of("version", seen(), "kind", "DO", "title", title, "required", "yes"));
    }

    private static String summary(Page page) {
        return page.document().select("#problems").text();
    }

    @Test
    void a_plan_is_made_from_a_template_and_is_audited() {
        var form = Map.of("service", service.id().toString(), "template", "RESTORE", "rto", "1 h 30");
        var answer = portal.contributor().post(path(""), form);
        assertEquals(303, answer.status());
        var page = portal.contributor().follow(answer);
        assertEquals(
                "Restore from backup after data corruption",
                page.document().select("h1").text());
        assertEquals(11, page.document().select(".plan-steps > li").size());
        assertTrue(page.text().contains("1 h 30 min"), page::text);
        assertTrue(page.text().contains("no objective for the recovery point"), page::text);
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("plan.plan.made", event.action());
        assertEquals("11", event.after("steps"));
    }

    @Test
    void what_is_wrong_with_a_new_plan_is_said_at_its_field_and_what_was_typed_stays() {
        var form = Map.of("service", "none", "template", "BLANK", "name", "Mine", "rto", "minutes");
        var page = portal.contributor().post(path(""), form);
        assertEquals(422, page.status());
        var document = page.document();
        assertTrue(document.select("#service-error").hasText());
        assertTrue(document.select("#scenario-error").hasText(), "a blank plan has no scenario of its own");
        assertTrue(document.select("#rto-error").text().contains("such as 15 min"));
        assertEquals("minutes", document.select("#rto").val());
        assertEquals("Mine", document.select("#name").val());
        assertEquals("BLANK", document.select("#template option[selected]").val());
    }

    @Test
    void the_list_is_searched_and_taken_along() {
        var list = portal.viewer().get(path("?q=" + plan.name().replace(' ', '+')));
        var row = list.document().select("tbody tr").text();
        assertTrue(row.contains(plan.name()) && row.contains(service.name()) && row.contains("RPO not set"), row);
        assertTrue(portal.viewer().get(path("?q=nothing+of+that+name")).text().contains("No plan fits"));
        assertTrue(portal.viewer()
                .get(path("/csv"))
                .body()
                .contains(plan.name() + "," + service.name() + ",Outage,PT4H,,12,1,"));
    }

    @Test
    void a_step_is_added_with_what_it_needs() {
        var form = stepForm("Call somebody");
        form.put("expected", "1 h 30");
        form.put("needs", key(2));
        form.put("instructions", "Call **now**. <script>alert(1)</script>");
        form.put("member", portal.account(Role.VIEWER).toString());
        var answer = portal.contributor().post(base + "/steps", form);
        assertEquals(303, answer.status());
        var added = newest().steps().get(12);
        assertEquals(Optional.of(Duration.ofMinutes(90)), added.expected());
        assertEquals(List.of(newest().steps().get(1).id()), added.needs());
        var page = portal.viewer().get(base);
        var row = page.document().select("#step-" + added.key());
        assertEquals("now", row.select(".markdown strong").text());
        assertTrue(row.text().contains("expected 1 h 30 min") && row.text().contains("after 2"), row::text);
        assertTrue(row.select("script").isEmpty());
        assertTrue(page.document().select("form[action*=/steps]").isEmpty(), "a viewer changes nothing");
    }

    @Test
    void steps_that_would_wait_for_each_other_are_refused_at_the_field_with_the_circle() {
        var form = stepForm("Declare");
        form.put("needs", key(7));
        form.put("instructions", "Typed text.");
        var page = portal.contributor().post(step(1), form);
        assertEquals(422, page.status());
        assertTrue(page.document()
                .select("#needs-error")
                .text()
                .contains("“Declare” needs “Switch to the backup project”"));
        assertEquals(key(7), page.document().select("#needs input[checked]").val());
        assertEquals("Typed text.", page.document().select("#instructions").text());
        assertTrue(summary(page).contains("wait for each other"));
    }

    @Test
    void a_step_moves_without_javascript_and_its_button_keeps_the_focus() {
        var key = key(3);
        var answer = portal.contributor().post(step(3) + "/place", "version", seen(), "to", "up");
        assertEquals(base + "?moved=" + key + "&by=up", answer.location());
        var page = portal.contributor().follow(answer);
        assertEquals(
                "up", page.document().select("#step-" + key + " [autofocus]").val());
        assertEquals(key, key(2));
        portal.contributor().post(step(2) + "/place", "version", seen(), "to", "place", "place", "99");
        assertEquals(key, key(12));
        portal.contributor().post(step(12) + "/place", "version", seen(), "to", "down");
        assertEquals(key, key(12), "the last stays the last");
        var refused = portal.contributor().post(step(12) + "/place", "version", seen(), "to", "place", "place", "x");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Write the number of a step"));
    }

    @Test
    void two_at_once_the_second_sees_what_is_there_now_and_loses_nothing_typed() {
        var mine = stepForm("Mine");
        var theirs = stepForm("Theirs");
        theirs.put("role", "Night shift");
        assertEquals(303, portal.administrator().post(step(1), theirs).status());
        var page = portal.contributor().post(step(1), mine);
        assertEquals(409, page.status());
        assertEquals("Mine", page.document().select("#title").val());
        assertTrue(page.document().select("section:has(#now)").text().contains("Step Theirs"), page::text);
        mine.put("version", page.document().select("input[name=version]").val());
        assertEquals(303, portal.contributor().post(step(1), mine).status(), "sent again, it replaces theirs");
        assertEquals("Mine", newest().steps().get(0).title());

        mine.put("version", seen());
        var address = step(1);
        portal.administrator().post(address + "/removal", "version", seen());
        var gone = portal.contributor().post(address, mine);
        assertEquals(409, gone.status());
        assertEquals("Mine", gone.document().select("#title").val());
        assertEquals(base + "/steps", gone.document().select("main form").attr("action"), "it can be added again");
    }

    @Test
    void bad_input_does_not_hide_that_somebody_else_was_first() {
        var mine = stepForm("");
        portal.administrator().post(step(1), stepForm("Theirs"));
        var page = portal.contributor().post(step(1), mine);
        assertEquals(422, page.status());
        mine.put("version", page.document().select("input[name=version]").val());
        mine.put("title", "Mine");
        assertEquals(409, portal.contributor().post(step(1), mine).status());
    }

    @Test
    void objectives_are_changed() {
        var form = new TreeMap<>(
                Map.of("version", seen(), "name", "Renamed", "scenario", "Fire", "rto", "PT2H", "rpo", "15 min"));
        assertEquals(303, portal.contributor().post(base + "/details", form).status());
        assertEquals(Optional.of(Duration.ofMinutes(15)), newest().rpo());
        var late = portal.contributor().post(base + "/details", form);
        assertEquals(409, late.status());
        assertTrue(late.document().select("section:has(#now)").text().contains("RTO 2 h"));
        form.put("rpo", "15");
        form.put("version", seen());
        assertTrue(portal.contributor()
                .post(base + "/details", form)
                .document()
                .select("#rpo-error")
                .hasText());
    }

    @Test
    void versions_are_read_with_what_changed() {
        portal.services().plans().freeze(access, plan.id());
        portal.contributor().post(base + "/steps", stepForm("Call somebody"));
        var two = portal.viewer().get(base + "/versions/2");
        assertTrue(two.text().contains("Added: 13. Call somebody."), two::text);
        var one = portal.viewer().get(base + "/versions/1");
        assertFalse(one.text().contains("Call somebody"));
        assertTrue(one.text().contains("This is an earlier version"));
        assertEquals(
                2,
                portal.viewer()
                        .get(base + "/versions")
                        .document()
                        .select("tbody tr")
                        .size());
        assertEquals(404, portal.viewer().get(base + "/versions/3").status());
        assertEquals(404, portal.viewer().get(base + "/versions/0").status());
    }

    @Test
    void a_plan_is_copied_removed_and_put_back() {
        var copy = portal.contributor().follow(portal.contributor().post(base + "/copy"));
        assertTrue(copy.document().select("h1").text().startsWith("Copy of Plan"));
        assertEquals(303, portal.contributor().post(base + "/removal").status());
        assertEquals(409, portal.contributor().post(base + "/removal").status());
        assertFalse(portal.viewer().get(path("?q=" + plan.id())).text().contains(plan.name()));
        assertTrue(portal.viewer().get(path("?show=removed")).text().contains(plan.name()));
        var page = portal.contributor().get(base);
        assertTrue(page.text().contains("This plan was removed"));
        assertTrue(page.document().select("form[action*=/steps]").isEmpty());
        assertEquals(
                409,
                portal.contributor().post(base + "/steps", stepForm("Late")).status());
        assertEquals(303, portal.contributor().post(base + "/reinstatement").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/steps", "/details", "/copy", "/removal", "/reinstatement"})
    void only_members_who_may_edit_change_plans(String action) {
        assertEquals(403, portal.viewer().post(base + action, stepForm("No")).status());
        assertEquals(404, portal.stranger().post(base + action, stepForm("No")).status());
        assertTrue(
                portal.nobody().post(base + action, stepForm("No")).location().startsWith("/sign-in"));
    }

    @Test
    void on_paper_it_is_a_page_and_a_pdf_that_say_the_same() throws IOException {
        var draft = new StepDraft(
                StepKind.VERIFY,
                "Prüfe → Резерв",
                "**Bold** ![x](https://evil.example/x.png) <img src=https://evil.example/y.png>",
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of());
        portal.services().planEdits().addStep(access, plan.id(), Integer.parseInt(seen()), draft);
        var paper = portal.viewer().get(base + "/paper");
        assertTrue(paper.text().contains("13. Prüfe → Резерв"), paper::text);
        assertTrue(paper.document().select("img, script, nav.nav").isEmpty());
        assertEquals(13, paper.document().select(".tick").size());
        var pdf = portal.viewer().get(base + "/paper.pdf");
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertTrue(pdf.header("Content-Disposition").contains(plan.name()));
        try (var read = Loader.loadPDF(pdf.bytes())) {
            var text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertTrue(text.contains("13. Prüfe → Резерв"), text);
            assertTrue(text.contains("Page 1 of " + read.getNumberOfPages()), text);
            assertTrue(text.contains(portal.tenant().name()) && text.contains("Version 1 of"), text);
            assertTrue(text.contains("Started ____ : ____"), text);
        }
        assertEquals(404, portal.stranger().get(base + "/paper.pdf").status());
        assertEquals(200, portal.viewer().get(base + "/versions/1/paper.pdf").status());
    }

    @Test
    void on_paper_the_time_is_told_in_the_tenants_zone_too() {
        var admin = portal.access(Role.ADMINISTRATOR);
        var settings = portal.services().settings();
        settings.change(admin, settings.setting(admin).version(), "Asia/Kolkata", false, 14);
        assertTrue(portal.viewer().get(base + "/paper").text().matches("(?s).*UTC \\(.*in Asia/Kolkata\\).*"));
    }
}
