package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.ping.PingDraft;
import io.remit.standing.DutyState;
import io.remit.standing.Mechanism;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A duty's page, and what is done there beside attesting. */
@PortalTest
final class DutyPageRoutesTest {
    private final TestPortal portal;
    private final Desk desk;
    private final DutyEntry duty;
    private final String path;

    DutyPageRoutesTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
        duty = desk.duty("Keep");
        path = portal.path("/duties/" + duty.id());
    }

    private String last() {
        return AuditTrail.last(portal.store(), portal.tenant().id()).action();
    }

    private Page settings(String version, String cadence, String owner, String firstDueOn) {
        return portal.administrator()
                .post(
                        path + "/settings",
                        "version",
                        version,
                        "cadence",
                        cadence,
                        "owner",
                        owner,
                        "firstDueOn",
                        firstDueOn,
                        "perSubject",
                        "NONE",
                        "notes",
                        "With the console.");
    }

    private Page ask(String kind, String reason, String endsOn, String follows) {
        return portal.contributor()
                .post(
                        path + "/exceptions",
                        "kind",
                        kind,
                        "exceptionReason",
                        reason,
                        "endsOn",
                        endsOn,
                        "textHash",
                        desk.duty("Keep").textHash(),
                        "follows",
                        follows);
    }

    @Test
    void every_member_reads_the_page_and_nobody_else() {
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(path);
            assertEquals(200, page.status());
            assertTrue(page.text().contains("Keep the logs."), page::toString);
            assertTrue(page.text().contains("Write the service's logs."), "the provider's part");
        }
        assertEquals(
                0,
                portal.viewer()
                        .get(path)
                        .document()
                        .select("main form[method=post]")
                        .size());
        assertEquals(404, portal.stranger().get(path).status());
        assertEquals(404, portal.viewer().get(portal.path("/duties/nonsense")).status());
        assertTrue(portal.nobody().get(path).location().startsWith("/sign-in"));
    }

    @Test
    void any_period_may_be_asked_for_however_odd() {
        desk.layDown("Keep", "P1D");
        for (var period : List.of(
                "from=2026-01-01&until=2027-01-01",
                "from=0001-01-01&until=9999-12-31",
                "from=2027-01-01&until=2026-01-01",
                "from=nonsense&until=2026-02-30",
                "from=-999999999-01-01&until=%2B999999999-12-31",
                "from=%2B999999999-12-31&until=%2B999999999-12-31")) {
            assertEquals(200, portal.viewer().get(path + "?" + period).status(), period);
        }
    }

    @Test
    void owner_and_cadence_are_laid_down_and_on_record() {
        var owner = portal.account(Role.CONTRIBUTOR);
        var done = settings("0", "P3M", owner.toString(), "2027-12-01");
        assertEquals(303, done.status(), done::toString);
        assertEquals("assignment.duty.laid_down", last());
        var now = desk.duty("Keep");
        assertEquals(owner, now.owner().orElseThrow());
        assertEquals("With the console.", now.assignment().notes());
        assertTrue(portal.viewer().get(path).text().contains("With the console."));
    }

    @Test
    void what_proves_a_duty_is_chosen_by_an_administrator_and_on_record() {
        assertTrue(portal.viewer().get(path).text().contains("as its words suggest"));
        var address = path + "/mechanism";
        assertEquals(
                403,
                portal.contributor()
                        .post(address, "version", "0", "mechanism", "EXERCISES")
                        .status());
        var odd = portal.administrator().post(address, "version", "0", "mechanism", "MAGIC");
        assertEquals(422, odd.status());
        var done = portal.administrator().post(address, "version", "0", "mechanism", "EXERCISES");
        assertEquals(303, done.status(), done::toString);
        assertEquals("assignment.mechanism.changed", last());
        assertEquals(
                Optional.of(Mechanism.EXERCISES), desk.duty("Keep").assignment().mechanism());
        assertTrue(desk.duty("Keep").assignment().cadence().isEmpty(), "nothing else was laid down");
        var late = portal.administrator().post(address, "version", "0", "mechanism", "");
        assertEquals(409, late.status());
        assertEquals(
                303,
                portal.administrator()
                        .post(
                                address,
                                "version",
                                "" + desk.duty("Keep").assignment().version(),
                                "mechanism",
                                "")
                        .status());
        assertTrue(desk.duty("Keep").assignment().mechanism().isEmpty());
    }

    @Test
    void how_often_is_read_and_shown_in_words() {
        assertEquals(303, settings("0", "31 March and 30 September", "", "").status());
        assertEquals(
                "--03-31 --09-30",
                desk.duty("Keep").assignment().cadence().orElseThrow().text());
        var page = portal.administrator().get(path).document();
        assertEquals(
                "on 31 March and 30 September", page.getElementById("cadence").val());
        assertTrue(page.select("#cadences option").eachAttr("value").contains("every 3 months"), page::text);
        assertFalse(page.getElementById("cadence-hint").text().contains("P1"), page::text);
        assertEquals(
                303, settings("1", page.getElementById("cadence").val(), "", "").status());
    }

    @Test
    void settings_that_cannot_be_come_back_with_what_was_typed() {
        var page = settings("0", "every full moon", "", "");
        assertEquals(422, page.status());
        assertEquals("every full moon", page.document().select("#cadence").val());
        assertEquals("With the console.", page.document().select("#notes").val());
        assertTrue(page.document().select("#cadence-error").hasText(), page::toString);
        assertEquals(422, settings("0", "P1M", "nobody", "").status());
        assertEquals(422, settings("nonsense", "P1M", "", "").status());
        for (var day : List.of("soon", "+999999999-12-31", "-999999999-01-01")) {
            assertEquals(422, settings("0", "P1M", "", day).status(), day);
        }
        assertEquals(0, desk.duty("Keep").assignment().version());
    }

    @Test
    void whoever_saw_an_older_version_is_told_and_may_send_it_again() {
        assertEquals(303, settings("0", "P3M", "", "").status());
        var late = settings("0", "P1M", "", "");
        assertEquals(409, late.status());
        assertTrue(late.text().contains("Somebody else changed this duty just now"), late::toString);
        assertEquals("P1M", late.document().select("#cadence").val());
        var fresh = late.document().select("input[name=version]").val();
        assertEquals("1", fresh);
        assertEquals(303, settings(fresh, "P1M", "", "").status());
    }

    @Test
    void a_comment_is_shown_as_it_was_typed_and_an_empty_one_refused() {
        var text = "<b>Who</b> does this?\nAsk the platform team.";
        var done = portal.contributor().post(path + "/comments", "text", text);
        assertEquals(303, done.status(), done::toString);
        assertEquals("duty.comment.added", last());
        var page = portal.viewer().get(path);
        assertTrue(page.text().contains("<b>Who</b> does this?"), page::toString);
        assertEquals(
                422, portal.contributor().post(path + "/comments", "text", " ").status());
        var tooLong = portal.contributor().post(path + "/comments", "text", "x".repeat(4001));
        assertEquals(422, tooLong.status());
        assertEquals(
                4001, tooLong.document().select("textarea[name=text]").val().length());
    }

    @Test
    void two_clicks_at_the_very_same_time_make_one_comment_and_another_text_is_another() {
        var writer = portal.contributor();
        var shown = writer.get(path).document().select("input[name=shown]").val();
        assertFalse(shown.isEmpty());
        var failures = AtOnce.run(
                4,
                click -> assertEquals(
                        303,
                        writer.post(path + "/comments", "text", "Said once.", "shown", shown)
                                .status()));
        assertEquals(List.of(), failures);
        assertEquals(1, comments("Said once."));
        writer.post(path + "/comments", "text", "Said after going back.", "shown", shown);
        assertEquals(1, comments("Said after going back."));
        writer.post(path + "/comments", "text", "Said once.", "shown", "another showing");
        assertEquals(2, comments("Said once."));
    }

    private long comments(String text) {
        return portal
                .services()
                .dutyDetails()
                .details(desk.administrator(), duty.id(), Optional.empty(), Optional.empty())
                .comments()
                .stream()
                .filter(comment -> comment.text().equals(text))
                .count();
    }

    @Test
    void an_incident_sets_a_conditional_duty_off_once_and_is_taken_back() {
        desk.layDown("Keep", "INCIDENT P14D");
        for (int click = 0; click < 2; click++) {
            var done = portal.contributor().post(path + "/triggers", "triggerReason", "An outage.");
            assertEquals(303, done.status(), done::toString);
        }
        assertEquals(DutyState.OPEN, desk.duty("Keep").standing().state());
        var triggers =
                portal.services().triggers().triggers(desk.administrator()).get(duty.id());
        assertEquals(1, triggers.size());
        var withdrawal = path + "/triggers/" + triggers.get(0).id() + "/withdrawal";
        assertEquals(403, portal.viewer().post(withdrawal).status());
        assertEquals(404, portal.stranger().post(withdrawal).status());
        assertEquals(303, portal.contributor().post(withdrawal).status());
        assertEquals(DutyState.STANDING_BY, desk.duty("Keep").standing().state());
        assertEquals(409, portal.contributor().post(withdrawal).status());
    }

    @Test
    void an_incident_that_cannot_be_comes_back_with_what_was_typed() {
        desk.layDown("Keep", "INCIDENT P14D");
        for (var day : List.of("2999-01-01", "soon", "-999999999-01-01")) {
            var page = portal.contributor().post(path + "/triggers", "triggerReason", "An outage.", "happenedOn", day);
            assertEquals(422, page.status(), day);
            assertEquals("An outage.", page.document().select("#triggerReason").val());
        }
        desk.layDown("Keep", "P1Y");
        var yearly = portal.contributor().post(path + "/triggers", "triggerReason", "An outage.");
        assertEquals(422, yearly.status());
        assertTrue(yearly.text().contains("Nothing sets this duty off"), yearly::toString);
    }

    @Test
    void an_exception_is_asked_for_by_one_and_approved_by_another() {
        var endsOn = desk.today().plusMonths(2).toString();
        assertEquals(
                303,
                ask("RISK_ACCEPTED", "We live with it for now.", endsOn, "first")
                        .status());
        assertEquals("attestation.exception.asked", last());
        assertEquals(
                303,
                ask("RISK_ACCEPTED", "We live with it for now.", endsOn, "first")
                        .status(),
                "a double click");
        var asked = portal.services().exceptions().history(desk.administrator(), duty.id(), Optional.empty(), 9);
        assertEquals(1, asked.size());
        var one = path + "/exceptions/" + asked.get(0).id();
        assertEquals(
                403,
                portal.contributor()
                        .post(one + "/decision", "decision", "APPROVED")
                        .status());
        assertEquals(
                422,
                portal.administrator()
                        .post(one + "/decision", "decision", "PERHAPS")
                        .status());
        var declined = portal.administrator().post(one + "/decision", "decision", "DECLINED", "note", "");
        assertEquals(422, declined.status());
        assertTrue(declined.text().contains("Say why you decline it."), declined::toString);
        assertEquals(
                303,
                portal.administrator()
                        .post(one + "/decision", "decision", "APPROVED")
                        .status());
        assertEquals(DutyState.RISK_ACCEPTED, desk.duty("Keep").standing().state());
        assertEquals(
                409,
                portal.administrator()
                        .post(one + "/decision", "decision", "APPROVED")
                        .status());
        var elsewhere = portal.path("/duties/" + desk.duty("Act").id()) + "/exceptions/"
                + asked.get(0).id();
        assertEquals(
                404,
                portal.administrator().post(elsewhere + "/end", "reason", "No.").status());
        assertEquals(
                422, portal.administrator().post(one + "/end", "reason", " ").status());
        assertEquals(
                303,
                portal.administrator()
                        .post(one + "/end", "reason", "It is ready.")
                        .status());
        assertEquals(DutyState.OPEN, desk.duty("Keep").standing().state());
    }

    @Test
    void an_exception_that_cannot_be_comes_back_with_what_was_typed() {
        var endsOn = desk.today().plusMonths(2).toString();
        var page = ask("", "Short", "", "first");
        assertEquals(422, page.status());
        assertEquals("Short", page.document().select("#exceptionReason").val());
        assertEquals(422, ask("RISK_ACCEPTED", "Short", endsOn, "first").status());
        for (var day : List.of("2999-01-01", "2020-01-01", "soon", "+999999999-12-31")) {
            assertEquals(
                    422,
                    ask("RISK_ACCEPTED", "We live with it for now.", day, "first")
                            .status(),
                    day);
        }
    }

    @Test
    void an_attestation_is_withdrawn_with_a_reason_and_stays_to_be_seen() {
        var made = desk.attest("Keep", desk.today()).get(0);
        var withdrawal = path + "/attestations/" + made.id() + "/withdrawal";
        assertEquals(403, portal.viewer().post(withdrawal, "reason", "A slip.").status());
        assertEquals(
                403, portal.contributor().post(withdrawal, "reason", "A slip.").status());
        assertEquals(
                404, portal.stranger().post(withdrawal, "reason", "A slip.").status());
        var silent = portal.administrator().post(withdrawal, "reason", "");
        assertEquals(422, silent.status());
        assertTrue(silent.text().contains("Say why it is withdrawn"), silent::toString);
        var done = portal.administrator().post(withdrawal, "reason", "A slip.");
        assertEquals(303, done.status(), done::toString);
        assertTrue(portal.viewer().get(path).text().contains("A slip."));
        assertEquals(
                409,
                portal.administrator().post(withdrawal, "reason", "A slip.").status());
        var other = portal.path("/duties/" + desk.duty("Act").id());
        assertEquals(
                404,
                portal.administrator()
                        .post(other + "/attestations/" + made.id() + "/withdrawal", "reason", "A slip.")
                        .status());
    }

    @Test
    void a_reason_that_is_not_accepted_comes_back_in_its_own_form() {
        var keep = desk.attest("Keep", desk.today()).get(0);
        desk.attest("Keep", desk.today().minusDays(1));
        var tooLong = "x".repeat(1001);
        var page = portal.administrator().post(path + "/attestations/" + keep.id() + "/withdrawal", "reason", tooLong);
        assertEquals(422, page.status());
        var typed = page.document().select("textarea#reason-" + keep.id());
        assertEquals(tooLong, typed.val());
        assertEquals("true", typed.attr("aria-invalid"));
        assertEquals(1, page.document().select("details.confirm[open]").size(), "the others stay closed and empty");
        assertEquals(0, page.document().select("#kept").size());
    }

    @Test
    void whoever_withdraws_too_late_finds_what_they_wrote_beside_the_fresh_row() {
        var made = desk.attest("Keep", desk.today()).get(0);
        portal.services().attestations().withdraw(desk.administrator(), made.id(), "A slip.");
        var late = portal.administrator()
                .post(path + "/attestations/" + made.id() + "/withdrawal", "reason", "It was another month.");
        assertEquals(409, late.status());
        assertTrue(late.text().contains("This attestation is withdrawn already."), late::toString);
        assertTrue(late.text().contains("A slip."), "the fresh row");
        assertEquals("It was another month.", late.document().select("#kept").val());
    }

    @Test
    void a_duty_for_each_project_says_which_are_missing_and_what_reports_by_itself() {
        var projects = portal.services().projects();
        var north = projects.add(desk.administrator(), desk.shelf().service().slug(), "north", "eu-de");
        projects.add(desk.administrator(), desk.shelf().service().slug(), "south", "us-south");
        desk.layDown(Desk.laying(duty, Optional.empty(), "P1M", Optional.empty(), PerSubject.PROJECT));
        var ping = new PingDraft(
                duty.ref().service(),
                duty.ref().key(),
                "project:" + north,
                "Log shipper",
                Duration.ofDays(1),
                Duration.ofHours(1));
        portal.services().pings().create(desk.administrator(), ping);
        var document = portal.viewer().get(path).document();
        var rows = document.select("section[aria-labelledby=subjects] li");
        assertEquals(List.of("north", "south"), rows.select("strong").eachText());
        assertTrue(rows.first().text().contains("Cannot tell"), rows::text);
        assertTrue(rows.last().text().contains("Open"), rows::text);
        var check = document.select("section[aria-labelledby=checks] li").text();
        assertTrue(check.contains("Log shipper"), check);
        assertTrue(check.contains("Nothing reported yet"), check);
    }

    @Test
    void what_was_attested_for_another_text_does_not_look_as_if_it_counted() {
        desk.attest("Keep", desk.today());
        assertTrue(portal.viewer().get(path).document().select(".proofs").text().contains("Counts"));
        desk.shelf().publish(Desk.PAGE.replace("Keep the logs.", "Keep the logs for a year."));
        var proofs = portal.viewer().get(path).document().select(".proofs").text();
        assertTrue(proofs.contains("For an earlier text"), proofs);
        assertFalse(proofs.contains("Counts"), proofs);
    }

    @Test
    void an_exception_is_bound_to_the_text_that_was_read() {
        var seen = portal.contributor()
                .get(path)
                .document()
                .select("input[name=textHash]")
                .val();
        desk.shelf().publish(Desk.PAGE.replace("Keep the logs.", "Keep the logs for a year."));
        var late = portal.contributor()
                .post(
                        path + "/exceptions",
                        "kind",
                        "NOT_APPLICABLE",
                        "exceptionReason",
                        "There are no logs here.",
                        "endsOn",
                        desk.today().plusMonths(2).toString(),
                        "textHash",
                        seen,
                        "follows",
                        "first");
        assertEquals(409, late.status());
        assertTrue(late.text().contains("Keep the logs for a year."), "the text as it is now");
        assertEquals(
                "There are no logs here.",
                late.document().select("#exceptionReason").val());
    }

    @Test
    void what_a_ping_holds_was_not_missed() {
        desk.layDown("Keep", "P10D");
        var draft = new PingDraft(
                duty.ref().service(), duty.ref().key(), "", "Log shipper", Duration.ofDays(60), Duration.ofDays(1));
        var made = portal.services().pings().create(desk.administrator(), draft);
        assertEquals(200, portal.nobody().get(made.path()).status());
        portal.clock().advance(Duration.ofDays(25));
        assertEquals(DutyState.FULFILLED, desk.duty("Keep").standing().state());
        var ledger = portal.viewer().get(path).document().select("section[aria-labelledby=ledger] tbody");
        assertTrue(ledger.text().contains("Held by its check"), ledger::text);
        assertFalse(ledger.text().contains("Missed"), ledger::text);
    }
}
