package io.remit.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.remit.access.Role;
import io.remit.identity.MembershipService;
import io.remit.mail.MailServer;
import io.remit.mail.Mailer;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
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
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails of several weeks, through a real server, with the clock moved. */
@PortalTest
final class ReminderServiceTest {
    private static final String ADDRESS = "https://remit.example.org";
    private static Reminded reminded;
    private final TestPortal portal;
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    ReminderServiceTest(TestPortal portal) {
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
    void what_falls_due_is_told_its_owner_once_and_being_overdue_once_more() throws Exception {
        var tuesday = goTo(DayOfWeek.TUESDAY);
        reminded.lay(portal.account(Role.CONTRIBUTOR), tuesday.plusDays(3), "P3M");
        assertEquals(1, remind());
        assertEquals(0, remind(), "it was said already, whoever asks again");
        assertEquals(new OutboxService.Sending(1, 0, 0), send());
        assertEquals(new OutboxService.Sending(0, 0, 0), send());
        var mail = arrived().get(0);
        assertEquals(portal.email(Role.CONTRIBUTOR), mail.getAllRecipients()[0].toString());
        assertTrue(mail.getSubject().contains("Logging: Review the logs."), mail.getSubject());
        var link = ADDRESS + "/t/" + portal.tenant().slug();
        assertTrue(text(mail).contains("You own it."), text(mail));
        assertTrue(text(mail).contains(link + "/duties/" + reminded.dutyId()), text(mail));
        assertTrue(text(mail).contains(link + "/reminders"), text(mail));
        goTo(DayOfWeek.WEDNESDAY);
        assertEquals(0, remind(), "the same due date is not told twice");
        goTo(DayOfWeek.SATURDAY);
        assertEquals(1, remind());
        send();
        assertTrue(
                arrived().get(1).getSubject().startsWith("Overdue since"),
                arrived().get(1).getSubject());
        goTo(DayOfWeek.SUNDAY);
        assertEquals(0, remind());
        goTo(DayOfWeek.MONDAY);
        assertEquals(1, remind(), "the digest still names it");
        send();
        assertTrue(
                arrived().get(2).getSubject().startsWith("Your week at"),
                arrived().get(2).getSubject());
        assertTrue(
                text(arrived().get(2)).contains("LATE OR WRONG"), text(arrived().get(2)));
        assertEquals(0, remind());
    }

    @Test
    void nobody_is_told_before_eight_in_the_morning_where_the_tenant_is() {
        var thursday = goTo(DayOfWeek.THURSDAY);
        reminded.lay(portal.account(Role.CONTRIBUTOR), thursday.plusDays(1), "P1M");
        advanceTo(thursday.plusDays(1).atTime(7, 59).toInstant(ZoneOffset.UTC));
        assertEquals(0, remind());
        portal.clock().advance(Duration.ofMinutes(1));
        assertEquals(1, remind());
        send();
    }

    @Test
    void who_wants_nothing_is_told_nothing_and_who_has_left_neither() {
        var services = portal.services();
        var quiet = portal.join(portal.tenant(), "quiet one", Role.CONTRIBUTOR);
        var access = portal.access(quiet, portal.tenant(), Role.CONTRIBUTOR);
        services.reminderSettings().change(access, 0, Optional.empty(), OptionalInt.empty(), false);
        var tuesday = goTo(DayOfWeek.TUESDAY);
        reminded.lay(quiet, tuesday, "P1M");
        assertEquals(0, remind());
        goTo(DayOfWeek.MONDAY);
        assertEquals(0, remind());
        services.reminderSettings().change(access, 1, Optional.of(DayOfWeek.MONDAY), OptionalInt.of(14), true);
        end(services.memberships(), quiet);
        assertEquals(0, remind());
    }

    private void end(MembershipService memberships, io.remit.access.AccountId account) {
        var admin = portal.access(Role.ADMINISTRATOR);
        memberships.members(admin).stream()
                .filter(member -> member.account().equals(account))
                .forEach(member -> memberships.end(admin, member.id()));
    }

    @Test
    void without_a_mail_server_nothing_is_written() {
        var tuesday = goTo(DayOfWeek.TUESDAY);
        reminded.lay(portal.account(Role.CONTRIBUTOR), tuesday, "P1M");
        assertEquals(
                0, reminders(false).remind(portal.services().job(portal.tenant().id()), portal.tenant()));
        var off = new OutboxService(portal.store(), Optional.empty(), portal.clock());
        assertEquals(
                new OutboxService.Sending(0, 0, 0), off.send(portal.services().job()));
    }

    @Test
    void a_mail_waits_for_a_server_that_is_down_and_is_given_up_after_three_days() {
        var tuesday = goTo(DayOfWeek.TUESDAY);
        reminded.lay(portal.account(Role.ADMINISTRATOR), tuesday.plusDays(1), "P1M");
        assertEquals(1, remind());
        int port = server.getSmtp().getPort();
        server.stop();
        var job = portal.services().job();
        assertEquals(new OutboxService.Sending(0, 1, 0), outbox(port).send(job));
        assertEquals(new OutboxService.Sending(0, 0, 0), outbox(port).send(job), "it waits before it tries again");
        portal.clock().advance(Duration.ofMinutes(3));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        assertEquals(new OutboxService.Sending(1, 0, 0), outbox(port).send(job));
        assertEquals(1, arrived().size());
        server.stop();
        goTo(DayOfWeek.FRIDAY);
        assertEquals(1, remind(), "overdue by now");
        assertEquals(new OutboxService.Sending(0, 1, 0), outbox(port).send(job));
        portal.clock().advance(Duration.ofDays(3));
        assertEquals(new OutboxService.Sending(0, 0, 1), outbox(port).send(job));
        portal.clock().advance(Duration.ofDays(1));
        assertEquals(new OutboxService.Sending(0, 0, 0), outbox(port).send(job));
        assertFalse(server.isRunning());
    }
}
