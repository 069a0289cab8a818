package io.remit.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.db.Statements;
import io.remit.duty.DutyEntry;
import io.remit.standing.CheckOutcome;
import io.remit.standing.DutyState;
import io.remit.standing.Mechanism;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of readiness, and what is made of it. */
@PortalTest
final class ReadinessServiceTest {
    private static final String CONTACTS = "A contact list";
    private static final String BUCKET = "A backup bucket";
    private static final String POLICY = "Check that a policy copies";
    private static int count;
    private final TestPortal portal;
    private final Ready ready;

    ReadinessServiceTest(TestPortal portal) {
        this.portal = portal;
        ready = new Ready(portal, "s" + ++count);
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void the_list_has_the_duties_of_the_page_and_ours_for_each_project_or_once() {
        assertEquals(ItemSource.PAGE, ready.item(POLICY).source());
        assertEquals(2, ready.standings(BUCKET).size(), "one for each project");
        assertEquals(1, ready.standings(CONTACTS).size());
        assertEquals(
                ReadinessItem.idOf(ready.service().id(), ready.item(CONTACTS).key()),
                ready.item(CONTACTS).id(),
                "it has an address before anybody touched it");
    }

    @Test
    void what_is_confirmed_is_in_place_and_on_record() {
        var made = ready.say(Role.CONTRIBUTOR, ready.saying(BUCKET, true, "Own key.", "a1"));
        var event = last();
        assertEquals("readiness.item.confirmed", event.action());
        assertEquals("readiness:" + ready.item(BUCKET).id(), event.subject());
        assertEquals("true", event.after("in_place"));
        var both = ready.standings(BUCKET);
        assertEquals(
                List.of(ReadinessState.IN_PLACE, ReadinessState.NEVER_LOOKED_AT),
                both.stream().map(ItemStanding::state).toList(),
                "the other project is another matter");
        assertEquals(made.id(), both.get(0).said().orElseThrow().id());
    }

    @Test
    void a_double_click_says_it_once_and_two_people_say_it_twice() {
        var said = ready.saying(CONTACTS, true, "", "b1");
        var first = ready.say(Role.CONTRIBUTOR, said);
        assertEquals(first.id(), ready.say(Role.CONTRIBUTOR, said).id());
        var other = ready.say(Role.ADMINISTRATOR, ready.saying(CONTACTS, true, "", "b2"));
        assertNotEquals(first.id(), other.id());
        var history = portal.services()
                .readiness()
                .history(portal.access(Role.VIEWER), ready.item(CONTACTS).id());
        assertEquals(2, history.size());
    }

    @Test
    void what_is_taken_back_counts_no_more_and_stays_in_the_history() {
        var made = ready.say(Role.CONTRIBUTOR, ready.saying(CONTACTS, true, "", "c1"));
        var access = portal.access(Role.CONTRIBUTOR);
        var service = portal.services().readinessConfirmations();
        service.withdraw(access, made.item(), made.id(), "A slip.");
        assertEquals("readiness.confirmation.withdrawn", last().action());
        assertEquals("A slip.", last().after("reason"));
        assertEquals(ReadinessState.NEVER_LOOKED_AT, ready.standing(CONTACTS).state());
        assertThrows(Conflict.class, () -> service.withdraw(access, made.item(), made.id(), "Again."));
        var history = portal.services().readiness().history(access, made.item());
        assertEquals("A slip.", history.get(0).withdrawal().orElseThrow().reason());
        var again = ready.say(Role.CONTRIBUTOR, ready.saying(CONTACTS, true, "", "c1"));
        assertNotEquals(made.id(), again.id(), "said anew from the same page, it counts");
    }

    @Test
    void what_is_missing_needs_a_word_and_nobody_has_looked_tomorrow() {
        assertThrows(Invalid.class, () -> ready.say(Role.CONTRIBUTOR, ready.saying(CONTACTS, false, "", "d1")));
        var today = portal.services().readiness().today(portal.access(Role.VIEWER));
        var early =
                new Confirming(ready.item(CONTACTS), Optional.empty(), true, "", today.plusDays(1), List.of(), "d2");
        assertThrows(Invalid.class, () -> ready.say(Role.CONTRIBUTOR, early));
        ready.say(Role.CONTRIBUTOR, ready.saying(CONTACTS, false, "Nobody knows where it is.", "d3"));
        assertEquals(ReadinessState.NOT_IN_PLACE, ready.standing(CONTACTS).state());
    }

    @Test
    void a_tenant_lays_down_how_long_it_keeps_and_the_slower_of_two_is_told() {
        var admin = portal.access(Role.ADMINISTRATOR);
        var items = portal.services().readinessItems();
        var item = ready.item(CONTACTS);
        var owner = Optional.of(portal.account(Role.CONTRIBUTOR));
        items.layDown(admin, item, 0, owner, 30, false);
        assertEquals("readiness.item.changed", last().action());
        assertEquals("90", last().before("keeps_days"));
        assertEquals("30", last().after("keeps_days"));
        var now = ready.item(CONTACTS).setting();
        assertEquals(30, now.keepsDays());
        assertEquals(owner, now.owner());
        assertThrows(Conflict.class, () -> items.layDown(admin, item, 0, owner, 60, false));
        items.layDown(admin, ready.item(CONTACTS), 1, owner, 60, true);
        assertThrows(Conflict.class, () -> items.layDown(admin, ready.item(CONTACTS), 1, owner, 70, true));
        assertEquals(2, ready.standings(CONTACTS).size(), "it is asked of each project now");
        assertThrows(
                Invalid.class,
                () -> items.layDown(
                        admin, ready.item(CONTACTS), 2, Optional.of(portal.account(Role.VIEWER)), 60, true));
    }

    @Test
    void what_is_left_out_asks_nobody_until_it_is_taken_back() {
        var admin = portal.access(Role.ADMINISTRATOR);
        var items = portal.services().readinessItems();
        items.leaveOut(admin, ready.item(CONTACTS), 0, "We have none.");
        assertEquals("readiness.item.left_out", last().action());
        assertEquals(ReadinessState.LEFT_OUT, ready.standing(CONTACTS).state());
        assertThrows(Conflict.class, () -> ready.say(Role.ADMINISTRATOR, ready.saying(CONTACTS, true, "", "e1")));
        assertThrows(Conflict.class, () -> items.leaveOut(admin, ready.item(CONTACTS), 1, "Again."));
        items.takeBack(admin, ready.item(CONTACTS), 1);
        assertEquals("readiness.item.taken_back", last().action());
        assertEquals(ReadinessState.NEVER_LOOKED_AT, ready.standing(CONTACTS).state());
        assertThrows(Conflict.class, () -> items.takeBack(admin, ready.item(CONTACTS), 2));
    }

    @Test
    void an_item_of_ones_own_is_added_once_worded_anew_and_removed() {
        var admin = portal.access(Role.ADMINISTRATOR);
        var items = portal.services().readinessItems();
        var draft = new ItemDraft(ready.service(), "A spare telephone", "Charged.", 30, false);
        var id = items.add(admin, draft, "f" + count);
        assertEquals("readiness.item.added", last().action());
        assertEquals(id, items.add(admin, draft, "f" + count), "a double click adds one");
        assertEquals(1, ready.standings("A spare telephone").size());
        items.reword(admin, ready.item("A spare telephone"), 1, "A spare handset", "");
        assertEquals("A spare handset", last().after("title"));
        var item = ready.item("A spare handset");
        items.remove(admin, item);
        assertEquals("readiness.item.removed", last().action());
        assertTrue(ready.standings("A spare handset").isEmpty());
        assertThrows(Conflict.class, () -> items.remove(admin, item));
        assertThrows(Conflict.class, () -> items.remove(admin, ready.item(CONTACTS)), "only its own");
    }

    @Test
    void it_ages_by_itself_and_what_was_seen_last_counts() {
        var today = portal.services().readiness().today(portal.access(Role.VIEWER));
        var item = ready.item(CONTACTS);
        ready.say(
                Role.CONTRIBUTOR,
                new Confirming(item, Optional.empty(), true, "", today.minusDays(91), List.of(), "g1"));
        assertEquals(ReadinessState.AGED_OUT, ready.standing(CONTACTS).state());
        ready.say(
                Role.CONTRIBUTOR,
                new Confirming(item, Optional.empty(), true, "", today.minusDays(80), List.of(), "g2"));
        assertEquals(ReadinessState.DUE_SOON, ready.standing(CONTACTS).state());
        ready.say(Role.CONTRIBUTOR, ready.saying(CONTACTS, true, "", "g3"));
        assertEquals(ReadinessState.IN_PLACE, ready.standing(CONTACTS).state());
    }

    @Test
    void a_duty_can_take_what_was_confirmed_of_the_pages_items_as_proof() {
        var made = ready.say(Role.CONTRIBUTOR, ready.saying(POLICY, true, "It is on.", "h1"));
        ready.say(Role.CONTRIBUTOR, ready.saying(CONTACTS, true, "", "h2"));
        var readiness = portal.services().readiness();
        var services = List.of(ready.service().id());
        var confirmed = readiness.confirmed(portal.access(Role.VIEWER), services);
        assertEquals(List.of(made.id()), confirmed.stream().map(Confirmed::id).toList(), "ours are no duties");
        assertEquals(ready.item(POLICY).dutyKey(), confirmed.get(0).dutyKey());
        portal.services()
                .readinessConfirmations()
                .withdraw(portal.access(Role.CONTRIBUTOR), made.item(), made.id(), "A slip.");
        assertEquals(List.of(), readiness.confirmed(portal.access(Role.VIEWER), services));
    }

    @Test
    void what_is_confirmed_is_the_duty_done_unless_a_member_says_that_something_else_proves_it() {
        for (var standing : ready.standings(POLICY)) {
            ready.say(
                    Role.CONTRIBUTOR,
                    new Confirming(
                            standing.item(),
                            standing.project().map(project -> project.id()),
                            true,
                            "",
                            portal.services().readiness().today(portal.access(Role.VIEWER)),
                            List.of(),
                            ""));
        }
        assertEquals(DutyState.FULFILLED, policy().standing().state());
        portal.services()
                .assignments()
                .proveBy(
                        portal.access(Role.ADMINISTRATOR),
                        policy().ref(),
                        policy().assignment().version(),
                        Optional.of(Mechanism.NONE));
        assertEquals(DutyState.OPEN, policy().standing().state());
    }

    private DutyEntry policy() {
        return portal.services().duties().register(portal.access(Role.VIEWER)).duties().stream()
                .filter(duty -> duty.service().equals(ready.service()))
                .filter(duty -> duty.duty().text().startsWith(POLICY))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void people_are_counted_and_while_nobody_practised_that_cannot_be_told() {
        var people = ready.standing("At least two people");
        var found = people.found().orElseThrow();
        assertEquals(CheckOutcome.CANNOT_TELL, found.outcome(), found.sentence());
        assertEquals(ReadinessState.NEVER_LOOKED_AT, people.state());
    }

    @Test
    void the_number_of_statements_does_not_depend_on_how_much_there_is() {
        var viewer = portal.access(Role.VIEWER);
        var readiness = portal.services().readiness();
        readiness.standing(viewer);
        int before = Statements.of(portal.store(), () -> readiness.standing(viewer));
        var more = new Ready(portal, "more" + count);
        more.say(Role.CONTRIBUTOR, more.saying(CONTACTS, true, "", "i1"));
        readiness.standing(viewer);
        assertEquals(before, Statements.of(portal.store(), () -> readiness.standing(viewer)));
    }
}
