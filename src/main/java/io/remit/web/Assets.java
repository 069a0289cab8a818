package io.remit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The static files, held in memory under addresses that carry a hash of their content, so that browsers keep them. */
final class Assets {
    private final Map<String, Asset> byAddress = new HashMap<>();
    final String css = add("remit.css", "static/remit.css", "text/css;charset=utf-8");
    final String script = add("remit.js", "static/remit.js", "text/javascript;charset=utf-8");
    final String icons = add("icons.svg", "static/icons.svg", "image/svg+xml");
    final String htmx = add(
            "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript;charset=utf-8");

    record Asset(String contentType, byte[] content) {}

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private String add(String name, String resource, String contentType) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The static file " + resource + " is missing from the build");
            }
            var content = in.readAllBytes();
            var address = "/static/" + hash(content) + "/" + name;
            byAddress.put(address, new Asset(contentType, content));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
