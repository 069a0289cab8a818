package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.wording.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceLinksTest {
    private final SourceLinks links = new SourceLinks("https://docs.provider.example/docs/atlas?topic=duties");

    @Test
    void a_relative_address_is_seen_from_the_page() {
        assertEquals("https://docs.provider.example/docs/other", resolved(links, "/docs/other"));
        assertEquals("https://docs.provider.example/docs/atlas?topic=x", resolved(links, "?topic=x"));
        assertEquals("https://elsewhere.example/", resolved(links, "https://elsewhere.example/"));
        assertEquals("https://elsewhere.example/x", resolved(links, "//elsewhere.example/x"));
    }

    @Test
    void what_leads_nowhere_on_the_web_is_no_link() {
        for (var href : List.of(
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "mailto:a@b.example",
                "https:",
                "https:///x",
                "http://a b/",
                "%zz",
                "")) {
            var found = links.resolved(List.of(new Link("words", href)));
            found.forEach(link -> assertEquals(true, link.href().startsWith("https://docs.provider.example/"), href));
        }
    }

    @Test
    void a_pasted_pages_relative_links_lead_nowhere() {
        var pasted = new SourceLinks("");
        assertEquals(List.of(), pasted.resolved(List.of(new Link("words", "/docs/other"), new Link("a", "#anchor"))));
        assertEquals("https://elsewhere.example/", resolved(pasted, "https://elsewhere.example/"));
    }

    private static String resolved(SourceLinks links, String href) {
        return links.resolved(List.of(new Link("words", href))).get(0).href();
    }
}
