package io.remit.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.catalog.Shelf;
import io.remit.standing.Cadence;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who answers for duties and how often they fall due. */
@PortalTest
final class AssignmentServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestPortal portal;
    private final AssignmentService assignments;
    private final Access administrator;
    private final AccountId contributor;
    private final ServiceId service;

    AssignmentServiceTest(TestPortal portal) {
        this.portal = portal;
        assignments = portal.services().assignments();
        administrator = portal.access(Role.ADMINISTRATOR);
        contributor = portal.account(Role.CONTRIBUTOR);
        service = Shelf.of(portal).service().id();
    }

    /** A duty that nobody has touched. */
    private DutyRef duty() {
        return new DutyRef(service, "logs.customer.read-" + COUNT.incrementAndGet(), "Logs: read them");
    }

    private Laying laying(DutyRef duty, int seen, String cadence) {
        return new Laying(
                duty,
                seen,
                Optional.of(contributor),
                Cadence.parse(cadence),
                Optional.of(TODAY.plusDays(14)),
                PerSubject.PROJECT,
                "With the console.");
    }

    private void layDown(DutyRef duty, int seen, String cadence) {
        assignments.layDown(administrator, List.of(laying(duty, seen, cadence)), TODAY);
    }

    private Assignment now(DutyRef duty) {
        return assignments.assignment(administrator, duty.id()).orElseThrow();
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    private int events() {
        return AuditTrail.of(portal.store(), portal.tenant().id()).size();
    }

    private AccountId somebody() {
        return portal.join(portal.tenant(), "owner" + COUNT.incrementAndGet(), Role.CONTRIBUTOR);
    }

    private static void assertOneWon(int people, List<Throwable> failures) {
        assertEquals(people - 1, failures.size(), failures.toString());
        failures.forEach(failure -> assertEquals(Conflict.class, failure.getClass(), failure.toString()));
    }

    @Test
    void a_viewer_answers_for_nothing_new_and_keeps_what_they_had_until_another_is_chosen() {
        var person = portal.join(portal.tenant(), "owner" + COUNT.incrementAndGet(), Role.CONTRIBUTOR);
        var duty = duty();
        var laying = laying(duty, 0, "P3M").ownedBy(Optional.of(person));
        assignments.layDown(administrator, List.of(laying), TODAY);
        var member = portal.services().memberships().members(administrator).stream()
                .filter(one -> one.account().equals(person))
                .findFirst()
                .orElseThrow();
        portal.services().memberships().changeRole(administrator, member.id(), Role.VIEWER);
        var other = laying(duty, 1, "P6M").ownedBy(Optional.of(person));
        assignments.layDown(administrator, List.of(other), TODAY);
        assertEquals(Optional.of(person), now(duty).owner());
        var another = duty();
        assertThrows(Invalid.class, () -> assignments.assign(administrator, Map.of(another, 0), Optional.of(person)));
        assertTrue(assignments.candidates(administrator).stream()
                .noneMatch(one -> one.account().equals(person)));
    }

    @Test
    void what_is_laid_down_holds_and_is_on_record_field_by_field() {
        var duty = duty();
        layDown(duty, 0, "P3M");
        var now = now(duty);
        assertEquals(Optional.of(contributor), now.owner());
        assertEquals(Optional.of(Cadence.parse("P3M")), now.cadence());
        assertEquals(Optional.of(TODAY.plusDays(14)), now.firstDueOn());
        assertEquals(PerSubject.PROJECT, now.perSubject());
        assertEquals("With the console.", now.notes());
        assertEquals(1, now.version());
        var event = lastEvent();
        assertEquals("assignment.duty.laid_down", event.action());
        assertEquals("duty:" + duty.id(), event.subject());
        assertEquals(portal.account(Role.ADMINISTRATOR).toString(), event.actor());
        assertEquals("", event.before("owner"));
        assertEquals(contributor.toString(), event.after("owner"));
        assertEquals("P3M", event.after("cadence"));
        assertEquals("2026-12-06", event.after("first_due_on"));
        assertEquals("PROJECT", event.after("per_subject"));
        assertEquals("With the console.", event.after("notes"));
    }

    @Test
    void a_cadence_that_another_one_follows_is_kept_with_its_day() {
        var duty = duty();
        layDown(duty, 0, "P3M");
        assignments.layDown(administrator, List.of(laying(duty, 1, "---01")), TODAY.plusDays(3));
        portal.clock().advance(Duration.ofSeconds(1));
        assignments.layDown(administrator, List.of(laying(duty, 2, "P1Y")), TODAY.plusDays(9));
        var cadences = now(duty).cadences();
        assertEquals(
                List.of("P3M", "---01", "P1Y"),
                cadences.stream().map(one -> one.cadence().text()).toList());
        assertEquals(
                List.of(TODAY, TODAY.plusDays(3), TODAY.plusDays(9)),
                cadences.stream().map(CadenceSetting::fromOn).toList());
        assertEquals(administrator.actor().reference(), cadences.get(0).setBy());
        assertEquals("---01", lastEvent().before("cadence"));
        assertEquals("P1Y", lastEvent().after("cadence"));
    }

    @Test
    void the_same_cadence_laid_down_again_begins_nothing_anew() {
        var duty = duty();
        layDown(duty, 0, "P3M");
        assignments.layDown(administrator, List.of(laying(duty, 1, "P3M")), TODAY.plusDays(30));
        assertEquals(1, now(duty).cadences().size());
        assertEquals(TODAY, now(duty).cadences().get(0).fromOn());
        assertEquals(2, now(duty).version());
    }

    @Test
    void whoever_saw_an_older_version_is_told_and_changes_nothing() {
        var duty = duty();
        layDown(duty, 0, "P3M");
        var before = now(duty);
        int events = events();
        for (int seen : new int[] {-1, 0, 2}) {
            assertThrows(Conflict.class, () -> layDown(duty, seen, "P1Y"));
            assertThrows(Conflict.class, () -> assignments.assign(administrator, Map.of(duty, seen), Optional.empty()));
        }
        assertEquals(before, now(duty));
        assertEquals(events, events());
    }

    @Test
    void of_several_duties_all_are_laid_down_or_none() {
        var one = duty();
        var other = duty();
        layDown(other, 0, "P1M");
        var both = List.of(laying(one, 0, "P1M"), laying(other, 0, "P1Y"));
        assertThrows(Conflict.class, () -> assignments.layDown(administrator, both, TODAY));
        assertTrue(assignments.assignment(administrator, one.id()).isEmpty());
        assertEquals(Optional.of(Cadence.parse("P1M")), now(other).cadence());
    }

    @Test
    void an_owner_is_a_member_and_nobody_else() {
        var duty = duty();
        var stranger = portal.join(portal.otherTenant(), "stranger" + COUNT.incrementAndGet(), Role.ADMINISTRATOR);
        var foreign = laying(duty, 0, "P1M").ownedBy(Optional.of(stranger));
        int events = events();
        var refused = assertThrows(Invalid.class, () -> assignments.layDown(administrator, List.of(foreign), TODAY));
        assertTrue(refused.errors().containsKey("owner"));
        assertThrows(Invalid.class, () -> assignments.assign(administrator, Map.of(duty, 0), Optional.of(stranger)));
        assertThrows(
                Invalid.class,
                () -> assignments.assignCategory(administrator, service, "Operations", 0, Optional.of(stranger)));
        assertTrue(assignments.assignment(administrator, duty.id()).isEmpty());
        assertEquals(events, events());
    }

    @Test
    void a_duty_gets_an_owner_and_loses_it_and_keeps_the_rest() {
        var duty = duty();
        layDown(duty, 0, "P3M");
        var owner = portal.account(Role.ADMINISTRATOR);
        assignments.assign(administrator, Map.of(duty, 1), Optional.of(owner));
        assertEquals("assignment.owner.changed", lastEvent().action());
        assertEquals(contributor.toString(), lastEvent().before("owner"));
        assertEquals(owner.toString(), lastEvent().after("owner"));
        assignments.assign(administrator, Map.of(duty, 2), Optional.empty());
        assertEquals("", lastEvent().after("owner"));
        var now = now(duty);
        assertEquals(Optional.empty(), now.owner());
        assertEquals(Optional.of(Cadence.parse("P3M")), now.cadence());
        assertEquals("With the console.", now.notes());
        assertEquals(PerSubject.PROJECT, now.perSubject());
    }

    @Test
    void an_owner_given_again_changes_nothing_and_is_no_event() {
        var duty = duty();
        assignments.assign(administrator, Map.of(duty, 0), Optional.of(contributor));
        int events = events();
        assignments.assign(administrator, Map.of(duty, 1), Optional.of(contributor));
        assertEquals(1, now(duty).version());
        assertEquals(events, events());
    }

    @Test
    void of_several_who_touch_a_duty_first_at_once_one_wins() {
        for (int round = 0; round < 5; round++) {
            var duty = duty();
            assertOneWon(4, AtOnce.run(4, i -> layDown(duty, 0, "P" + (i + 1) + "M")));
            assertEquals(1, now(duty).version());
            assertEquals(1, now(duty).cadences().size());
        }
    }

    @Test
    void of_several_who_change_a_duty_at_once_one_wins() {
        var duty = duty();
        layDown(duty, 0, "P1Y");
        for (int seen = 1; seen <= 5; seen++) {
            int version = seen;
            assertOneWon(4, AtOnce.run(4, i -> layDown(duty, version, "P" + (10 * version + i) + "D")));
            assertEquals(version + 1, now(duty).version());
            assertEquals(version + 1, now(duty).cadences().size());
        }
    }

    @Test
    void of_several_who_give_the_same_duties_to_others_at_once_one_wins() {
        var owners = List.of(somebody(), somebody(), somebody());
        for (int round = 0; round < 5; round++) {
            var one = duty();
            var other = duty();
            layDown(one, 0, "P1M");
            layDown(other, 0, "P1M");
            assertOneWon(3, AtOnce.run(3, i -> {
                var seen = i == 0 ? Map.of(other, 1, one, 1) : Map.of(one, 1, other, 1);
                assignments.assign(administrator, seen, Optional.of(owners.get(i)));
            }));
            assertEquals(now(one).owner(), now(other).owner());
        }
    }

    @Test
    void a_category_gets_an_owner_another_one_and_none() {
        var other = somebody();
        assignments.assignCategory(administrator, service, "Operations", 0, Optional.of(contributor));
        assertEquals("assignment.category_owner.changed", lastEvent().action());
        assertEquals("service:" + service, lastEvent().subject());
        assertEquals("Operations", lastEvent().after("category"));
        assertEquals(contributor.toString(), lastEvent().after("owner"));
        assertEquals(
                new CategoryOwner(service, "Operations", contributor, 1),
                category().orElseThrow());
        assignments.assignCategory(administrator, service, "Operations", 1, Optional.of(other));
        assertEquals(other, category().orElseThrow().owner());
        assertThrows(
                Conflict.class,
                () -> assignments.assignCategory(administrator, service, "Operations", 1, Optional.empty()));
        assignments.assignCategory(administrator, service, "Operations", 2, Optional.empty());
        assertTrue(category().isEmpty());
        assertEquals(other.toString(), lastEvent().before("owner"));
    }

    private Optional<CategoryOwner> category() {
        return assignments.categoryOwners(administrator).stream()
                .filter(owner -> owner.service().equals(service))
                .findFirst();
    }

    @Test
    void of_several_who_take_a_category_at_once_one_wins() {
        for (int seen = 0; seen < 4; seen++) {
            int version = seen;
            var owners = List.of(somebody(), somebody(), somebody());
            assertOneWon(
                    3,
                    AtOnce.run(
                            3,
                            i -> assignments.assignCategory(
                                    administrator, service, "Operations", version, Optional.of(owners.get(i)))));
        }
    }

    @Test
    void a_leaver_hands_over_everything_shown_and_each_duty_is_on_record() {
        var leaver = somebody();
        var heir = somebody();
        var one = duty();
        var other = duty();
        assignments.assign(administrator, Map.of(one, 0, other, 0), Optional.of(leaver));
        assignments.assignCategory(administrator, service, "Access", 0, Optional.of(leaver));
        var held = assignments.holding(administrator, leaver);
        assertEquals(2, held.duties().size());
        assertEquals(1, held.categories().size());
        int events = events();
        assignments.handOver(administrator, leaver, held, Optional.of(heir));
        assertEquals(events + 3, events());
        assertTrue(assignments.holding(administrator, leaver).isEmpty());
        assertEquals(2, assignments.holding(administrator, heir).duties().size());
        assertEquals(1, assignments.holding(administrator, heir).categories().size());
    }

    @Test
    void a_leaver_may_leave_everything_without_an_owner() {
        var leaver = somebody();
        var duty = duty();
        assignments.assign(administrator, Map.of(duty, 0), Optional.of(leaver));
        assignments.assignCategory(administrator, service, "Recovery", 0, Optional.of(leaver));
        assignments.handOver(administrator, leaver, assignments.holding(administrator, leaver), Optional.empty());
        assertEquals(Optional.empty(), now(duty).owner());
        assertTrue(assignments.holding(administrator, leaver).isEmpty());
    }

    @Test
    void a_leaver_who_holds_something_else_by_now_is_shown_again() {
        var leaver = somebody();
        var duty = duty();
        assignments.assign(administrator, Map.of(duty, 0), Optional.of(leaver));
        var seen = assignments.holding(administrator, leaver);
        assignments.assign(administrator, Map.of(duty(), 0), Optional.of(leaver));
        var heir = Optional.of(contributor);
        assertThrows(Conflict.class, () -> assignments.handOver(administrator, leaver, seen, heir));
        assertEquals(Optional.of(leaver), now(duty).owner());
        var nothing = new Holding(List.of(), List.of());
        assertThrows(Conflict.class, () -> assignments.handOver(administrator, somebody(), nothing, heir));
        var fresh = assignments.holding(administrator, leaver);
        var refused = assertThrows(
                Invalid.class, () -> assignments.handOver(administrator, leaver, fresh, Optional.of(leaver)));
        assertTrue(refused.errors().containsKey("to"));
    }

    @Test
    void of_two_who_hand_over_at_once_one_wins() {
        var leaver = somebody();
        var heirs = List.of(somebody(), somebody());
        assignments.assign(administrator, Map.of(duty(), 0, duty(), 0), Optional.of(leaver));
        var seen = assignments.holding(administrator, leaver);
        assertOneWon(
                2, AtOnce.run(2, i -> assignments.handOver(administrator, leaver, seen, Optional.of(heirs.get(i)))));
    }

    @Test
    void the_providers_duties_are_the_platforms_and_no_tenants() {
        var operator = portal.services().platform();
        var duty = duty();
        var candidate = assignments.candidates(operator).get(0).account();
        var ours = laying(duty, 0, "P6M").ownedBy(Optional.of(candidate));
        assignments.layDown(operator, List.of(ours), TODAY);
        assertEquals(
                Optional.of(candidate),
                assignments.assignment(operator, duty.id()).orElseThrow().owner());
        assertTrue(assignments.assignment(administrator, duty.id()).isEmpty());
        assertEquals(
                "assignment.duty.laid_down",
                AuditTrail.last(portal.store(), Access.PLATFORM).action());
        var foreign = laying(duty, 1, "P6M").ownedBy(Optional.of(contributor));
        assertThrows(Invalid.class, () -> assignments.layDown(operator, List.of(foreign), TODAY));
    }

    @Test
    void a_tenant_sees_nothing_of_what_another_laid_down() {
        var duty = duty();
        layDown(duty, 0, "P1M");
        var stranger = portal.join(portal.otherTenant(), "curious" + COUNT.incrementAndGet(), Role.ADMINISTRATOR);
        var elsewhere = portal.access(stranger, portal.otherTenant(), Role.ADMINISTRATOR);
        assertTrue(assignments.assignment(elsewhere, duty.id()).isEmpty());
        assertFalse(assignments.assignments(elsewhere).containsKey(duty.id()));
        var theirs = laying(duty, 0, "P1Y").ownedBy(Optional.of(stranger));
        assignments.layDown(elsewhere, List.of(theirs), TODAY);
        assertEquals(Optional.of(Cadence.parse("P1M")), now(duty).cadence());
    }
}
