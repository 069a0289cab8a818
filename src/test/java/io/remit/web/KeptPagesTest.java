package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Permission;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is rendered once, for whom, and what a browser that has it already is answered. */
final class KeptPagesTest {
    private static final AtomicInteger VIEWS = new AtomicInteger();
    private static final AtomicInteger FRAGMENTS = new AtomicInteger();
    private static SmallServer server;

    /** What the page of these tests shows. */
    public record View(String title, String text, Kept kept) {}

    @BeforeAll
    static void open() {
        server = new SmallServer("http://localhost");
        server.routes.tenant(Method.GET, "/kept", Permission.DASHBOARD_READ, KeptPagesTest::kept);
        server.routes.tenant(Method.GET, "/fresh", Permission.DASHBOARD_READ, KeptPagesTest::fresh);
        server.routes.tenant(Method.GET, "/misspelt", Permission.DASHBOARD_READ, KeptPagesTest::misspelt);
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void count() {
        VIEWS.set(0);
        FRAGMENTS.set(0);
    }

    private static Reply kept(Request in) {
        var key = in.query("key");
        return Reply.page("testing/page", () -> view("Kept", key))
                .fragment("part")
                .keptAs(key);
    }

    private static Reply fresh(Request in) {
        return Reply.page("testing/page", () -> view("Fresh", in.query("key")));
    }

    private static Reply misspelt(Request in) {
        return Reply.page("testing/page", () -> view("Misspelt", "")).fragment("prat");
    }

    private static Object view(String title, String key) {
        VIEWS.incrementAndGet();
        return new View(title, "text of " + key, new Kept("testing/kept", "once", key, () -> {
            FRAGMENTS.incrementAndGet();
            return "fragment of " + key;
        }));
    }

    @Test
    void a_kept_page_is_rendered_once_for_each_shell() {
        var acme = server.memberOf("acme");
        for (int i = 0; i < 3; i++) {
            assertTrue(acme.get("/t/acme/kept?key=one").body().contains("text of one"));
        }
        assertEquals(1, VIEWS.get());
        assertTrue(acme.get("/t/acme/kept?key=another").body().contains("text of another"));
        assertEquals(2, VIEWS.get());
    }

    @Test
    void two_tenants_share_a_fragment_and_never_a_page() {
        var acme = server.memberOf("acme").get("/t/acme/kept?key=shared");
        var borealis = server.memberOf("borealis").get("/t/borealis/kept?key=shared");
        assertEquals(1, FRAGMENTS.get(), "what depends on its key alone is shared");
        assertTrue(acme.body().contains("Member of acme") && acme.body().contains("/t/acme"));
        assertFalse(acme.body().contains("borealis"));
        assertTrue(borealis.body().contains("Member of borealis"));
        assertFalse(borealis.body().contains("acme"));
        assertNotEquals(acme.header("ETag"), borealis.header("ETag"));
        assertTrue(acme.text().contains("fragment of shared") && borealis.text().contains("fragment of shared"));
    }

    @Test
    void a_browser_that_has_the_page_is_told_that_it_is_still_right() {
        var acme = server.memberOf("acme");
        var first = acme.get("/t/acme/kept?key=tagged");
        assertEquals("private, no-cache", first.header("Cache-Control"));
        assertTrue(first.header("Vary").contains("Cookie"), "another person's browser asks anew");
        var again = acme.with("If-None-Match", first.header("ETag")).get("/t/acme/kept?key=tagged");
        assertEquals(304, again.status());
        assertEquals(0, again.bytes().length);
        var other = acme.with("If-None-Match", first.header("ETag")).get("/t/acme/kept?key=changed");
        assertEquals(200, other.status());
        var stranger = server.memberOf("borealis").with("If-None-Match", first.header("ETag"));
        assertEquals(200, stranger.get("/t/borealis/kept?key=tagged").status());
        assertEquals(404, stranger.get("/t/acme/kept?key=tagged").status(), "having a tag opens no door");
    }

    @Test
    void a_page_that_is_not_kept_has_no_tag_and_is_not_stored() {
        var page = server.memberOf("acme").get("/t/acme/fresh?key=x");
        assertEquals("", page.header("ETag"));
        assertEquals("no-store", page.header("Cache-Control"));
    }

    @Test
    void htmx_gets_the_fragment_and_a_restored_or_boosted_page_all_of_it() {
        var acme = server.memberOf("acme").htmx();
        var part = acme.get("/t/acme/kept?key=part");
        assertTrue(part.body().startsWith("<section id=\"part\">"), part::body);
        assertFalse(part.body().contains("<html"));
        assertTrue(acme.with("HX-History-Restore-Request", "true")
                .get("/t/acme/kept?key=part")
                .body()
                .contains("<html"));
        assertTrue(acme.with("HX-Boosted", "true")
                .get("/t/acme/kept?key=part")
                .body()
                .contains("<html"));
        assertTrue(part.header("Vary").contains("HX-Request"));
        assertNotEquals(
                part.header("ETag"),
                server.memberOf("acme").get("/t/acme/kept?key=part").header("ETag"));
    }

    @Test
    void a_fragment_that_does_not_exist_is_an_error_and_no_empty_page() {
        assertEquals(500, server.memberOf("acme").htmx().get("/t/acme/misspelt").status());
    }

    @Test
    void the_theme_a_person_chose_is_another_shell() {
        var acme = server.memberOf("acme");
        assertTrue(acme.get("/t/acme/kept?key=themed").body().contains("data-theme=\"auto\""));
        assertEquals(
                "/t/acme/kept?key=themed",
                acme.post("/theme", "theme", "dark", "return", "/t/acme/kept?key=themed")
                        .location());
        assertTrue(acme.get("/t/acme/kept?key=themed").body().contains("data-theme=\"dark\""));
        acme.post("/theme", "theme", "<script>", "return", "/");
        assertTrue(acme.get("/t/acme/kept?key=themed").body().contains("data-theme=\"auto\""));
    }
}
