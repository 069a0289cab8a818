package io.remit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** A person's own page. */
@PortalTest
final class AccountRoutesTest {
    private final TestPortal portal;

    AccountRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void a_new_name_is_shown_once_as_saved_and_then_everywhere() {
        var visitor = portal.session(portal.join(portal.tenant(), "renamed", Role.VIEWER));
        var page = visitor.follow(visitor.post("/account/name", "name", "Renée <b>"));
        assertTrue(page.document().select(".flash").text().contains("saved"), page::toString);
        assertTrue(page.body().contains("Renée &lt;b&gt;"), "escaped");
        assertFalse(visitor.get("/account").document().select(".flash").text().contains("saved"), "told once");
    }

    @Test
    void a_name_must_not_be_empty_nor_endless() {
        for (var name : new String[] {" ", "x".repeat(121)}) {
            var page = portal.viewer().post("/account/name", "name", name);
            assertEquals(422, page.status());
            assertTrue(page.document().select("[aria-invalid=true]").size() > 0, page::toString);
        }
    }

    @Test
    void changing_the_password_keeps_this_session_and_ends_the_others() {
        var account = portal.join(portal.tenant(), "changing", Role.VIEWER);
        var here = portal.session(account);
        var there = portal.session(account);
        var wrong = here.post("/account/password", "current", "wrong", "password", "another long password");
        assertEquals(422, wrong.status());
        var page = here.post("/account/password", "current", TestPortal.PASSWORD, "password", "another long password");
        assertEquals(303, page.status());
        assertEquals(200, here.get("/account").status());
        assertEquals(303, there.get("/account").status());
        assertEquals(
                303,
                portal.nobody()
                        .signIn(portal.email("changing"), "another long password")
                        .status());
    }

    @Test
    void a_session_is_ended_from_the_list_and_another_persons_is_not_there() {
        var account = portal.join(portal.tenant(), "listing", Role.VIEWER);
        var here = portal.session(account);
        var there = portal.session(account);
        var forms = here.get("/account").document().select("form[action^=/account/sessions/]");
        assertEquals(1, forms.size(), "one to end beside this one");
        var action = forms.first().attr("action");
        assertEquals(404, portal.viewer().post(action).status());
        assertEquals(200, there.get("/account").status());
        assertEquals(303, here.post(action).status());
        assertEquals(303, there.get("/account").status());
        assertEquals(404, here.post(action).status(), "done twice");
        assertEquals(404, here.post("/account/sessions/no-id/ending").status());
    }
}
