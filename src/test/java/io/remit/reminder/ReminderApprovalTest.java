package io.remit.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.remit.access.Role;
import io.remit.mail.MailServer;
import io.remit.mail.Mailer;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails of what waits for a second person, and of the provider's own duties. */
@PortalTest
final class ReminderApprovalTest {
    private static final String ADDRESS = "https://remit.example.org";
    private static Reminded reminded;
    private final TestPortal portal;
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    ReminderApprovalTest(TestPortal portal) {
        this.portal = portal;
        if (reminded == null) {
            reminded = new Reminded(portal);
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ReminderService reminders(boolean mailIsOn) {
        var services = portal.services();
        return new ReminderService(
                services.store(),
                services.memberships(),
                services.settings(),
                services.duties(),
                services.attestations(),
                services.exceptions(),
                portal.clock(),
                ADDRESS,
                mailIsOn);
    }

    private OutboxService outbox(int port) {
        var mailServer = MailServer.of("smtp://127.0.0.1:" + port + "?starttls=never");
        return new OutboxService(portal.store(), Optional.of(new Mailer(mailServer, portal.clock())), portal.clock());
    }

    private OutboxService.Sending send() {
        return outbox(server.getSmtp().getPort()).send(portal.services().job());
    }

    private int remind() {
        return reminders(true).remind(portal.services().job(portal.tenant().id()), portal.tenant());
    }

    /** The next time that it is this day of the week, and nine in the morning. */
    private LocalDate goTo(DayOfWeek day) {
        var now = portal.clock().instant().atZone(ZoneOffset.UTC);
        var then = now.toLocalDate().with(TemporalAdjusters.next(day));
        advanceTo(then.atTime(9, 0).toInstant(ZoneOffset.UTC));
        return then;
    }

    private void advanceTo(Instant then) {
        portal.clock().advance(Duration.between(portal.clock().instant(), then));
    }

    private List<MimeMessage> arrived() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void what_waits_for_approval_is_told_once_to_who_may_approve_it_and_not_to_who_made_it() throws Exception {
        var settings = portal.services().settings();
        var admin = portal.access(Role.ADMINISTRATOR);
        goTo(DayOfWeek.TUESDAY);
        settings.change(admin, settings.setting(admin).version(), "UTC", true, 14);
        try {
            var attestation = reminded.attest(portal.access(Role.CONTRIBUTOR));
            goTo(DayOfWeek.WEDNESDAY);
            remind();
            send();
            var told = toldOf(attestation);
            assertEquals(List.of(portal.email(Role.ADMINISTRATOR)), told, "nobody else may, and nobody their own");
            var mail = arrived().stream()
                    .filter(one -> texted(one).contains(attestation))
                    .findFirst()
                    .orElseThrow();
            assertTrue(mail.getSubject().startsWith("Attested by contributor"), mail.getSubject());
            assertTrue(text(mail).contains("WAITING FOR YOUR APPROVAL"), text(mail));
            assertTrue(text(mail).contains("You may approve it, and did not make it."), text(mail));
            assertTrue(text(mail).contains("/duties/" + reminded.dutyId() + "#attestation-" + attestation), text(mail));
            goTo(DayOfWeek.THURSDAY);
            remind();
            send();
            assertEquals(1, toldOf(attestation).size(), "said once");
            goTo(DayOfWeek.MONDAY);
            remind();
            send();
            assertEquals(2, toldOf(attestation).size(), "the digest names all that waits");
            reminded.decline(admin, attestation);
        } finally {
            settings.change(admin, settings.setting(admin).version(), "UTC", false, 14);
        }
    }

    /** To whom mails with these words went. */
    private List<String> toldOf(String words) {
        return arrived().stream()
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
            return text(mail);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void operators_are_told_of_the_providers_own_duties() throws Exception {
        var tuesday = goTo(DayOfWeek.TUESDAY);
        var duty = reminded.layProviders(tuesday.plusDays(2));
        assertEquals(1, reminders(true).remindOperators(portal.services().job()));
        send();
        var mail = arrived().stream()
                .filter(one -> texted(one).contains(ADDRESS + "/admin/duties/" + duty))
                .findFirst()
                .orElseThrow();
        assertEquals(portal.operatorEmail(), mail.getAllRecipients()[0].toString());
        assertTrue(text(mail).contains("You own it."), text(mail));
        assertTrue(text(mail).contains(ADDRESS + "/admin/reminders"), text(mail));
        assertTrue(text(mail).contains("because you are an operator of this portal"), text(mail));
        var page = portal.operator().get("/admin/reminders");
        assertEquals(200, page.status());
        assertTrue(page.document().select("#calendar").isEmpty());
        assertEquals(
                303,
                portal.operator()
                        .post("/admin/reminders", "seen", "0", "digest", "never", "due", "never")
                        .status());
        goTo(DayOfWeek.FRIDAY);
        assertEquals(0, reminders(true).remindOperators(portal.services().job()), "they decide for themselves");
    }
}
