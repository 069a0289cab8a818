package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AccountId;
import io.remit.access.Role;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import io.remit.web.parts.Moment;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's own duties where a second person approves what is attested. */
@PortalTest
final class MineRoutesTest {
    private static final String STATEMENT = "All logs of the month were read.";
    private final TestPortal portal;
    private final Desk desk;

    MineRoutesTest(TestPortal portal) {
        this.portal = portal;
        desk = Desk.of(portal);
    }

    @BeforeEach
    void second_person_is_needed() {
        desk.needApproval(true);
    }

    @AfterEach
    void nobody_else_is_needed() {
        desk.needApproval(false);
    }

    private String mine() {
        return portal.path("/duties/mine");
    }

    private void own(String beginning, AccountId owner) {
        desk.layDown(Desk.laying(
                desk.duty(beginning),
                Optional.of(owner),
                "P1M",
                Optional.of(desk.today().minusDays(3)),
                PerSubject.NONE));
    }

    private String attest(Visitor who, DutyEntry duty, String statement) {
        var done = who.post(
                portal.path("/duties/" + duty.id() + "/attestation?from=" + mine()),
                "seen",
                duty.id() + "||" + duty.subjects().get(0).follows() + "|" + duty.textHash(),
                "periodFrom",
                desk.today().toString(),
                "periodTo",
                desk.today().toString(),
                "statement",
                statement);
        assertEquals(303, done.status(), done::toString);
        return who.follow(done).document().select(".flash").text();
    }

    @Test
    void what_waits_for_somebody_else_needs_its_owner_no_more_and_nobody_is_told_otherwise() {
        own("Keep", portal.account(Role.CONTRIBUTOR));
        var contributor = portal.contributor();
        var keep = "#mine-" + desk.duty("Keep").id();
        var before = contributor.get(mine()).document();
        assertEquals(1, before.select("[aria-labelledby=g-soon] " + keep).size(), before::text);
        var flash = attest(contributor, desk.duty("Keep"), STATEMENT);
        assertTrue(flash.contains("waits for approval") && flash.contains("administrator"), flash);
        var after = contributor.get(mine()).document();
        assertEquals(1, after.select("[aria-labelledby=g-waiting] " + keep).size(), after::text);
        assertEquals(0, after.select("[aria-labelledby=g-soon] " + keep).size(), after::text);
        assertTrue(after.select(".lead").text().matches(".*; \\d+ waits? for somebody else; .*"), after::text);
        assertFalse(desk.duty("Keep").standing().state().inOrder(), "it does not count yet");
    }

    @Test
    void a_duty_of_which_more_is_missing_still_needs_its_owner() {
        own("Keep", portal.account(Role.CONTRIBUTOR));
        var slug = desk.shelf().service().slug();
        for (var name : new String[] {"a", "b"}) {
            portal.services().projects().add(desk.administrator(), slug, name, "eu-de");
        }
        var duty = desk.duty("Keep");
        desk.layDown(Desk.laying(
                duty, duty.assignment().owner(), "P1M", Optional.of(desk.today().minusDays(3)), PerSubject.PROJECT));
        var first = desk.duty("Keep").subjects().get(0);
        portal.services()
                .attestations()
                .attest(portal.access(Role.CONTRIBUTOR), desk.duty("Keep").text(), Desk.attesting(first, desk.today()));
        assertFalse(desk.duty("Keep").waitsForApproval());
        var second = desk.duty("Keep").subjects().get(1);
        portal.services()
                .attestations()
                .attest(
                        portal.access(Role.CONTRIBUTOR),
                        desk.duty("Keep").text(),
                        Desk.attesting(second, desk.today()));
        assertTrue(desk.duty("Keep").waitsForApproval());
    }

