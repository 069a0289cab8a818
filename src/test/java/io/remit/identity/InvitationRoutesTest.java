package io.remit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Role;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page behind a one-time link. */
@PortalTest
final class InvitationRoutesTest {
    private final TestPortal portal;

    InvitationRoutesTest(TestPortal portal) {
        this.portal = portal;
    }

    private InvitationService.Made made(String name) {
        var inTenant = portal.services().in(portal.tenant());
        return portal.services().invitations().invite(inTenant, portal.email(name), Role.VIEWER);
    }

    @Test
    void somebody_new_sets_name_and_password_and_is_in() {
        var visitor = portal.nobody();
        var path = made("nora").path();
        assertTrue(visitor.get(path).text().contains(portal.tenant().name()));
        var page = visitor.post(path, "name", "Nora", "password", "a long enough password");
        assertEquals(303, page.status());
        assertEquals(portal.path(""), visitor.follow(page).address().getPath());
    }

    @Test
    void a_short_password_or_no_name_is_told_beside_its_field_and_uses_nothing_up() {
        var visitor = portal.nobody();
        var path = made("otto").path();
        var page = visitor.post(path, "name", "", "password", "short");
        assertEquals(422, page.status());
        assertEquals(2, page.document().select("[aria-invalid=true]").size(), page::toString);
        assertEquals("", page.document().selectFirst("input[name=password]").val());
        assertEquals(
                303,
                visitor.post(path, "name", "Otto", "password", "a long enough password")
                        .status());
    }

    @Test
    void used_revoked_expired_and_made_up_links_look_the_same() {
        var used = made("used");
        portal.nobody().post(used.path(), "name", "Used", "password", "a long enough password");
        var revoked = made("revoked");
        portal.services()
                .invitations()
                .revoke(
                        portal.services().in(portal.tenant()),
                        revoked.invitation().id());
        var expired = made("expired");
        portal.clock().advance(Duration.ofDays(8));
        var texts = List.of(used.path(), revoked.path(), expired.path(), "/invitations/made-up").stream()
                .map(path -> {
                    var shown = portal.nobody().get(path);
                    var posted = portal.nobody().post(path, "name", "X", "password", "a long enough password");
                    return shown.status() + shown.text() + posted.status() + posted.text();
                })
                .distinct()
                .toList();
        assertEquals(1, texts.size(), texts::toString);
        assertTrue(texts.get(0).startsWith("404"), texts::toString);
    }

    @Test
    void an_account_that_has_a_password_is_asked_to_sign_in_and_accepts_then() {
        var path = portal.services()
                .invitations()
                .invite(portal.services().in(portal.otherTenant()), portal.email(Role.CONTRIBUTOR), Role.VIEWER)
                .path();
        var nobody = portal.nobody().get(path);
        assertEquals(0, nobody.document().select("input[name=password]").size(), nobody::toString);
        var contributor = portal.contributor();
        assertEquals(403, portal.viewer().post(path + "/acceptance").status(), "it is for somebody else");
        var page = contributor.post(path + "/acceptance");
        assertEquals("/t/" + portal.otherTenant().slug(), page.location());
        assertEquals(200, contributor.follow(page).status());
    }
}
