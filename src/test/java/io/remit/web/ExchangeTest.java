package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem;
import io.remit.testing.Page;
import io.remit.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can go wrong with a request, and what it is answered. */
final class ExchangeTest {
    private static final int MEBIBYTE = 1 << 20;
    private static SmallServer server;

    @BeforeAll
    static void open() {
        server = new SmallServer("http://localhost");
        server.routes.open(Method.GET, "/problem/{kind}", ExchangeTest::fail);
        server.routes.open(Method.POST, "/post", ExchangeTest::post);
        server.routes.open(Method.POST, "/form", ExchangeTest::form).reshow(ExchangeTest::formPage);
        server.routes.open(Method.GET, "/page", ExchangeTest::formPage);
        server.routes.open(Method.GET, "/told", in -> Reply.goTo("/page").flash("It is done: ä → ✓"));
        server.routes.signedIn(Method.GET, "/mine", ExchangeTest::formPage);
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Reply fail(Request in) {
        throw switch (in.path("kind")) {
            case "not-found" -> new Problem.NotFound();
            case "forbidden" -> new Problem.Forbidden("Viewers look.");
            case "invalid" -> new Problem.Invalid("name", "Write a name.");
            case "conflict" -> new Problem.Conflict("It was done before.");
            case "too-many" -> new Problem.TooMany("Wait a little.", 17);
            default -> new IllegalStateException("secret inner workings");
        };
    }

    private static Reply post(Request in) {
        return Reply.goTo("/page");
    }

    private static Reply form(Request in) {
        var form = in.form();
        form.required("name", "Write a name.", 5);
        form.mustBeValid();
        throw new Problem.Conflict("It was done before.");
    }

    private static Reply formPage(Request in) {
        var field = in.typed().field("name", "at first");
        var problems = in.typed().problems().toString();
        var view = new KeptPagesTest.View(
                field.value(), field.error() + problems, new Kept("testing/kept", "once", "x", () -> "x"));
        return Reply.page("testing/page", view).fragment("part");
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, There is nothing here",
        "forbidden, 403, Viewers look.",
        "invalid, 422, Write a name.",
        "conflict, 409, It was done before.",
        "too-many, 429, Wait a little.",
        "bug, 500, This is our fault"
    })
    void every_problem_has_its_status_and_says_what_it_is(String kind, int status, String words) {
        var page = server.nobody().get("/problem/" + kind);
        assertEquals(status, page.status());
        assertTrue(page.text().contains(words), page::toString);
    }

    @Test
    void somebody_who_tries_too_often_is_told_when_to_come_back() {
        assertEquals("17", server.nobody().get("/problem/too-many").header("Retry-After"));
    }

    @Test
    void a_bug_is_told_by_its_request_id_and_nothing_else() {
        var page = server.nobody().get("/problem/bug");
        var id = page.header("X-Request-Id");
        assertTrue(id.startsWith("request-"), id);
        assertTrue(page.text().contains(id), page::toString);
        assertFalse(page.body().contains("secret inner workings"));
        assertFalse(page.body().contains("Exception"));
        assertNotEquals(id, server.nobody().get("/problem/bug").header("X-Request-Id"));
    }

    @Test
    void an_error_page_appears_also_when_even_the_session_cannot_be_looked_up() {
        var page = server.memberOf("the database is down").get("/page");
        assertEquals(500, page.status());
        assertFalse(page.header("X-Request-Id").isEmpty());
    }

    static Stream<Page> answersWithoutAHandler() {
        return Stream.of(
                server.nobody().get("/no/such/page"),
                server.nobody().get("/post"),
                server.nobody().post("/page"),
                server.nobody().get("/static/0000/remit.css"),
                server.nobody().post("/post", "text", "x".repeat(MEBIBYTE)));
    }

    @Test
    void what_no_handler_answers_still_has_a_page_with_its_request_id() {
        var pages = answersWithoutAHandler().toList();
        assertEquals(
                List.of(404, 405, 405, 404, 413),
                pages.stream().map(Page::status).toList());
        for (var page : pages) {
            assertFalse(page.header("X-Request-Id").isEmpty(), page::toString);
            assertTrue(page.text().contains(page.header("X-Request-Id")), page::toString);
            assertTrue(page.document().title().contains("Remit"), page::toString);
        }
    }