    @Test
    void whoever_attests_again_is_told_what_waits_already() {
        var duty = desk.duty("Keep");
        attest(portal.contributor(), duty, STATEMENT);
        var one = portal.contributor().get(portal.path("/duties/" + duty.id() + "/attestation"));
        assertTrue(one.text().contains("waits for approval already"), one::toString);
        var several = portal.contributor()
                .get(portal.path("/duties/attestation?duty=" + duty.id() + ":0&duty="
                        + desk.duty("Read").id() + ":0"));
        assertTrue(several.text().contains("waits for approval already"), several::toString);
        attest(portal.contributor(), desk.duty("Keep"), "And once more, with care.");
        assertEquals(
                2,
                desk.duty("Keep")
                        .subjects()
                        .get(0)
                        .proof()
                        .orElseThrow()
                        .waiting()
                        .size());
    }

    @Test
    void several_at_once_are_told_to_wait_as_well() {
        var duty = desk.duty("Act");
        var done = portal.contributor()
                .post(
                        portal.path("/duties/attestation"),
                        "duty",
                        duty.id() + ":0",
                        "seen",
                        duty.id() + "||" + duty.subjects().get(0).follows() + "|" + duty.textHash(),
                        "periodFrom",
                        desk.today().toString(),
                        "periodTo",
                        desk.today().toString(),
                        "statement",
                        STATEMENT);
        var flash =
                portal.contributor().follow(done).document().select(".flash").text();
        assertTrue(flash.contains("once an administrator has approved"), flash);
    }

    @Test
    void what_waits_for_approval_stands_first_counts_in_the_lead_and_no_two_entries_read_alike() {
        attest(portal.contributor(), desk.duty("Keep"), STATEMENT);
        attest(portal.contributor(), desk.duty("Keep"), "And once more, with care.");
        own("Read", portal.account(Role.ADMINISTRATOR));
        var page = portal.administrator().get(mine()).document();
        assertEquals("approvals", page.select("main section").first().attr("aria-labelledby"));
        var items = page.select("[aria-labelledby=approvals] li");
        assertTrue(
                page.select(".lead").text().matches("\\d+ waits? for your approval; .*"), page.select(".lead")::text);
        var links = new HashSet<String>();
        for (var item : items) {
            assertTrue(
                    item.text().contains(Moment.on(desk.today()).text())
                            && item.text().contains("Attested by"),
                    item::text);
            assertTrue(links.add(item.select("a").attr("href")), item::text);
        }
        assertEquals(
                0,
                portal.contributor().get(mine()).document().select("#approvals").size());
    }

    @Test
    void an_attestation_of_an_edition_that_is_held_back_has_no_link_that_leads_nowhere() {
        portal.clock().advance(Duration.ofSeconds(1));
        var edition = desk.publish("Act on alerts.", "Act on alerts. Test the alarm.");
        attest(portal.contributor(), desk.duty("Test"), STATEMENT);
        var admin = desk.administrator();
        portal.services().acknowledgements().object(admin, edition.id(), "", "We cannot.");
        assertTrue(
                desk.duties(admin).stream().noneMatch(duty -> duty.duty().text().startsWith("Test")));
        var page = portal.administrator().get(mine()).document();
        var item = page.select("[aria-labelledby=approvals] li:contains(Test the alarm)");
        assertEquals(0, item.select("a").size(), item::text);
        assertTrue(item.text().contains("nothing to decide"), item::text);
        for (var link : page.select("[aria-labelledby=approvals] a")) {
            assertEquals(200, portal.administrator().get(link.attr("href")).status(), link::toString);
        }
    }

    @Test
    void a_sole_administrator_is_warned_before_sending() {
        var duty = desk.duty("Keep");
        var form = portal.administrator().get(portal.path("/duties/" + duty.id() + "/attestation"));
        assertTrue(form.text().contains("nobody else here may"), form::toString);
        var settings = portal.administrator().get(portal.path("/settings"));
        assertTrue(settings.text().contains("Nobody but you may approve here"), settings::toString);
        var contributors = portal.contributor().get(portal.path("/duties/" + duty.id() + "/attestation"));
        assertFalse(contributors.text().contains("nobody else here may"), contributors::toString);
        assertTrue(contributors.text().contains("counts once somebody else"), contributors::toString);
    }
}
