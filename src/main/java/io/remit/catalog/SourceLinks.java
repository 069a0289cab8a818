package io.remit.catalog;

import io.remit.wording.Link;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the links of a provider's page lead, seen from outside that page.
 *
 * @param pageAddress the page's own address, against which relative links are resolved; empty for a pasted page, whose
 *     relative links lead nowhere
 */
public record SourceLinks(String pageAddress) {

    /** The links that lead somewhere on the web, with their addresses resolved; the others are left out. */
    public List<io.remit.web.parts.Link> resolved(List<Link> links) {
        return links.stream()
                .flatMap(link ->
                        resolve(link.href()).stream().map(href -> new io.remit.web.parts.Link(link.text(), href)))
                .toList();
    }

    private Optional<String> resolve(String href) {
        try {
            var absolute = seenFromPage(href.strip());
            var web = "https".equalsIgnoreCase(absolute.getScheme()) || "http".equalsIgnoreCase(absolute.getScheme());
            return web && absolute.getHost() != null ? Optional.of(absolute.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A provider's page may hold anything in an address; what is none is shown as words.
            return Optional.empty();
        }
    }

    private URI seenFromPage(String href) {
        if (pageAddress.isEmpty()) {
            return URI.create(href);
        }
        // Java resolves a bare query as RFC 2396 did, from the folder; browsers resolve it from the page (RFC 3986,
        // 5.3).
        var from = href.startsWith("?") ? pageAddress.replaceFirst("[?#].*", "") + href : href;
        return URI.create(pageAddress).resolve(URI.create(from));
    }
}
