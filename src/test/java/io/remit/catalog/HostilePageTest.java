package io.remit.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** A provider's page may hold anything; wherever a part of it is shown, it is shown as text. */
@PortalTest
final class HostilePageTest {
    private static final String MARKUP = "&lt;b class=&quot;hostile&quot; onclick=&quot;alert(1)&quot;&gt;%s&lt;/b&gt;";
    private static final String SCRIPT = "&lt;script class=&quot;hostile&quot;&gt;alert('%s')&lt;/script&gt;";
    private static final String TEMPLATE =
            "${1+4711000} [[${1+4711000}]] [(${1+4711000})] #{greeting} __${1+4711000}__ ~{layout :: page} '\"`";

    private static String page(String verb) {
        return """
                ---
                lastupdated: "2026-08-03"
                subcollection: "<script class='hostile'>alert(0)</script>"
                ---

                # Title %s %s

                ## Category %s %s

                | Area | Provider responsibilities | Your responsibilities |
                |------|---------------------------|-----------------------|
                | Area %s %s | %s the logs %s. | Read <script class="hostile">alert(2)</script> the logs %s. |
                | Links | See [the plan](javascript:alert(3)) and [the data](data:text/html,<b>). | Read [the rules](/docs/rules?a=1&b=2) and [broken](/docs/rules?b="2") and [more](vbscript:x) and [odd](https://host.example/%%zz"><b>). |
                | Nobody %s | - | - |
                """.formatted(
                        MARKUP.formatted("title"),
                        TEMPLATE,
                        SCRIPT.formatted("category"),
                        TEMPLATE,
                        MARKUP.formatted("area"),
                        TEMPLATE,
                        verb,
                        SCRIPT.formatted("duty"),
                        TEMPLATE,
                        MARKUP.formatted("nobody"));
    }

    @Test
    void a_hostile_page_is_shown_as_text_to_the_operator(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(page("Write"));
        var draft = shelf.draft(page("Keep"));
        assertIsText(portal.operator().get(shelf.path(draft)));
        assertIsText(portal.operator().get(shelf.path(draft) + "?row=t0r0"));
        var judged = portal.operator()
                .post(shelf.path(draft) + "/rows", "seen", "0", "area", "", "category", "<b class=\"hostile\">");
        assertIsText(judged);
        var dropped = portal.operator().post(shelf.path(draft) + "/rows/t0r0/removal", "seen", "0");
        assertEquals(303, dropped.status(), dropped.toString());
        var told = portal.operator().follow(dropped);
        assertIsText(told);
        assertTrue(told.document().selectFirst(".flash").text().contains("class=\"hostile\""), "the flash is text");
        portal.operator().post(shelf.path(draft) + "/undo", "seen", "1");
        var published = portal.operator()
                .post(
                        shelf.path(draft) + "/publication",
                        "seen",
                        "0",
                        "note",
                        "<b class=\"hostile\">",
                        "confirm",
                        "yes");
        assertIsText(portal.operator().follow(published));
        assertIsText(portal.operator().get(shelf.base()));
        assertIsText(portal.operator().get(shelf.base() + "/comparison?all=yes"));
        assertIsText(portal.operator().get("/admin/catalog"));
        assertIsText(portal.operator().get("/admin"));
        assertIsText(portal.operator().get("/admin/audit"));
    }

    @Test
    void a_hostile_page_is_shown_as_text_to_a_tenant(TestPortal portal) {
        var shelf = Shelf.named(portal, "<b class=\"hostile\">${1+4711000}</b>");
        shelf.publish(page("Write"));
        shelf.publish(page("Keep"));
        shelf.subscribe(portal.tenant());
        var matrix = portal.viewer().get(portal.path("/responsibilities"));
        assertIsText(matrix);
        assertTrue(matrix.text().contains("${1+4711000} [[${1+4711000}]]"), matrix.text());
        assertTrue(matrix.text().contains("<script class=\"hostile\">alert('duty')</script>"), matrix.text());
        assertIsText(portal.viewer().htmx().get(portal.path("/responsibilities?q=%3Cb+class%3Dhostile%3E")));
        assertIsText(portal.viewer().get(portal.path("/responsibilities?q=%3Cb+class%3Dhostile%3E&category=%3Cb%3E")));
        assertIsText(portal.viewer()
                .get(portal.path(
                        "/responsibilities/changes?service=" + shelf.service().slug())));
        assertIsText(portal.viewer().get(portal.path("")));
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    @Test
    void links_lead_to_the_web_alone_and_relative_ones_to_the_providers_site(TestPortal portal) {
        var shelf = Shelf.of(portal);
        shelf.publish(page("Write"));
        shelf.subscribe(portal.tenant());
        var links = portal.viewer()
                .get(portal.path("/responsibilities?service=" + shelf.service().slug()))
                .document()
                .select(".duties a:not([href^=duties/])");
        assertEquals(1, links.size(), links.toString());
        assertEquals("the rules", links.get(0).text());
        assertTrue(
                links.get(0).attr("href").startsWith("https://docs.provider.example/docs/rules?a=1&b=2"),
                links.toString());
        assertEquals("noreferrer", links.get(0).attr("rel"));
        portal.services()
                .subscriptions()
                .end(portal.services().in(portal.tenant()), shelf.service().slug());
    }

    private static void assertIsText(Page page) {
        assertTrue(page.status() == 200 || page.status() == 422, page.toString());
        var document = page.document();
        assertTrue(
                document.select(".hostile").isEmpty(),
                () -> page.address() + document.select(".hostile").toString());
        assertTrue(document.select("script:not([src])").isEmpty(), "no script of the page's own");
        assertTrue(document.select("[onclick], [href^=javascript], [href^=data]:not(link), [href^=vbscript]")
                .isEmpty());
        assertFalse(page.text().contains("4711001"), () -> "a template expression was evaluated: " + page);
    }
}
