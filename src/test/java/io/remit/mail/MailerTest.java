package io.remit.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.remit.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails through a real server. */
final class MailerTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("remit@example.org", "remit", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Mailer mailer(String signIn, int port) {
        return new Mailer(
                MailServer.of("smtp://" + signIn + "127.0.0.1:" + port + "?starttls=never&from=remit@example.org"),
                new TestClock());
    }

    private static Message message(String to) {
        return new Message(
                new UUID(0, 7),
                to,
                "Fällig: Protokolle",
                "Grüße,\nRemit",
                "https://remit.example.org/t/acme/reminders");
    }

    @Test
    void a_mail_arrives_with_its_words_its_id_and_where_to_turn_it_off() throws Exception {
        mailer("remit:secret@", server.getSmtp().getPort()).send(message("ada@acme.example"));
        var arrived = server.getReceivedMessages()[0];
        assertEquals("Fällig: Protokolle", arrived.getSubject());
        assertEquals(
                "Grüße,\nRemit",
                arrived.getContent().toString().replace("\r\n", "\n").strip());
        assertEquals("<" + new UUID(0, 7) + "@example.org>", arrived.getMessageID());
        assertEquals("<https://remit.example.org/t/acme/reminders>", arrived.getHeader("List-Unsubscribe")[0]);
        assertEquals("auto-generated", arrived.getHeader("Auto-Submitted")[0]);
        assertEquals("remit@example.org", arrived.getFrom()[0].toString());
    }

    @Test
    void a_sign_in_that_is_wrong_today_may_be_right_tomorrow() {
        int port = server.getSmtp().getPort();
        assertThrows(MailUnreachable.class, () -> mailer("remit:wrong@", port).send(message("ada@acme.example")));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void a_server_that_is_not_there_may_come_back() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThrows(MailUnreachable.class, () -> mailer("remit:secret@", port).send(message("ada@acme.example")));
    }

    @Test
    void a_password_is_not_sent_to_a_server_that_cannot_hide_it() {
        var careful = MailServer.of(
                "smtp://remit:secret@127.0.0.1:" + server.getSmtp().getPort());
        assertThrows(
                MailUnreachable.class, () -> new Mailer(careful, new TestClock()).send(message("ada@acme.example")));
    }

    @Test
    void what_is_no_address_is_refused_for_good() {
        int port = server.getSmtp().getPort();
        for (var address : new String[] {"ada", "ada@acme.example\r\nBcc: eve@evil.example", ""}) {
            assertThrows(MailRefused.class, () -> mailer("remit:secret@", port).send(message(address)));
        }
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void what_a_server_says_of_an_address_for_good_is_told_from_what_it_says_for_now() throws Exception {
        assertThrows(MailRefused.class, () -> sendToServerThatSays("550 No such mailbox"));
        assertThrows(MailUnreachable.class, () -> sendToServerThatSays("450 Mailbox busy"));
    }

    private static void sendToServerThatSays(String ofTheRecipient) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> serve(socket, ofTheRecipient));
            thread.setDaemon(true);
            thread.start();
            mailer("", socket.getLocalPort()).send(message("ada@acme.example"));
        }
    }

    private static void serve(ServerSocket socket, String ofTheRecipient) {
        try (var connection = socket.accept();
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = connection.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? ofTheRecipient : "250 fine";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The client has left, which ends the talk.
        }
    }
}
