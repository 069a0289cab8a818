package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.DutyId;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.attestation.Attestation;
import io.remit.attestation.Attesting;
import io.remit.standing.DutyState;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The forms by which one duty, or several, are attested. */
@PortalTest
final class AttestRoutesTest {
    private static final String STATEMENT = "All logs of the month were read.";
    private final TestPortal portal;
    private final Desk desk;

    AttestRoutesTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
    }

    private String path(DutyEntry duty) {
        return portal.path("/duties/" + duty.id() + "/attestation");
    }

    private static String seen(DutyEntry duty) {
        return duty.id() + "||" + duty.subjects().get(0).follows() + "|" + duty.textHash();
    }

    /** What the form of a duty sends as it stands. */
    private Map<String, String> form(DutyEntry duty, String statement) {
        var form = new HashMap<String, String>();
        form.put("seen", seen(duty));
        form.put("periodFrom", desk.today().minusDays(30).toString());
        form.put("periodTo", desk.today().toString());
        form.put("statement", statement);
        return form;
    }

    private Page attest(Visitor who, DutyEntry duty) {
        return who.multipart(path(duty), form(duty, STATEMENT));
    }

    private List<Attestation> attestations(DutyId duty) {
        return portal.services().proofs().history(desk.administrator(), duty, Optional.empty(), 20);
    }

    @Test
    void a_contributor_attests_a_duty_and_it_is_on_record() {
        var duty = desk.duty("Keep");
        var contributor = portal.contributor();
        var form = contributor.get(path(duty));
        assertEquals(200, form.status());
        assertEquals(seen(duty), form.document().select("input[name=seen]").val());
        var done = attest(contributor, duty);
        assertEquals(303, done.status(), done::toString);
        assertEquals(portal.path("/duties/" + duty.id()), done.location());
        assertTrue(contributor.follow(done).text().contains(STATEMENT));
        assertEquals(DutyState.FULFILLED, desk.duty("Keep").standing().state());
        var made = attestations(duty.id()).get(0);
        assertEquals(portal.access(Role.CONTRIBUTOR).actor().reference(), made.madeBy());
        assertEquals(duty.textHash(), made.duty().textHash());
        assertEquals(
                "attestation.attestation.made",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
    }

    @Test
    void nobody_attests_a_text_that_they_never_saw() {
        var duty = desk.duty("Keep");
        var form = form(duty, STATEMENT);
        desk.shelf().publish(Desk.PAGE.replace("Keep the logs.", "Keep the logs for a year."));
        var late = portal.contributor().multipart(path(duty), form);
        assertEquals(409, late.status());
        assertTrue(late.text().contains("is another one now: it is that of Edition 2"), late::toString);
        assertTrue(late.text().contains("Keep the logs for a year."), late::toString);
        assertEquals(
                STATEMENT, late.document().select("#statement-" + duty.id()).val());
        assertEquals(List.of(), attestations(duty.id()));
        form.put("seen", late.document().select("input[name=seen]").val());
        assertEquals(303, portal.contributor().multipart(path(duty), form).status(), "it was read by now");
        assertEquals(2, attestations(duty.id()).get(0).duty().editionNumber());
    }

    @Test
    void a_double_click_attests_once_also_with_a_file() {
        var duty = desk.duty("Keep");
        var file = new Visitor.File("file", "report.txt", "all read".getBytes(StandardCharsets.UTF_8));
        var contributor = portal.contributor();
        var form = form(duty, STATEMENT);
        for (int click = 0; click < 2; click++) {
            var done = contributor.multipart(path(duty), form, file);
            assertEquals(303, done.status(), done::toString);
        }
        assertEquals(1, attestations(duty.id()).size());
        assertEquals(1, attestations(duty.id()).get(0).evidence().size());
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var duty = desk.duty("Keep");
        var form = form(duty, "Short");
        form.put("periodTo", desk.today().plusDays(1).toString());
        form.put("link", "https://example.org/board");
        var page = portal.contributor().multipart(path(duty), form);
        assertEquals(422, page.status());
        var document = page.document();
        assertEquals("Short", document.select("#statement-" + duty.id()).val());
        assertEquals(
                form.get("periodTo"), document.select("#periodTo-" + duty.id()).val());
        assertTrue(document.select("#statement-" + duty.id() + "-error").hasText(), page::toString);
        assertTrue(document.select("#periodTo-" + duty.id() + "-error").hasText(), page::toString);
        assertEquals(0, attestations(duty.id()).size());
    }

    @Test
    void a_file_sent_with_a_refused_form_is_chosen_in_the_form_that_comes_back() {
        var duty = desk.duty("Keep");
        var form = form(duty, STATEMENT);
        form.put("periodFrom", "1999-01-01");
        var file = new Visitor.File("file", "kept.txt", "kept".getBytes(StandardCharsets.UTF_8));
        var page = portal.contributor().multipart(path(duty), form, file);
        assertEquals(422, page.status());
        var chosen = page.document().select("input[name=evidence][checked]");
        assertEquals(1, chosen.size(), page::toString);
        assertTrue(page.text().contains("kept.txt"), page::toString);
        var told = page.document().select("[data-problems]").text();
        assertTrue(told.contains("The evidence was added"), told);
        assertFalse(told.contains("Nothing was saved"), told);
        form.put("periodFrom", form.get("periodTo"));
        form.put("evidence", chosen.val());
        assertEquals(303, portal.contributor().multipart(path(duty), form).status());
        assertEquals(
                chosen.val(), attestations(duty.id()).get(0).evidence().get(0).toString());
    }

    @Test
    void all_that_is_wrong_is_told_in_one_round() {
        var duty = desk.duty("Keep");
        var form = form(duty, "");
        form.put("periodFrom", "");
        form.put("periodTo", desk.today().plusDays(1).toString());
        form.put("link", "no address");
        var file = new Visitor.File("file", "no.txt", "no".getBytes(StandardCharsets.UTF_8));
        var page = portal.contributor().multipart(path(duty), form, file);
        assertEquals(422, page.status());
        for (var field : List.of("statement", "periodFrom", "periodTo", "link")) {
            assertTrue(
                    page.document()
                            .select("#" + field + "-" + duty.id() + "-error")
                            .hasText(),
                    () -> field + page);
        }
        assertTrue(page.text().contains("choose the files again"), page::toString);
        for (var link : page.document().select("[data-problems] a")) {
            assertEquals(1, page.document().select(link.attr("href")).size(), link::toString);
        }
    }

    @Test
    void the_period_begins_after_the_last_one_that_was_attested() {
        var duty = desk.duty("Keep");
        var from = "#periodFrom-" + duty.id();
        assertEquals(
                desk.today().toString(),
                portal.contributor().get(path(duty)).document().select(from).val());
        desk.attest("Keep", desk.today().minusDays(10));
        assertEquals(
                desk.today().minusDays(9).toString(),
                portal.contributor().get(path(duty)).document().select(from).val());
        desk.attest("Keep", desk.today());
        assertEquals(
                desk.today().toString(),
                portal.contributor().get(path(duty)).document().select(from).val());
    }

    @Test
    void dates_out_of_all_reason_are_refused_and_break_nothing() {
        var duty = desk.duty("Keep");
        for (var day : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01", "yesterday", "2026-02-30")) {
            for (var field : List.of("periodFrom", "periodTo", "aboutOn", "expiresOn")) {
                var form = form(duty, STATEMENT);
                form.put("link", "https://example.org/dates");
                form.put(field, day);
                var page = portal.contributor().multipart(path(duty), form);
                assertEquals(422, page.status(), () -> field + " " + day + ": " + page);
            }
        }
        assertEquals(0, attestations(duty.id()).size());
    }

    @Test
    void whoever_was_overtaken_is_told_keeps_what_was_typed_and_may_send_it_again() {
        var duty = desk.duty("Keep");
        assertEquals(303, attest(portal.contributor(), duty).status());
        var late = portal.administrator().multipart(path(duty), form(duty, "I read them once more."));
        assertEquals(409, late.status());
        assertTrue(late.text().contains("was attested meanwhile"), late::toString);
        assertEquals(
                "I read them once more.",
                late.document().select("#statement-" + duty.id()).val());
        var newer = late.document().select(".newer");
        assertTrue(newer.text().contains(STATEMENT), late::toString);
        assertTrue(
                newer.select("a")
                        .attr("href")
                        .endsWith(
                                "#attestation-" + attestations(duty.id()).get(0).id()),
                late::toString);
        var fresh = late.document().select("input[name=seen]").val();
        assertNotEquals(seen(duty), fresh);
        var again = form(duty, "I read them once more.");
        again.put("seen", fresh);
        assertEquals(303, portal.administrator().multipart(path(duty), again).status());
        assertEquals(2, attestations(duty.id()).size());
    }

    @Test
    void of_two_people_at_once_one_attests_and_the_other_is_told() {
        var people = List.of(portal.administrator(), portal.contributor());
        for (var beginning : List.of("Read", "Keep", "Act", "Grant")) {
            var duty = desk.duty(beginning);
            var statuses = new ConcurrentLinkedQueue<Integer>();
            var form = form(duty, STATEMENT);
            var failures = AtOnce.run(
                    2,
                    i -> statuses.add(people.get(i).multipart(path(duty), form).status()));
            assertEquals(List.of(), failures);
            assertEquals(List.of(303, 409), statuses.stream().sorted().toList(), beginning);
            assertEquals(1, attestations(duty.id()).size());
        }
    }

    @Test
    void a_form_that_is_damaged_or_of_another_duty_is_refused() {
        var duty = desk.duty("Keep");
        for (var seen : List.of("", "nonsense", duty.id() + "|", seen(desk.duty("Act")))) {
            var form = form(duty, STATEMENT);
            form.put("seen", seen);
            assertEquals(409, portal.contributor().multipart(path(duty), form).status(), seen);
        }
        var form = form(duty, STATEMENT);
        form.put("subject", "project:none");
        assertEquals(422, portal.contributor().multipart(path(duty), form).status());
        assertEquals(
                404,
                portal.contributor()
                        .get(portal.path("/duties/nonsense/attestation"))
                        .status());
        assertEquals(0, attestations(duty.id()).size());
    }

    @Test
    void only_who_may_attest_in_this_tenant_does() {
        var duty = desk.duty("Keep");
        assertEquals(403, portal.viewer().get(path(duty)).status());
        assertEquals(403, attest(portal.viewer(), duty).status());
        assertEquals(404, attest(portal.stranger(), duty).status());
        assertEquals(404, attest(portal.operator(), duty).status());
        assertTrue(attest(portal.nobody(), duty).location().startsWith("/sign-in"));
        assertEquals(0, attestations(duty.id()).size());
    }

    private Page several(Visitor who, String path, DutyEntry one, DutyEntry other, String statement) {
        var today = desk.today().toString();
        return who.post(
                path,
                "duty",
                one.id() + ":0",
                "duty",
                other.id() + ":0",
                "seen",
                seen(one),
                "seen",
                seen(other),
                "periodFrom",
                today,
                "periodTo",
                today,
                "statement",
                statement);
    }

    @Test
    void several_duties_are_attested_at_once_or_none_of_them() {
        var path = portal.path("/duties/attestation");
        var one = desk.duty("Read");
        var other = desk.duty("Keep");
        var contributor = portal.contributor();
        var form = contributor.get(path + "?duty=" + one.id() + ":0&duty=" + other.id() + ":0");
        assertEquals(2, form.document().select("input[name=seen]").size(), form::toString);
        var wrong = several(contributor, path, one, other, "No");
        assertEquals(422, wrong.status());
        assertEquals(2, wrong.document().select("input[name=duty]").size(), wrong::toString);
        attest(portal.administrator(), other);
        var late = several(contributor, path, one, other, STATEMENT);
        assertEquals(409, late.status());
        assertEquals(STATEMENT, late.document().select("#statement").val());
        assertEquals(0, attestations(one.id()).size());
        var done = several(contributor, path, one, desk.duty("Keep"), STATEMENT);
        assertEquals(303, done.status(), done::toString);
        assertTrue(contributor.follow(done).document().text().contains("2 duties are attested."));
        assertEquals(1, attestations(one.id()).size());
        assertEquals(2, attestations(other.id()).size());
        assertEquals(Attesting.Origin.BULK, attestations(one.id()).get(0).origin());
    }

    @Test
    void without_a_selection_the_form_for_several_leads_back_to_the_list() {
        var path = portal.path("/duties/attestation");
        assertEquals(portal.path("/duties"), portal.contributor().get(path).location());
        var posted = portal.contributor().post(path, "statement", STATEMENT);
        assertTrue(posted.status() == 303 || posted.status() == 422, posted::toString);
        assertEquals(403, portal.viewer().post(path).status());
        assertEquals(404, portal.stranger().post(path).status());
    }

    @Test
    void a_duty_for_each_project_is_attested_for_one_or_for_all() {
        var slug = desk.shelf().service().slug();
        for (var name : List.of("a", "b")) {
            portal.services().projects().add(desk.administrator(), slug, name, "eu-de");
        }
        desk.layDown(Desk.laying(desk.duty("Grant"), Optional.empty(), "P1Y", Optional.empty(), PerSubject.PROJECT));
        var duty = desk.duty("Grant");
        var first = duty.subjects().get(0);
        var form = form(duty, STATEMENT);
        form.put("seen", duty.id() + "|" + first.subject() + "|" + first.follows() + "|" + duty.textHash());
        form.put("subject", first.subject());
        assertEquals(303, portal.contributor().multipart(path(duty), form).status());
        assertEquals("1 of 2", desk.duty("Grant").whole().label());
        var page = portal.contributor().get(path(duty)).document();
        assertEquals(3, page.select("#subject-" + duty.id() + " option").size());
        assertEquals(2, page.select("input[name=seen]").size());
    }

    @Test
    void the_operator_attests_the_providers_duties_and_tenants_see_it() {
        Access operator = desk.operator();
        var duty = desk.duty(operator, "Write");
        var path = "/admin/duties/" + duty.id() + "/attestation";
        assertEquals(200, portal.operator().get(path).status());
        var form = form(duty, "The logs of all regions were written.");
        assertEquals(303, portal.operator().multipart(path, form).status());
        assertEquals(
                DutyState.FULFILLED, desk.duty(operator, "Write").standing().state());
        var tenants =
                portal.viewer().get(portal.path("/duties/" + desk.duty("Read").id()));
        assertTrue(tenants.text().contains("Attested by the provider"), tenants::toString);
        assertEquals(404, portal.administrator().multipart(path, form).status());
        assertEquals(
                409,
                several(portal.operator(), "/admin/duties/attestation", duty, desk.duty(operator, "Send"), STATEMENT)
                        .status());
    }
}
