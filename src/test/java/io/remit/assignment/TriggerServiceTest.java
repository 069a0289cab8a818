package io.remit.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.Role;
import io.remit.access.ServiceId;
import io.remit.access.TriggerId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.catalog.Shelf;
import io.remit.standing.Cadence;
import io.remit.testing.AtOnce;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What sets conditional duties off. */
@PortalTest
final class TriggerServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final TestPortal portal;
    private final TriggerService triggers;
    private final Access contributor;
    private final ServiceId service;

    TriggerServiceTest(TestPortal portal) {
        this.portal = portal;
        triggers = portal.services().triggers();
        contributor = portal.access(Role.CONTRIBUTOR);
        service = Shelf.of(portal).service().id();
    }

    /** A duty that is done so often. */
    private DutyRef duty(Access access, String cadence) {
        var duty = new DutyRef(service, "alerts.customer.act-" + COUNT.incrementAndGet(), "Alerts: act on them");
        var laying =
                new Laying(duty, 0, Optional.empty(), Cadence.parse(cadence), Optional.empty(), PerSubject.NONE, "");
        portal.services().assignments().layDown(access, List.of(laying), TODAY);
        return duty;
    }

    private DutyRef conditional() {
        return duty(portal.access(Role.ADMINISTRATOR), "INCIDENT P14D");
    }

    private TriggerId record(DutyRef duty) {
        return triggers.record(contributor, duty, "An outage.", TODAY.minusDays(2), TODAY);
    }

    private List<Trigger> of(DutyRef duty) {
        return triggers.triggers(contributor).getOrDefault(duty.id(), List.of());
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void an_incident_sets_a_duty_off_and_is_on_record() {
        var duty = conditional();
        var id = record(duty);
        var trigger = of(duty).get(0);
        assertEquals(id, trigger.id());
        assertEquals("An outage.", trigger.reason());
        assertEquals(TODAY.minusDays(2), trigger.happenedOn());
        assertEquals(TODAY.plusDays(12), trigger.dueOn(), "two weeks after it happened");
        assertEquals(contributor.actor().reference(), trigger.recordedBy());
        assertFalse(trigger.withdrawn());
        assertEquals("assignment.trigger.recorded", lastEvent().action());
        assertEquals("duty:" + duty.id(), lastEvent().subject());
        assertEquals("An outage.", lastEvent().after("reason"));
        assertEquals("2026-12-04", lastEvent().after("due_on"));
    }

    @Test
    void what_waits_for_nothing_is_not_set_off() {
        var yearly = duty(portal.access(Role.ADMINISTRATOR), "P1Y");
        assertThrows(Invalid.class, () -> record(yearly));
        var untouched = new DutyRef(service, "never.touched", "Never touched");
        assertThrows(Invalid.class, () -> record(untouched));
        assertTrue(of(yearly).isEmpty());
    }

    @Test
    void what_is_yet_to_happen_sets_nothing_off() {
        var duty = conditional();
        var refused = assertThrows(
                Invalid.class, () -> triggers.record(contributor, duty, "Soon.", TODAY.plusDays(1), TODAY));
        assertTrue(refused.errors().containsKey("happenedOn"));
        assertTrue(of(duty).isEmpty());
    }

    @Test
    void a_double_click_records_it_once() {
        var duty = conditional();
        var id = record(duty);
        assertEquals(id, record(duty));
        assertEquals(1, of(duty).size());
        triggers.record(contributor, duty, "Another outage.", TODAY, TODAY);
        assertEquals(2, of(duty).size());
    }

    @Test
    void two_clicks_at_the_very_same_time_record_it_once() {
        var duty = conditional();
        assertEquals(List.of(), AtOnce.run(4, i -> record(duty)));
        assertEquals(1, of(duty).size());
    }

    @Test
    void what_was_taken_back_stays_on_record_and_may_be_said_again() {
        var duty = conditional();
        var id = record(duty);
        triggers.withdraw(contributor, duty, id);
        assertTrue(of(duty).get(0).withdrawn());
        assertEquals("assignment.trigger.withdrawn", lastEvent().action());
        assertThrows(Conflict.class, () -> triggers.withdraw(contributor, duty, id));
        record(duty);
        assertEquals(2, of(duty).size());
    }

    @Test
    void of_several_who_take_it_back_at_once_one_does() {
        var duty = conditional();
        var id = record(duty);
        var failures = AtOnce.run(3, i -> triggers.withdraw(contributor, duty, id));
        assertEquals(2, failures.size(), failures.toString());
        failures.forEach(failure -> assertEquals(Conflict.class, failure.getClass(), failure.toString()));
    }

    @Test
    void a_trigger_is_found_with_its_own_duty_and_tenant_only() {
        var duty = conditional();
        var other = conditional();
        var id = record(duty);
        assertThrows(NotFound.class, () -> triggers.withdraw(contributor, other, id));
        var stranger = portal.join(portal.otherTenant(), "other" + COUNT.incrementAndGet(), Role.ADMINISTRATOR);
        var elsewhere = portal.access(stranger, portal.otherTenant(), Role.ADMINISTRATOR);
        assertThrows(NotFound.class, () -> triggers.withdraw(elsewhere, duty, id));
        assertFalse(triggers.triggers(elsewhere).containsKey(duty.id()));
        assertFalse(of(duty).get(0).withdrawn());
    }

    @Test
    void the_provider_is_set_off_on_its_own_side() {
        var operator = portal.services().platform();
        var duty = duty(operator, "VERSION P30D");
        triggers.record(operator, duty, "Version 5.", TODAY, TODAY);
        assertEquals(1, triggers.triggers(operator).get(duty.id()).size());
        assertTrue(of(duty).isEmpty());
    }
}
