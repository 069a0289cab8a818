package io.remit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** The static files, held in memory under addresses that carry a hash of their content, so that browsers keep them. */
final class Assets {
    private static final int HASH_DIGITS = 12;
    private final Map<String, Asset> byAddress = new HashMap<>();
    final String css = add("remit.css", "static/remit.css", "text/css;charset=utf-8");
    final String script = add("remit.js", "static/remit.js", "text/javascript;charset=utf-8");
    final String icons = add("icons.svg", "static/icons.svg", "image/svg+xml");
    final String htmx = add(
            "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", "text/javascript;charset=utf-8");

    final String events =
            add("events.js", "META-INF/resources/webjars/htmx-ext-sse/2.2.2/sse.js", "text/javascript;charset=utf-8");

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
            var address = "/static/" + DigestUtils.sha256Hex(content).substring(0, HASH_DIGITS) + "/" + name;
            byAddress.put(address, new Asset(contentType, content));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
