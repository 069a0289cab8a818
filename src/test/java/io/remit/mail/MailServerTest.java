package io.remit.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.remit.mail.MailServer.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the setting of the mail server is read. */
final class MailServerTest {
    @Test
    void a_whole_address_is_read() {
        var server =
                MailServer.of("smtp://re%40mit:p%3Aw+d@mail.example.org:2525?starttls=offered&from=remit@example.org");
        assertEquals("mail.example.org", server.host());
        assertEquals(2525, server.port());
        assertEquals("re@mit", server.user());
        assertEquals("p:w+d", server.password());
        assertEquals(Security.STARTTLS_OFFERED, server.security());
        assertEquals("remit@example.org", server.from());
    }

    @Test
    void what_is_left_out_is_the_safe_choice() {
        assertEquals(
                Security.STARTTLS_REQUIRED, MailServer.of("smtp://u:p@host").security());
        assertEquals(587, MailServer.of("smtp://u:p@host").port());
        assertEquals(Security.TLS, MailServer.of("smtps://u:p@host").security());
        assertEquals(465, MailServer.of("smtps://u:p@host").port());
        assertEquals(Security.STARTTLS_OFFERED, MailServer.of("smtp://host").security());
        assertEquals("remit@host", MailServer.of("smtp://host").from());
        assertEquals(
                "u@example.org", MailServer.of("smtp://u%40example.org:p@host").from());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "http://host",
                "smtp://u:secret@",
                "smtp://u:sec ret@host",
                "smtp://u:secret@host?starttls=maybe",
                "smtp://u:secret@host?tls=yes",
                "smtp://u:secret@host?from=nobody"
            })
    void what_cannot_be_understood_is_refused_without_telling_the_password(String address) {
        var problem = assertThrows(IllegalArgumentException.class, () -> MailServer.of(address));
        assertFalse(String.valueOf(problem.getMessage()).contains("sec"), problem::getMessage);
    }

    @Test
    void it_is_written_without_its_password() {
        assertFalse(MailServer.of("smtp://u:secret@host").toString().contains("secret"));
    }
}
