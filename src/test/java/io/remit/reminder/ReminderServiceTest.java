package io.remit.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.identity.MembershipService;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
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
    private final Mailroom mailroom;

    ReminderServiceTest(TestPortal portal) {
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
    void what_falls_due_is_told_its_owner_once_and_being_overdue_once_more() throws Exception {
        var tuesday = mailroom.goTo(DayOfWeek.TUESDAY);
        reminded.lay(portal.account(Role.CONTRIBUTOR), tuesday.plusDays(3), "P3M");
        assertEquals(1, mailroom.remind());
        assertEquals(0, mailroom.remind(), "it was said already, whoever asks again");
        assertEquals(new OutboxService.Sending(1, 0, 0), mailroom.send());
        assertEquals(new OutboxService.Sending(0, 0, 0), mailroom.send());
        var mail = mailroom.arrived().get(0);
        assertEquals(portal.email(Role.CONTRIBUTOR), mail.getAllRecipients()[0].toString());
        assertTrue(mail.getSubject().contains("Logging: Review the logs."), mail.getSubject());
        var link = ADDRESS + "/t/" + portal.tenant().slug();
        assertTrue(Mailroom.text(mail).contains("You own it."), Mailroom.text(mail));
        assertTrue(Mailroom.text(mail).contains(link + "/duties/" + reminded.dutyId()), Mailroom.text(mail));
        assertTrue(Mailroom.text(mail).contains(link + "/reminders"), Mailroom.text(mail));
        mailroom.goTo(DayOfWeek.WEDNESDAY);
        assertEquals(0, mailroom.remind(), "the same due date is not told twice");
        mailroom.goTo(DayOfWeek.SATURDAY);
        assertEquals(1, mailroom.remind());
        mailroom.send();
        assertTrue(
                mailroom.arrived().get(1).getSubject().startsWith("Overdue since"),
                mailroom.arrived().get(1).getSubject());
        mailroom.goTo(DayOfWeek.SUNDAY);
        assertEquals(0, mailroom.remind());
        mailroom.goTo(DayOfWeek.MONDAY);
        assertEquals(1, mailroom.remind(), "the digest still names it");
        mailroom.send();
        assertTrue(
                mailroom.arrived().get(2).getSubject().startsWith("Your week at"),
                mailroom.arrived().get(2).getSubject());
        assertTrue(
                Mailroom.text(mailroom.arrived().get(2)).contains("LATE OR WRONG"),
                Mailroom.text(mailroom.arrived().get(2)));
        assertEquals(0, mailroom.remind());
    }

    @Test
    void nobody_is_told_before_eight_in_the_morning_where_the_tenant_is() {
        var thursday = mailroom.goTo(DayOfWeek.THURSDAY);
        reminded.lay(portal.account(Role.CONTRIBUTOR), thursday.plusDays(1), "P1M");
        mailroom.advanceTo(thursday.plusDays(1).atTime(7, 59).toInstant(ZoneOffset.UTC));
        assertEquals(0, mailroom.remind());
        portal.clock().advance(Duration.ofMinutes(1));
        assertEquals(1, mailroom.remind());
        mailroom.send();
    }

    @Test
    void who_wants_nothing_is_told_nothing_and_who_has_left_neither() {
        var services = portal.services();
        var quiet = portal.join(portal.tenant(), "quiet one", Role.CONTRIBUTOR);
        var access = portal.access(quiet, portal.tenant(), Role.CONTRIBUTOR);
        services.reminderSettings().change(access, 0, Optional.empty(), OptionalInt.empty(), false);
        var tuesday = mailroom.goTo(DayOfWeek.TUESDAY);
        reminded.lay(quiet, tuesday, "P1M");
        assertEquals(0, mailroom.remind());
        mailroom.goTo(DayOfWeek.MONDAY);
        assertEquals(0, mailroom.remind());
        services.reminderSettings().change(access, 1, Optional.of(DayOfWeek.MONDAY), OptionalInt.of(14), true);
        end(services.memberships(), quiet);
        assertEquals(0, mailroom.remind());
    }

    private void end(MembershipService memberships, io.remit.access.AccountId account) {
        var admin = portal.access(Role.ADMINISTRATOR);
        memberships.members(admin).stream()
                .filter(member -> member.account().equals(account))
                .forEach(member -> memberships.end(admin, member.id()));
    }

    @Test
    void without_a_mail_server_nothing_is_written() {
        var tuesday = mailroom.goTo(DayOfWeek.TUESDAY);
        reminded.lay(portal.account(Role.CONTRIBUTOR), tuesday, "P1M");
        assertEquals(
                0,
                mailroom.reminders(false)
                        .remind(portal.services().job(portal.tenant().id()), portal.tenant()));
        var off = new OutboxService(portal.store(), Optional.empty(), portal.clock());
        assertEquals(
                new OutboxService.Sending(0, 0, 0), off.send(portal.services().job()));
    }

    @Test
    void a_mail_waits_for_a_server_that_is_down_and_is_given_up_after_three_days() {
        var tuesday = mailroom.goTo(DayOfWeek.TUESDAY);
        reminded.lay(portal.account(Role.ADMINISTRATOR), tuesday.plusDays(1), "P1M");
        assertEquals(1, mailroom.remind());
        int port = mailroom.port();
        mailroom.stop();
        var job = portal.services().job();
        assertEquals(new OutboxService.Sending(0, 1, 0), mailroom.outbox(port).send(job));
        assertEquals(
                new OutboxService.Sending(0, 0, 0), mailroom.outbox(port).send(job), "it waits before it tries again");
        portal.clock().advance(Duration.ofMinutes(3));
        mailroom.startAgain(port);
        assertEquals(new OutboxService.Sending(1, 0, 0), mailroom.outbox(port).send(job));
        assertEquals(1, mailroom.arrived().size());
        mailroom.stop();
        mailroom.goTo(DayOfWeek.FRIDAY);
        assertEquals(1, mailroom.remind(), "overdue by now");
        assertEquals(new OutboxService.Sending(0, 1, 0), mailroom.outbox(port).send(job));
        portal.clock().advance(Duration.ofDays(3));
        assertEquals(new OutboxService.Sending(0, 0, 1), mailroom.outbox(port).send(job));
        portal.clock().advance(Duration.ofDays(1));
        assertEquals(new OutboxService.Sending(0, 0, 0), mailroom.outbox(port).send(job));
        assertFalse(mailroom.isRunning());
    }
}
