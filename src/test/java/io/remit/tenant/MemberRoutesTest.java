package io.remit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AccountId;
import io.remit.access.MembershipId;
import io.remit.access.Role;
import io.remit.identity.Member;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's page of members. */
@PortalTest
final class MemberRoutesTest {
    private final TestPortal portal;

    MemberRoutesTest(TestPortal portal) {
        this.portal = portal;
        List.of(Role.ADMINISTRATOR, Role.CONTRIBUTOR, Role.VIEWER).forEach(portal::account);
    }

    private Member member(AccountId account) {
        return portal.services().memberships().members(portal.access(Role.ADMINISTRATOR)).stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private MembershipId joined(String name) {
        return member(portal.join(portal.tenant(), name, Role.VIEWER)).id();
    }

    private Page invited(String email) {
        return portal.administrator().post(portal.path("/members/invitations"), "email", email, "role", "VIEWER");
    }

    private static String link(Page page) {
        return page.document().select("#invitation-link").val();
    }

    private String lastAction() {
        return AuditTrail.last(portal.store(), portal.tenant().id()).action();
    }

    @Test
    void the_link_is_whole_works_once_and_is_not_shown_again() {
        var email = portal.email("newcomer");
        var page = invited(email);
        assertEquals(200, page.status());
        assertTrue(link(page).startsWith(portal.base() + "/invitations/"), page::toString);
        assertEquals("identity.invitation.created", lastAction());
        assertTrue(page.setCookies().stream().noneMatch(cookie -> cookie.contains("invitation")));

        var later = portal.administrator().get(portal.path("/members"));
        assertTrue(later.text().contains(email), later::toString);
        assertEquals("", link(later));

        var path = URI.create(link(page)).getPath();
        var newcomer = portal.nobody();
        var accepted = newcomer.post(path, "name", "Nina", "password", TestPortal.PASSWORD);
        assertEquals(303, accepted.status(), accepted::toString);
        assertTrue(
                newcomer.follow("/").document().title().contains(portal.tenant().name()));
        assertEquals(404, portal.nobody().get(path).status());
        var open =
                portal.administrator().get(portal.path("/members")).document().select("li:has(form)");
        assertFalse(open.text().contains(email), open::text);
    }

    @Test
    void what_is_wrong_with_an_invitation_is_said_at_its_field_and_nothing_typed_is_lost() {
        var page = invited("not an address");
        assertEquals(422, page.status());
        assertEquals("not an address", page.document().select("#email").val());
        assertTrue(page.document().select("#email-error").hasText());
        var member = invited(portal.email(Role.VIEWER));
        assertEquals(422, member.status());
        assertTrue(member.text().contains("a member already"), member::toString);
        var role = portal.administrator()
                .post(portal.path("/members/invitations"), "email", "a@b.example", "role", "OPERATOR");
        assertEquals(422, role.status());
    }

    @Test
    void a_revoked_invitation_works_no_more_and_cannot_be_revoked_twice() {
        var page = invited(portal.email("unwanted"));
        var revoke = page.document().select("form[action$=/revocation]").attr("action");
        assertEquals(303, portal.administrator().post(revoke).status());
        assertEquals("identity.invitation.revoked", lastAction());
        assertEquals(404, portal.nobody().get(URI.create(link(page)).getPath()).status());
        assertEquals(409, portal.administrator().post(revoke).status());
    }

    @Test
    void a_second_link_for_the_same_person_replaces_the_first() {
        var first = URI.create(link(invited(portal.email("forgetful")))).getPath();
        var second = URI.create(link(invited(portal.email("forgetful")))).getPath();
        assertEquals(404, portal.nobody().get(first).status());
        assertEquals(200, portal.nobody().get(second).status());
        var open =
                portal.administrator().get(portal.path("/members")).document().select("li:has(form)");
        assertEquals(
                1,
                open.stream()
                        .filter(row -> row.text().contains(portal.email("forgetful")))
                        .count());
    }

    @Test
    void a_role_is_changed_and_the_change_is_on_record() {
        var id = joined("promoted");
        var answer = portal.administrator().post(portal.path("/members/" + id + "/role"), "role", "CONTRIBUTOR");
        assertEquals(303, answer.status());
        var event = AuditTrail.last(portal.store(), portal.tenant().id());
        assertEquals("identity.membership.role_changed", event.action());
        assertEquals("VIEWER", event.before("role"));
        assertEquals("CONTRIBUTOR", event.after("role"));
        var none = portal.administrator().post(portal.path("/members/" + id + "/role"), "role", "OPERATOR");
        assertEquals(422, none.status());
    }

    @Test
    void an_ended_member_finds_nothing_here_from_the_next_request_on() {
        var account = portal.join(portal.tenant(), "leaver", Role.VIEWER);
        var leaver = portal.session(account);
        assertEquals(200, leaver.get(portal.path("/members")).status());
        var path = portal.path("/members/" + member(account).id() + "/leaving");
        var seen = portal.administrator()
                .get(path)
                .document()
                .select("input[name=seen]")
                .val();
        var form = new String[] {"to", "nobody", "ends", "yes", "seen", seen};
        assertEquals(303, portal.administrator().post(path, form).status());
        assertEquals("identity.membership.ended", lastAction());
        assertEquals(404, leaver.get(portal.path("/members")).status());
        assertEquals(404, portal.administrator().post(path, form).status());
        var nowhere = leaver.follow("/");
        assertTrue(nowhere.text().contains("You belong to no organisation yet"), nowhere::toString);
        assertTrue(nowhere.document().select("details.place").isEmpty(), nowhere::body);
    }

    @Test
    void the_only_administrator_stays_and_the_page_says_why() {
        var id = member(portal.account(Role.ADMINISTRATOR)).id();
        var page = portal.administrator().post(portal.path("/members/" + id + "/role"), "role", "VIEWER");
        assertEquals(409, page.status());
        assertTrue(page.document().select(".notice.bad").text().contains("only administrator"), page::toString);
    }

    @Test
    void every_member_sees_the_people_and_only_an_administrator_who_is_invited() {
        invited(portal.email("awaited"));
        for (var role : Role.ofTenants()) {
            var page = portal.member(role).get(portal.path("/members"));
            assertEquals(200, page.status());
            assertTrue(page.text().contains(portal.email(Role.CONTRIBUTOR)), page::toString);
            assertEquals(role == Role.ADMINISTRATOR, page.text().contains(portal.email("awaited")), role::label);
            assertEquals(
                    role == Role.ADMINISTRATOR,
                    !page.document().select("main form").isEmpty(),
                    role::label);
        }
        assertEquals(404, portal.stranger().get(portal.path("/members")).status());
        assertTrue(portal.nobody().get(portal.path("/members")).location().startsWith("/sign-in?next="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/MEMBER/role", "/MEMBER/leaving", "/invitations", "/invitations/INVITATION/revocation"})
    void only_an_administrator_of_this_tenant_writes(String action) {
        var member = member(portal.account(Role.VIEWER)).id();
        var administrator = portal.access(Role.ADMINISTRATOR);
        var invitation = portal.services()
                .invitations()
                .invite(administrator, "guarded@remit.example", Role.VIEWER)
                .invitation()
                .id();
        var path = portal.path(
                "/members" + action.replace("MEMBER", member.toString()).replace("INVITATION", invitation.toString()));
        var form = new String[] {"role", "ADMINISTRATOR", "email", "intruder@remit.example"};
        var events = AuditTrail.of(portal.store(), portal.tenant().id()).size();
        assertEquals(403, portal.viewer().post(path, form).status());
        assertEquals(403, portal.contributor().post(path, form).status());
        assertEquals(404, portal.stranger().post(path, form).status());
        assertTrue(portal.nobody().post(path, form).location().startsWith("/sign-in"));
        assertEquals(events, AuditTrail.of(portal.store(), portal.tenant().id()).size());
    }

    @Test
    void many_members_are_searched() {
        assertTrue(portal.viewer()
                .get(portal.path("/members"))
                .document()
                .select("#q")
                .isEmpty());
        for (int i = 0; i < 20; i++) {
            joined("searched" + i);
        }
        var page = portal.viewer().get(portal.path("/members?q=SEARCHED17")).document();
        assertEquals(1, page.select("tbody tr").size(), page::text);
        assertEquals("SEARCHED17", page.select("#q").val());
        assertTrue(portal.viewer()
                .get(portal.path("/members?q=nobody+here"))
                .text()
                .contains("Nobody fits"));
    }

    @Test
    void another_tenants_member_is_not_found_below_ones_own_address() {
        var id = member(portal.account(Role.VIEWER)).id();
        var theirs = "/t/" + portal.otherTenant().slug() + "/members/" + id;
        assertEquals(404, portal.stranger().get(theirs + "/leaving").status());
        assertEquals(
                404, portal.stranger().post(theirs + "/leaving", "to", "nobody").status());
        assertEquals(
                404, portal.stranger().post(theirs + "/role", "role", "VIEWER").status());
    }
}
