package io.remit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses the character NUL in any text; nobody types it, so a request with one is refused at the door. */
@PortalTest
final class NulCharacterTest {
    private final TestPortal portal;

    NulCharacterTest(TestPortal portal) {
        this.portal = portal;
    }

    @Test
    void a_nul_in_a_query_is_not_understood() {
        assertEquals(400, portal.operator().get("/admin/tenants?q=a%00b").status());
    }

    @Test
    void a_nul_in_a_path_is_not_understood() {
        assertEquals(400, portal.operator().get("/admin/tenants/a%00b").status());
    }

    @Test
    void a_nul_in_a_form_is_not_understood() {
        assertEquals(
                400, portal.nobody().signIn("a\0b@remit.example", "a password").status());
        assertEquals(
                400,
                portal.operator()
                        .post("/admin/tenants", "name", "A\0B", "slug", "a-b")
                        .status());
    }
}
