package io.remit.catalog;

import io.remit.intake.Link;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where the links of a provider's page lead, seen from outside that page. */
final class Addresses {
    private Addresses() {}

    /** The links that lead somewhere on the web; relative ones are resolved against the page's own address. */
    static List<io.remit.web.parts.Link> resolved(String pageAddress, List<Link> links) {
        return links.stream()
                .flatMap(link -> resolve(pageAddress, link.href()).stream()
                        .map(href -> new io.remit.web.parts.Link(link.text(), href)))
                .toList();
    }

    private static Optional<String> resolve(String pageAddress, String href) {
        try {
            var target = URI.create(href.strip());
            var absolute = target.isAbsolute() || pageAddress.isEmpty()
                    ? target
                    : URI.create(pageAddress).resolve(target);
            var web = "https".equalsIgnoreCase(absolute.getScheme()) || "http".equalsIgnoreCase(absolute.getScheme());
            return web && absolute.getHost() != null ? Optional.of(absolute.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A provider's page may hold anything in an address; what is none is shown as words.
            return Optional.empty();
        }
    }
}
