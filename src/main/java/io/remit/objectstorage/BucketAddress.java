package io.remit.objectstorage;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a bucket is.
 *
 * @param endpoint scheme, host and port, and nothing else
 * @param region as its platform calls it; may be empty where the platform has none
 */
public record BucketAddress(Platform platform, URI endpoint, String region, String name) {
    /** As Amazon's "Bucket naming rules" have them; IBM's are the same. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    /** What Ceph and others let through beside. */
    private static final Pattern RELAXED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");

    private static final Pattern LOOKS_LIKE_AN_ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int MOST_CHARACTERS = 400;

    /** What is wrong with a name; empty where nothing is. */
    public static Optional<String> objectionToName(Platform platform, String name) {
        var pattern = platform == Platform.S3_COMPATIBLE ? RELAXED : NAME;
        boolean fits = pattern.matcher(name).matches()
                && !name.contains("..")
                && !LOOKS_LIKE_AN_ADDRESS.matcher(name).matches();
        return fits
                ? Optional.empty()
                : Optional.of("Write the name of the bucket alone, as the platform shows it: 3 to 63 small letters,"
                        + " digits, hyphens or dots.");
    }

    /** The endpoint that somebody typed, in one form for all ways of writing it; empty where it is none. */
    public static Optional<URI> endpoint(String typed) {
        try {
            var text = typed.strip();
            var uri = new URI(text.contains("://") ? text : "https://" + text);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean isPlain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
            if (!isPlain || !scheme.equals("https") && !scheme.equals("http") || text.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
            var host = IDN.toASCII(uri.getHost()).toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
            int usual = scheme.equals("https") ? HTTPS : HTTP;
            boolean isUsual = uri.getPort() < 0 || uri.getPort() == usual;
            return host.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(scheme + "://" + host + (isUsual ? "" : ":" + uri.getPort())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same; where nothing was typed, the platform's own endpoint of the region. */
    public static Optional<URI> endpoint(String typed, Platform platform, String region) {
        return endpoint(typed.isEmpty() ? platform.endpointOf(region).orElse("") : typed);
    }

    /**
     * What names this bucket and no other, over all tenants. The big platforms have one space of names, whatever the
     * endpoint; every other installation has its own.
     */
    public String identity() {
        return switch (platform) {
            case IBM_COS -> "ibm/" + name;
            case AWS_S3 -> "aws/" + name;
            case S3_COMPATIBLE -> authority() + "/" + name;
        };
    }

    /** Host and port of its endpoint. */
    public String authority() {
        int port = endpoint.getPort();
        int usual = endpoint.getScheme().equals("https") ? HTTPS : HTTP;
        return endpoint.getHost() + ":" + (port < 0 ? usual : port);
    }

    public String host() {
        return endpoint.getHost();
    }
}
