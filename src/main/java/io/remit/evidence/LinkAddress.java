package io.remit.evidence;

import io.remit.access.Problem.Invalid;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The address of a link: http or https, a host, and nobody's name or password in it. */
final class LinkAddress {
    private static final int MAX_CHARACTERS = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern PARTS = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://"
            + "(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#\\[\\]@:\\\\\\s]+)(?<port>:[0-9]{1,5})?(?<rest>[/?#].*)?");
    private static final String WRITE_IT_ALL = "Write the whole address, such as https://example.org/report.";

    private LinkAddress() {}

    /**
     * The address in ASCII, its host as it is looked up: letters of another script that look like Latin ones are seen.
     *
     * @throws Invalid at the field where it is no such address
     */
    static String of(String typed, String field) {
        var text = typed.strip();
        var parts = PARTS.matcher(text);
        if (text.contains("@") && text.matches("[^/?#]*//[^/?#]*@.*")) {
            throw new Invalid(field, "Leave the name and password out of the address.");
        }
        if (!parts.matches()) {
            throw new Invalid(field, WRITE_IT_ALL);
        }
        var scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new Invalid(field, "Only addresses that begin with https:// or http:// can be kept.");
        }
        var rest = parts.group("rest") == null ? "" : parts.group("rest");
        var port = parts.group("port") == null ? "" : parts.group("port");
        var address = ascii(scheme + "://" + host(parts.group("host"), field) + port + rest, field);
        if (address.length() > MAX_CHARACTERS) {
            throw new Invalid(field, "Use an address of at most " + MAX_CHARACTERS + " characters.");
        }
        return address;
    }

    /** The host of a kept address, with its port. */
    static String host(String address) {
        return URI.create(address).getAuthority();
    }

    private static String host(String typed, String field) {
        try {
            return typed.startsWith("[") ? typed : IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new Invalid(field, WRITE_IT_ALL);
        }
    }

    private static String ascii(String address, String field) {
        try {
            var uri = new URI(address.replace(" ", "%20"));
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                throw new Invalid(field, WRITE_IT_ALL);
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw new Invalid(field, WRITE_IT_ALL);
        }
    }
}
