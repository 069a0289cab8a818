package io.remit.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails of what waits for a second person, and of the provider's own duties. */
@PortalTest
final class ReminderApprovalTest {
    private static final String ADDRESS = "https://remit.example.org";
    private static Reminded reminded;
    private final TestPortal portal;
    private final Mailroom mailroom;

    ReminderApprovalTest(TestPortal portal) {
        this.portal = portal;
        mailroom = new Mailroom(portal);
        if (reminded == null) {
            reminded = new Reminded(portal);
        }
    }

    @BeforeEach
    void start() {
        mailroom.start();
    }

    @AfterEach
    void stop() {
        mailroom.stop();
    }

    @Test
    void what_waits_for_approval_is_told_once_to_who_may_approve_it_and_not_to_who_made_it() throws Exception {
        var settings = portal.services().settings();
        var admin = portal.access(Role.ADMINISTRATOR);
        mailroom.goTo(DayOfWeek.TUESDAY);
        settings.change(admin, settings.setting(admin).version(), "UTC", true, 14);
        try {
            var attestation = reminded.attest(portal.access(Role.CONTRIBUTOR));
            mailroom.goTo(DayOfWeek.WEDNESDAY);
            mailroom.remind();
            mailroom.send();
            var told = toldOf(attestation);
            assertEquals(List.of(portal.email(Role.ADMINISTRATOR)), told, "nobody else may, and nobody their own");
            var mail = mailroom.arrived().stream()
                    .filter(one -> texted(one).contains(attestation))
                    .findFirst()
                    .orElseThrow();
            assertTrue(mail.getSubject().startsWith("Attested by contributor"), mail.getSubject());
            assertTrue(Mailroom.text(mail).contains("WAITING FOR YOUR APPROVAL"), Mailroom.text(mail));
            assertTrue(Mailroom.text(mail).contains("You may approve it, and did not make it."), Mailroom.text(mail));
            assertTrue(
                    Mailroom.text(mail).contains("/duties/" + reminded.dutyId() + "#attestation-" + attestation),
                    Mailroom.text(mail));
            mailroom.goTo(DayOfWeek.THURSDAY);
            mailroom.remind();
            mailroom.send();
            assertEquals(1, toldOf(attestation).size(), "said once");
            mailroom.goTo(DayOfWeek.MONDAY);
            mailroom.remind();
            mailroom.send();
            assertEquals(2, toldOf(attestation).size(), "the digest names all that waits");
            reminded.decline(admin, attestation);
        } finally {
            settings.change(admin, settings.setting(admin).version(), "UTC", false, 14);
        }
    }

    /** To whom mails with these words went. */
    private List<String> toldOf(String words) {
        return mailroom.arrived().stream()
                .filter(mail -> texted(mail).contains(words))
                .map(ReminderApprovalTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String texted(MimeMessage mail) {
        try {
            return Mailroom.text(mail);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void operators_are_told_of_the_providers_own_duties() throws Exception {
        var tuesday = mailroom.goTo(DayOfWeek.TUESDAY);
        var duty = reminded.layProviders(tuesday.plusDays(2));
        assertEquals(
                1, mailroom.reminders(true).remindOperators(portal.services().job()));
        mailroom.send();
        var mail = mailroom.arrived().stream()
                .filter(one -> texted(one).contains(ADDRESS + "/admin/duties/" + duty))
                .findFirst()
                .orElseThrow();
        assertEquals(portal.operatorEmail(), mail.getAllRecipients()[0].toString());
        assertTrue(Mailroom.text(mail).contains("You own it."), Mailroom.text(mail));
        assertTrue(Mailroom.text(mail).contains(ADDRESS + "/admin/reminders"), Mailroom.text(mail));
        assertTrue(Mailroom.text(mail).contains("because you are an operator of this portal"), Mailroom.text(mail));
        var page = portal.operator().get("/admin/reminders");
        assertEquals(200, page.status());
        assertTrue(page.document().select("#calendar").isEmpty());
        assertEquals(
                303,
                portal.operator()
                        .post("/admin/reminders", "seen", "0", "digest", "never", "due", "never")
                        .status());
        mailroom.goTo(DayOfWeek.FRIDAY);
        assertEquals(
                0, mailroom.reminders(true).remindOperators(portal.services().job()), "they decide for themselves");
    }
}
