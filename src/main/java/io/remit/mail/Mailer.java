package io.remit.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Sends mails to one server, a connection each. */
public final class Mailer {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final int PERMANENT = 500;
    private static final String MILLIS_TO_WAIT = "20000";
    private final MailServer server;
    private final Clock clock;
    private final Session session;

    public Mailer(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.session = session(server);
    }

    /**
     * Sends a mail; when this returns, the server has taken it.
     *
     * @throws MailRefused where it never will
     * @throws MailUnreachable where it may another time
     */
    public void send(Message message) {
        try {
            Transport.send(mime(message));
        } catch (AddressException e) {
            throw new MailRefused("The address is none that a mail could be sent to", e);
        } catch (SendFailedException e) {
            if (isPermanent(e)) {
                throw new MailRefused(firstLine(e), e);
            }
            throw new MailUnreachable(firstLine(e), e);
        } catch (MessagingException e) {
            throw new MailUnreachable(firstLine(e), e);
        }
    }

    private MimeMessage mime(Message message) throws MessagingException {
        var id =
                "<" + message.id() + "@" + server.from().substring(server.from().indexOf('@') + 1) + ">";
        var mime = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mime.setFrom(new InternetAddress(server.from(), true));
        mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.to(), true));
        mime.setSubject(message.subject(), CHARSET);
        mime.setText(message.text(), CHARSET);
        mime.setSentDate(Date.from(clock.instant()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (!message.settingsLink().isEmpty()) {
            mime.setHeader("List-Unsubscribe", "<" + message.settingsLink() + ">");
        }
        return mime;
    }

    private static Session session(MailServer server) {
        var settings = new Properties();
        settings.put("mail.smtp.host", server.host());
        settings.put("mail.smtp.port", Integer.toString(server.port()));
        settings.put("mail.smtp.from", server.from());
        settings.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        settings.put("mail.smtp.connectiontimeout", MILLIS_TO_WAIT);
        settings.put("mail.smtp.timeout", MILLIS_TO_WAIT);
        settings.put("mail.smtp.writetimeout", MILLIS_TO_WAIT);
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case TLS -> settings.put("mail.smtp.ssl.enable", "true");
            case STARTTLS_REQUIRED -> {
                settings.put("mail.smtp.starttls.enable", "true");
                settings.put("mail.smtp.starttls.required", "true");
            }
            case STARTTLS_OFFERED -> settings.put("mail.smtp.starttls.enable", "true");
            case NONE -> settings.put("mail.smtp.starttls.enable", "false");
        }
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
    }

    /** SMTP's answers from 500 on are final (RFC 5321); the library keeps the answer about an address one level down. */
    private static boolean isPermanent(SendFailedException failure) {
        if (failure instanceof SMTPSendFailedException sent && sent.getReturnCode() >= PERMANENT) {
            return true;
        }
        for (var next = failure.getNextException();
                next instanceof MessagingException cause;
                next = cause.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(Exception e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("no reason given").strip();
    }
}
