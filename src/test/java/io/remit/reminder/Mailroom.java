package io.remit.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.remit.mail.MailServer;
import io.remit.mail.Mailer;
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

/** A mail server of its own for a test, what the portal sends to it, and the days on which it does. */
final class Mailroom {
    private static final String ADDRESS = "https://remit.example.org";
    private final TestPortal portal;
    private GreenMail server = at(0);

    Mailroom(TestPortal portal) {
        this.portal = portal;
    }

    private static GreenMail at(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** After it was stopped, as if it had only been away. */
    void startAgain(int port) {
        server = at(port);
        server.start();
    }

    boolean isRunning() {
        return server.isRunning();
    }

    ReminderService reminders(boolean mailIsOn) {
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

    OutboxService outbox(int port) {
        var mailServer = MailServer.of("smtp://127.0.0.1:" + port + "?starttls=never");
        return new OutboxService(portal.store(), Optional.of(new Mailer(mailServer, portal.clock())), portal.clock());
    }

    OutboxService.Sending send() {
        return outbox(port()).send(portal.services().job());
    }

    int remind() {
        return reminders(true).remind(portal.services().job(portal.tenant().id()), portal.tenant());
    }

    /** The next time that it is this day of the week, and nine in the morning. */
    LocalDate goTo(DayOfWeek day) {
        var now = portal.clock().instant().atZone(ZoneOffset.UTC);
        var then = now.toLocalDate().with(TemporalAdjusters.next(day));
        advanceTo(then.atTime(9, 0).toInstant(ZoneOffset.UTC));
        return then;
    }

    void advanceTo(Instant then) {
        portal.clock().advance(Duration.between(portal.clock().instant(), then));
    }

    List<MimeMessage> arrived() {
        return Arrays.asList(server.getReceivedMessages());
    }

    static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n");
    }
}
