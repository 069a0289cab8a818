package io.remit.web.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Markdown that people write, and of what they should not. */
class SafeHtmlTest {
    private static final Set<String> ALLOWED = Set.of(
            "p",
            "br",
            "strong",
            "em",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "a",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");

    private static String html(String markdown) {
        return SafeHtml.ofMarkdown(markdown).safeHtml();
    }

    @Test
    void emphasis_lists_code_tables_and_links_are_kept() {
        var page = Jsoup.parseBodyFragment(html(
                "**now**\n\n- one\n- `two`\n\n| a | b |\n|---|---|\n| c | d |\n\n[guide](https://example.org/x?y=1)"));
        assertEquals("now", page.select("strong").text());
        assertEquals(2, page.select("li").size());
        assertEquals("d", page.select("td").last().text());
        assertEquals("https://example.org/x?y=1", page.select("a").attr("href"));
        assertTrue(page.select("a").attr("rel").contains("noreferrer"));
    }

    @Test
    void a_heading_does_not_break_the_order_of_the_pages_headings() {
        assertEquals("<p>Big</p>", html("# Big"));
    }

    @Test
    void a_picture_is_a_link_to_it_and_is_not_fetched() {
        var page = Jsoup.parseBodyFragment(html("![map](https://evil.example/map.png)"));
        assertTrue(page.select("img").isEmpty());
        assertEquals("map", page.select("a").text());
    }

    @Test
    void nothing_is_empty() {
        assertTrue(SafeHtml.ofMarkdown(" \n").isEmpty());
        assertFalse(SafeHtml.ofMarkdown("x").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#x0A;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)' onclick='x()'>x</a>",
                "<!-- --><script>alert(1)</script><!-- -->",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<svg/onload=alert(1)>",
                "<style>@import 'https://evil.example/x.css'</style>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=https://evil.example><button>x</button></form>",
                "<p style='background:url(https://evil.example)'>x</p>",
                "```<script>alert(1)</script>```",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://a.example \"' onmouseover='alert(1)\")"
            })
    void what_is_hostile_comes_out_clean(String markdown) {
        mustBeClean(html(markdown));
    }

    @Property(tries = 300)
    void whatever_is_typed_comes_out_clean(@ForAll String markdown) {
        mustBeClean(html(markdown));
        mustBeClean(html("<" + markdown + "> [" + markdown + "](" + markdown + ")"));
    }

    private static void mustBeClean(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().select("body *")) {
            assertTrue(ALLOWED.contains(element.normalName()), html);
            for (var attribute : element.attributes()) {
                assertTrue(Set.of("href", "rel").contains(attribute.getKey()), html);
            }
            assertTrue(
                    !element.hasAttr("href")
                            || element.attr("href").matches("(?is)(https?:|mailto:|[^:]*$|[^:]*[/?#]).*"),
                    html);
        }
    }

    @Test
    void what_nests_without_end_is_soon_done() {
        assertTimeout(Duration.ofSeconds(5), () -> html("[".repeat(10_000)));
        assertTimeout(Duration.ofSeconds(5), () -> html(">".repeat(10_000)));
        assertTimeout(Duration.ofSeconds(5), () -> html("*a ".repeat(3_300)));
    }
}
