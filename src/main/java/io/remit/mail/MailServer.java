package io.remit.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server, as the setting names it.
 *
 * @param host its name
 * @param port its port
 * @param user whom to sign in as; empty for nobody
 * @param password with which password
 * @param security how the connection is protected
 * @param from the sender's address
 */
public record MailServer(String host, int port, String user, String password, Security security, String from) {
    private static final Set<String> KNOWN = Set.of("starttls", "from");

    /** How a connection is protected. */
    public enum Security {
        /** Not at all. */
        NONE,
        /** From the first answer on where the server offers it. */
        STARTTLS_OFFERED,
        /** From the first answer on, or there is no mail. */
        STARTTLS_REQUIRED,
        /** From the first byte on. */
        TLS
    }

    /**
     * Reads an address such as {@code smtp://user:password@mail.example.org:587?starttls=required&from=remit@example.org},
     * or {@code smtps://…}. User and password are percent-encoded. With a user, {@code starttls} is required unless it says
     * otherwise: a password is not sent in the open by mistake.
     *
     * @throws IllegalArgumentException saying what is wrong, never what the password is
     */
    public static MailServer of(String address) {
        var uri = uri(address);
        boolean secure = "smtps".equals(uri.getScheme());
        if (!secure && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("it must begin with smtp:// or smtps:// and name a host");
        }
        var info = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        var colon = info.indexOf(':');
        var user = decoded(colon < 0 ? info : info.substring(0, colon));
        var password = colon < 0 ? "" : decoded(info.substring(colon + 1));
        var options = options(uri.getRawQuery());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 465 : 587;
        var from = options.getOrDefault("from", user.contains("@") ? user : "remit@" + uri.getHost());
        if (!from.matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) {
            throw new IllegalArgumentException("from must be an address such as remit@example.org");
        }
        var security = secure ? Security.TLS : startTls(options.get("starttls"), !user.isEmpty());
        return new MailServer(uri.getHost(), port, user, password, security, from);
    }

    private static Security startTls(@Nullable String option, boolean signsIn) {
        if (option == null) {
            return signsIn ? Security.STARTTLS_REQUIRED : Security.STARTTLS_OFFERED;
        }
        return switch (option) {
            case "required" -> Security.STARTTLS_REQUIRED;
            case "offered" -> Security.STARTTLS_OFFERED;
            case "never" -> Security.NONE;
            default -> throw new IllegalArgumentException("starttls must be required, offered or never");
        };
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            // The exception's own message would quote the address, and the password in it.
            throw new IllegalArgumentException(
                    "it is no address: percent-encode special characters in user and password");
        }
    }

    private static Map<String, String> options(@Nullable String query) {
        var options = new LinkedHashMap<String, String>();
        if (query == null) {
            return options;
        }
        for (var option : query.split("&")) {
            var pair = option.split("=", 2);
            if (pair.length != 2 || !KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException("after the question mark it knows starttls and from");
            }
            options.put(pair[0], decoded(pair[1]));
        }
        return options;
    }

    private static String decoded(String text) {
        // A plus sign is a plus sign in this part of an address.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + ", " + security + "]";
    }
}