    static Stream<String> addresses() {
        return Stream.of("/page", "/problem/bug", "/problem/not-found", "/no/such/page", "/post", "/mine");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_answer_tells_browsers_what_not_to_do(String address) {
        var page = server.nobody().get(address);
        var policy = page.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertEquals("same-origin", page.header("Referrer-Policy"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("", page.header("Server"), "nobody needs to know");
        assertEquals("", page.header("Strict-Transport-Security"), "only over https");
    }

    @Test
    void over_https_cookies_are_secure_and_browsers_stay_there() {
        try (var https = new SmallServer("https://remit.example.org")) {
            https.start();
            var page = https.nobody().post("/theme", "theme", "dark", "return", "/");
            assertTrue(
                    page.setCookies().get(0).contains("Secure"),
                    () -> page.setCookies().toString());
            assertTrue(page.header("Strict-Transport-Security").startsWith("max-age="));
        }
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong_and_a_race_that_was_lost_too() {
        var wrong = server.nobody().post("/form", "name", "too long a name");
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("too long a name"), wrong::toString);
        assertTrue(wrong.text().contains("Use at most 5 characters"), wrong::toString);
        var late = server.nobody().post("/form", "name", "short");
        assertEquals(409, late.status());
        assertTrue(late.text().contains("short") && late.text().contains("done before"), late::toString);
        var part = server.nobody().htmx().post("/form", "name", "");
        assertEquals(422, part.status());
        assertTrue(part.body().startsWith("<section"), part::body);
    }

    @Test
    void a_message_is_told_once_on_the_next_page() {
        var visitor = server.nobody();
        var page = visitor.follow("/told");
        assertEquals("It is done: ä → ✓", page.document().select(".flash").text());
        assertEquals("", visitor.get("/page").document().select(".flash").text());
        assertEquals("", visitor.cookie(Shells.FLASH_COOKIE));
    }

    @Test
    void a_message_cookie_that_somebody_made_up_is_no_message_and_no_error() {
        var page =
                server.nobody().with("Cookie", "remit_flash=%%%not-base64%%%").get("/page");
        assertEquals(200, page.status());
        assertEquals("", page.document().select(".flash").text());
    }

    private static Map<String, Visitor> senders(Visitor who) {
        return Map.of(
                "our page", who.with("Sec-Fetch-Site", "same-origin"),
                "our page in an old browser", who.with("Origin", server.base().toString()),
                "the configured address", who.with("Origin", "http://localhost"),
                "the address bar", who.with("Sec-Fetch-Site", "none"),
                "another site", who.with("Sec-Fetch-Site", "cross-site"),
                "a sister site", who.with("Sec-Fetch-Site", "same-site"),
                "another site in an old browser", who.with("Origin", "https://evil.example"),
                "a sandbox", who.with("Origin", "null"),
                "nowhere", who);
    }

    @ParameterizedTest
    @CsvSource({
        "our page, 303, 303",
        "our page in an old browser, 303, 303",
        "the configured address, 303, 303",
        "the address bar, 403, 303",
        "another site, 403, 403",
        "a sister site, 403, 403",
        "another site in an old browser, 403, 403",
        "a sandbox, 403, 403",
        "nowhere, 403, 303"
    })
    void only_our_own_pages_write_with_a_session(String sender, int withSession, int without) {
        assertEquals(
                withSession,
                senders(server.memberOf("acme"))
                        .get(sender)
                        .postFromNowhere("/post")
                        .status());
        assertEquals(
                without,
                senders(server.nobody()).get(sender).postFromNowhere("/post").status());
    }

    @Test
    void reading_is_allowed_from_everywhere() {
        assertEquals(
                200,
                server.memberOf("acme")
                        .with("Sec-Fetch-Site", "cross-site")
                        .get("/mine")
                        .status());
    }

    @Test
    void static_files_are_kept_for_a_year_under_an_address_that_changes_with_them() {
        var address = server.nobody()
                .get("/page")
                .document()
                .select("link[rel=stylesheet]")
                .attr("href");
        var file = server.nobody().get(address);
        assertEquals(200, file.status());
        assertEquals("public, max-age=31536000, immutable", file.header("Cache-Control"));
        assertTrue(file.header("Content-Type").startsWith("text/css"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
    }

    @Test
    void a_head_request_is_answered_or_refused_but_never_an_error() {
        assertTrue(server.nobody().head("/page").status() < 500);
    }
}
