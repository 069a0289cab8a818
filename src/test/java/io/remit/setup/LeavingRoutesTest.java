package io.remit.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.AccountId;
import io.remit.access.Role;
import io.remit.assignment.DutyRef;
import io.remit.identity.Member;
import io.remit.testing.AuditTrail;
import io.remit.testing.Page;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A member leaves, and what they answer for changes hands. */
@PortalTest
final class LeavingRoutesTest {
    private final TestPortal portal;
    private final Newcomer newcomer;
    private final Member leaver;

    LeavingRoutesTest(TestPortal portal) {
        this.portal = portal;
        newcomer = new Newcomer(portal);
        var name = "leaver" + newcomer.service().slug();
        leaver = member(portal.join(portal.tenant(), name, Role.CONTRIBUTOR));
        give(0, 0);
        portal.services()
                .assignments()
                .assignCategory(
                        newcomer.administrator(),
                        newcomer.service().id(),
                        "Operations",
                        0,
                        Optional.of(leaver.account()));
    }

    private Member member(AccountId account) {
        return members().stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private List<Member> members() {
        return portal.services().memberships().members(portal.access(Role.ADMINISTRATOR));
    }

    private void give(int number, int version) {
        Map<DutyRef, Integer> seen = Map.of(newcomer.duty(number).ref(), version);
        portal.services().assignments().assign(newcomer.administrator(), seen, Optional.of(leaver.account()));
    }

    private String path() {
        return portal.path("/members/" + leaver.id() + "/leaving");
    }

    private String seen() {
        return portal.administrator()
                .get(path())
                .document()
                .select("input[name=seen]")
                .val();
    }

    private Page leave(String seen, String to, String ends) {
        return portal.administrator().post(path(), "seen", seen, "to", to, "ends", ends);
    }

    @Test
    void the_page_shows_what_they_answer_for_and_the_members_page_leads_there() {
        var page = portal.administrator().get(path());
        assertTrue(page.text().contains("answers for 1 duty and 1 category."), page::toString);
        assertTrue(page.text().contains("Review log number 1."), page::toString);
        var members = portal.administrator().get(portal.path("/members")).document();
        assertEquals(1, members.select("a[href='" + path() + "']").size());
    }

    @Test
    void everything_goes_to_one_and_the_membership_ends() {
        var heir = portal.account(Role.ADMINISTRATOR);
        var before = AuditTrail.of(portal.store(), portal.tenant().id()).size();
        assertEquals(303, leave(seen(), heir.toString(), "yes").status());
        assertTrue(newcomer.duties().stream().allMatch(duty -> duty.owner().equals(Optional.of(heir))));
        assertTrue(members().stream().noneMatch(member -> member.id().equals(leaver.id())));
        var events = AuditTrail.of(portal.store(), portal.tenant().id());
        assertEquals(
                List.of("assignment.owner.changed", "assignment.category_owner.changed", "identity.membership.ended"),
                events.subList(before, events.size()).stream()
                        .map(AuditTrail.Event::action)
                        .toList());
        assertEquals(404, leave("", heir.toString(), "yes").status(), "a second time there is nobody");
    }

    @Test
    void it_may_stay_without_an_owner_and_the_member_may_stay_too() {
        assertEquals(303, leave(seen(), "nobody", "").status());
        assertTrue(newcomer.duties().stream().allMatch(duty -> duty.owner().isEmpty()));
        assertEquals(leaver, member(leaver.account()));
        var nothing = leave(seen(), "nobody", "");
        assertEquals(409, nothing.status());
        assertTrue(nothing.text().contains("nothing would happen"), nothing::toString);
    }

    @Test
    void what_changed_meanwhile_is_a_conflict_and_the_choice_is_kept() {
        var seen = seen();
        give(1, 0);
        var heir = portal.account(Role.ADMINISTRATOR).toString();
        var page = leave(seen, heir, "");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("has changed meanwhile"), page::toString);
        assertTrue(page.text().contains("answers for 2 duties"), page::toString);
        assertEquals(heir, page.document().select("#to option[selected]").val());
        assertTrue(page.document().select("#ends[checked]").isEmpty());
        assertEquals(303, leave(seen(), heir, "").status());
    }

    @Test
    void somebody_has_to_be_chosen_who_is_a_member() {
        var page = leave(seen(), "", "yes");
        assertEquals(422, page.status());
        assertTrue(page.document().select("#to-error").hasText(), page::toString);
        assertEquals(422, leave(seen(), leaver.account().toString(), "yes").status());
        assertEquals(
                422,
                leave(seen(), "7c3a0a0e-0000-7000-8000-000000000000", "yes").status());
        assertEquals(leaver, member(leaver.account()));
    }

    @Test
    void the_only_administrator_stays_and_keeps_everything() {
        var admin = member(portal.account(Role.ADMINISTRATOR));
        var path = portal.path("/members/" + admin.id() + "/leaving");
        var seen = portal.administrator()
                .get(path)
                .document()
                .select("input[name=seen]")
                .val();
        var page = portal.administrator().post(path, "seen", seen, "to", "nobody", "ends", "yes");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("only administrator"), page::toString);
    }

    @Test
    void only_an_administrator_of_this_tenant_does_it() {
        var form = new String[] {"seen", seen(), "to", "nobody", "ends", "yes"};
        assertEquals(403, portal.viewer().post(path(), form).status());
        assertEquals(403, portal.contributor().get(path()).status());
        assertEquals(404, portal.stranger().post(path(), form).status());
        assertTrue(portal.nobody().post(path(), form).location().startsWith("/sign-in"));
        assertEquals(leaver, member(leaver.account()));
    }
}
