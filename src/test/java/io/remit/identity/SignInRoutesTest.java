package io.remit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In and out over HTTP. */
@PortalTest
final class SignInRoutesTest {
    private final TestPortal portal;

    SignInRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    /** Every test comes from the same address, so its failures are forgotten before and after each. */
    @BeforeEach
    @AfterEach
    void forgetFailures() {
        portal.clock().advance(Duration.ofMinutes(16));
    }

    private String email() {
        return portal.email(Role.VIEWER);
    }

    private static String cookie(Page page) {
        return page.setCookies().stream()
                .filter(cookie -> cookie.startsWith("remit_session="))
                .findFirst()
                .orElse("");
    }

    @Test
    void signing_in_leads_to_the_tenants_dashboard_and_is_audited() {
        var visitor = portal.nobody();
        var page = visitor.signIn(email(), TestPortal.PASSWORD);
        assertEquals(303, page.status());
        assertEquals(
                "identity.session.signed_in",
                AuditTrail.last(portal.store(), Access.PLATFORM).action());
        assertEquals(
                portal.path(""), visitor.follow(page).address().getPath(), "the front door knows where one belongs");
    }

    @Test
    void the_operator_is_led_to_the_operators_pages() {
        var visitor = portal.nobody();
        var page = visitor.follow(visitor.signIn(portal.operatorEmail(), TestPortal.PASSWORD));
        assertEquals("/admin", page.address().getPath());
        assertEquals(200, page.status());
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = cookie(portal.nobody().signIn(email(), TestPortal.PASSWORD));
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Secure"), "only over https: " + cookie);
    }

    @Test
    void a_wrong_password_and_an_unknown_account_look_the_same() {
        var wrong = portal.nobody().signIn(email(), "wrong");
        var unknown = portal.nobody().signIn("unknown@nowhere.example", "wrong");
        assertEquals(422, wrong.status());
        assertEquals(422, unknown.status());
        assertEquals(wrong.text(), unknown.text());
        assertEquals("", cookie(wrong));
        assertEquals(
                email(), wrong.document().selectFirst("input[name=username]").val(), "what was typed is kept");
        assertEquals("", wrong.document().selectFirst("input[name=password]").val(), "but never a password");
    }

    @Test
    void too_many_tries_are_told_when_to_come_back() {
        for (int i = 0; i < 5; i++) {
            assertEquals(422, portal.nobody().signIn(email(), "wrong").status());
        }
        var page = portal.nobody().signIn(email(), TestPortal.PASSWORD);
        assertEquals(429, page.status());
        assertTrue(Integer.parseInt(page.header("Retry-After")) > 0, page::toString);
        assertTrue(page.text().contains("Wait"), page::toString);
    }

    @Test
    void a_session_from_before_signing_in_is_worth_nothing_after_it() {
        var visitor = portal.nobody();
        visitor.signIn(email(), TestPortal.PASSWORD);
        var before = portal.nobody().withSession(visitor.session());
        assertEquals(200, before.get("/account").status());
        visitor.signIn(email(), TestPortal.PASSWORD);
        assertNotEquals(before.session(), visitor.session());
        assertEquals(200, visitor.get("/account").status());
        assertEquals(303, before.get("/account").status());
    }

    @Test
    void a_session_that_somebody_else_chose_is_not_taken_over() {
        var visitor = portal.nobody().withSession("chosen-by-somebody-else");
        visitor.signIn(email(), TestPortal.PASSWORD);
        assertNotEquals("chosen-by-somebody-else", visitor.session());
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        var visitor = portal.nobody();
        visitor.signIn(email(), TestPortal.PASSWORD);
        var copy = portal.nobody().withSession(visitor.session());
        var page = visitor.post("/sign-out");
        assertEquals("/sign-in?out=yes", page.location());
        assertEquals("", visitor.session());
        assertEquals(303, copy.get("/account").status());
        assertTrue(visitor.follow(page).text().contains("signed out"));
        assertEquals(
                "identity.session.signed_out",
                AuditTrail.last(portal.store(), Access.PLATFORM).action());
    }

    @Test
    void signing_out_twice_does_no_harm() {
        assertEquals("/sign-in?out=yes", portal.nobody().post("/sign-out").location());
    }

    @Test
    void an_idle_session_leads_to_the_sign_in_page_and_back_to_where_one_was() {
        var visitor = portal.nobody();
        visitor.signIn(email(), TestPortal.PASSWORD);
        portal.clock().advance(Duration.ofMinutes(31));
        var page = visitor.get(portal.path("/responsibilities?q=logs&party=CUSTOMER"));
        assertEquals(303, page.status());
        var form = visitor.follow(page).document();
        var next = form.selectFirst("input[name=next]").val();
        assertEquals(portal.path("/responsibilities?q=logs&party=CUSTOMER"), next);
        var back = visitor.post("/sign-in", "username", email(), "password", TestPortal.PASSWORD, "next", next);
        assertEquals(next, back.location());
    }

    @Test
    void htmx_is_sent_to_the_sign_in_page_as_a_whole() {
        var page = portal.nobody().htmx().get(portal.path("/responsibilities"));
        assertEquals(204, page.status());
        assertTrue(page.header("HX-Redirect").startsWith("/sign-in"), page::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil.example"
            })
    void a_way_back_that_leads_out_of_the_portal_is_not_taken(String next) {
        var page = portal.nobody().post("/sign-in", "username", email(), "password", TestPortal.PASSWORD, "next", next);
        assertEquals("/", page.location());
        var theme = portal.nobody().post("/theme", "theme", "dark", "return", next);
        assertEquals("/", theme.location());
    }

    @Test
    void a_stolen_form_on_another_site_signs_nobody_in() {
        for (var site : List.of("cross-site", "same-site")) {
            var page = portal.nobody().with("Sec-Fetch-Site", site).signIn(email(), TestPortal.PASSWORD);
            assertEquals(403, page.status());
            assertEquals("", cookie(page));
        }
        var page = portal.nobody().with("Origin", "https://evil.example").signIn(email(), TestPortal.PASSWORD);
        assertEquals(403, page.status());
    }

    @Test
    void whoever_is_signed_in_is_led_past_the_sign_in_page() {
        assertEquals("/", portal.viewer().get("/sign-in").location());
    }
}
