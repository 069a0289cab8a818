package io.remit.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.IncidentId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Incidents as the provider and a tenant declare, tell and close them. */
@PortalTest
final class IncidentServiceTest {
    private final TestPortal portal;
    private final Struck struck;
    private final IncidentService incidents;

    IncidentServiceTest(TestPortal portal) {
        this.portal = portal;
        this.struck = new Struck(portal);
        this.incidents = portal.services().incidents();
    }

    @AfterEach
    void close() {
        struck.provider.open(struck.operator()).stream()
                .filter(one -> one.service().equals(struck.service.id()))
                .forEach(one -> struck.provider.close(struck.operator(), one.id(), false, "Over."));
    }

    private Incident incident(IncidentId id) {
        return struck.provider.incident(struck.operator(), id);
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), io.remit.access.Access.PLATFORM);
    }

    @Test
    void a_form_sent_twice_declares_one_incident() {
        var id = struck.provider.next(struck.operator());
        var first = struck.provider.declare(struck.operator(), id, struck.declaration(Struck.HERE));
        var second = struck.provider.declare(struck.operator(), id, struck.declaration(Struck.ELSEWHERE));
        assertEquals(first, second);
        assertEquals(List.of(Struck.HERE), second.regions());
        assertEquals("incident.incident.declared", last().action());
        assertEquals(first.disruptedAt().toString(), last().after("disrupted_at"));
    }

    @Test
    void what_was_told_last_stands_first_and_a_closed_incident_stays_as_it_is() {
        var id = struck.declare(Struck.HERE);
        var operator = struck.operator();
        struck.provider.post(operator, id, UpdateState.INVESTIGATING, "We look at it.");
        struck.provider.post(operator, id, UpdateState.RECOVERING, "Power is back.");
        assertEquals("incident.update.posted", last().action());
        var told = struck.provider.updates(operator, id);
        assertEquals(
                List.of("Power is back.", "We look at it."),
                told.stream().map(IncidentUpdate::text).toList());
        struck.provider.close(operator, id, false, "A power line failed.");
        assertEquals("A power line failed.", last().after("review"));
        assertThrows(Conflict.class, () -> struck.provider.close(operator, id, false, "Again."));
        assertThrows(Conflict.class, () -> struck.provider.post(operator, id, UpdateState.WATCHING, "More."));
        assertThrows(Conflict.class, () -> struck.provider.addRegion(operator, id, "eu-gb"));
        var now = portal.clock().instant();
        assertThrows(
                Conflict.class,
                () -> struck.provider.correct(operator, id, incident(id).version(), now, Optional.empty()));
        assertEquals(
                "A power line failed.", incident(id).closing().orElseThrow().review());
        assertEquals(2, struck.provider.updates(operator, id).size());
    }

    @Test
    void a_corrected_disruption_reaches_every_case_and_both_times_are_in_the_log() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        var id = struck.declare(Struck.HERE);
        struck.handOut();
        var before = incident(id);
        var earlier = before.disruptedAt().minus(Duration.ofMinutes(30));
        struck.provider.correct(struck.operator(), id, before.version(), earlier, Optional.empty());
        assertEquals(earlier, struck.cases(portal.tenant()).get(0).disruptedAt());
        assertEquals(before.disruptedAt().toString(), last().before("disrupted_at"));
        assertEquals(earlier.toString(), last().after("disrupted_at"));
        assertThrows(
                Conflict.class,
                () -> struck.provider.correct(struck.operator(), id, before.version(), earlier, Optional.empty()),
                "somebody else was first");
        var soon = portal.clock().instant().plus(Duration.ofHours(1));
        assertThrows(
                Invalid.class,
                () -> struck.provider.correct(
                        struck.operator(), id, incident(id).version(), soon, Optional.empty()));
    }

    @Test
    void every_page_tells_of_it_at_once_and_until_it_is_closed() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        var elsewhere = struck.tenant(Struck.ELSEWHERE);
        var alerts = portal.services().alerts();
        var provider = portal.services().providerIncidents();
        var operator = struck.operator();
        var id = provider.declare(operator, provider.next(operator), struck.declaration(Struck.HERE))
                .id();
        var alarm = alerts.ofTenant(struck.member()).stream()
                .filter(one -> one.incident().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
        assertEquals("Region unavailable", alarm.title());
        assertTrue(alerts.ofOperator(operator).stream()
                .anyMatch(one -> one.incident().equals(Optional.of(id))));
        assertEquals(List.of(), alerts.ofTenant(struck.inside(elsewhere.id())));
        provider.post(operator, id, UpdateState.RECOVERING, "Power is back.");
        assertEquals(
                "Power is back.",
                alerts.ofTenant(struck.member()).get(0).last().orElseThrow().text());
        provider.close(operator, id, false, "Over.");
        assertTrue(alerts.ofTenant(struck.member()).stream()
                .noneMatch(one -> one.incident().equals(Optional.of(id))));
        assertTrue(alerts.ofOperator(operator).stream()
                .noneMatch(one -> one.incident().equals(Optional.of(id))));
    }

    @Test
    void a_tenant_declares_its_own_whose_run_begins_at_once_and_which_every_page_tells() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        var plan = struck.plan(struck.member(), "Fail over", Struck.SCENARIO);
        var member = struck.member();
        var id = incidents.next(member);
        var declared = incidents.declare(member, id, struck.declaration(Struck.HERE), List.of(plan.id()));
        assertEquals(declared, incidents.declare(member, id, struck.declaration(Struck.HERE), List.of(plan.id())));
        assertTrue(declared.own());
        assertEquals(1, portal.services().exercises().ofCase(member, id).size());
        var alerts = portal.services().alerts();
        assertTrue(alerts.ofTenant(member).stream().anyMatch(one -> one.caseId().equals(Optional.of(id))));
        incidents.close(member, id, true, "It was a test of the alarm.");
        assertEquals(
                "incident.case.withdrawn",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertTrue(
                alerts.ofTenant(member).stream().noneMatch(one -> one.caseId().equals(Optional.of(id))));
        assertThrows(Conflict.class, () -> incidents.close(member, id, false, "Again."));
        assertThrows(Conflict.class, () -> incidents.start(member, id, plan.id()));
        assertTrue(incidents.triggers(member).stream()
                .noneMatch(one -> one.caseId().equals(id)));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        var member = struck.member();
        var other = struck.declaration(Struck.ELSEWHERE);
        var thrown =
                assertThrows(Invalid.class, () -> incidents.declare(member, incidents.next(member), other, List.of()));
        assertTrue(thrown.errors().containsKey("regions"));
        var stranger = struck.inside(portal.otherTenant().id());
        var here = struck.declaration(Struck.HERE);
        var service = assertThrows(
                Invalid.class, () -> incidents.declare(stranger, incidents.next(stranger), here, List.of()));
        assertTrue(service.errors().containsKey("service"));
    }

    @Test
    void triggers_name_the_projects_that_were_there_while_it_went_on() {
        struck.projectOf(portal.tenant(), Struck.HERE);
        struck.projectOf(portal.tenant(), Struck.ELSEWHERE);
        var id = struck.declare(Struck.HERE);
        struck.handOut();
        var trigger = incidents.triggers(struck.member()).stream()
                .filter(one -> one.service().equals(struck.service.id()))
                .findFirst()
                .orElseThrow();
        var project = portal.services().projects().projects(struck.member()).stream()
                .filter(one ->
                        one.service().equals(struck.service) && one.region().equals(Struck.HERE))
                .findFirst()
                .orElseThrow();
        assertEquals(java.util.Set.of(project.id()), trigger.projects());
        assertTrue(trigger.closedAt().isEmpty());
        struck.provider.close(struck.operator(), id, true, "It was another region.");
        assertTrue(
                incidents.triggers(struck.member()).stream()
                        .noneMatch(one -> one.caseId().equals(trigger.caseId())),
                "what was a mistake sets nothing off");
    }
}
