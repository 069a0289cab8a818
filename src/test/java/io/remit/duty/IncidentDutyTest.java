package io.remit.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.IncidentId;
import io.remit.assignment.Assignment.PerSubject;
import io.remit.incident.Declaration;
import io.remit.standing.DutyState;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Duties "after an incident" do not wait for anybody to say that there was one. */
@PortalTest
final class IncidentDutyTest {
    private static final String WITHIN = "INCIDENT P14D";
    private final TestPortal portal;
    private final Desk desk;

    IncidentDutyTest(TestPortal portal) {
        this.portal = portal;
        this.desk = Desk.of(portal);
    }

    @AfterEach
    void close() {
        var incidents = portal.services().providerIncidents();
        incidents.open(desk.operator()).stream()
                .filter(one -> one.service().equals(desk.shelf().service().id()))
                .forEach(one -> incidents.close(desk.operator(), one.id(), false, "Over."));
    }

    private IncidentId declare(String region) {
        var incidents = portal.services().providerIncidents();
        var declaration = new Declaration(
                desk.shelf().service().id(),
                List.of(region),
                "Region unavailable",
                "Loss of a region",
                "",
                portal.clock().instant(),
                Optional.empty());
        var id = incidents
                .declare(desk.operator(), incidents.next(desk.operator()), declaration)
                .id();
        portal.services()
                .handOut()
                .handOut(portal.services().job(), tenant -> portal.services().job(tenant), () -> false);
        return id;
    }

    private void project(Access access, String region) {
        portal.services().projects().add(access, desk.shelf().service().slug(), "in " + region, region);
    }

    private DutyState state(String duty) {
        return desk.duty(duty).standing().state();
    }

    @Test
    void an_incident_in_the_region_of_a_project_makes_a_duty_that_stood_by_due() {
        project(desk.administrator(), "eu-struck");
        desk.layDown("Act", WITHIN);
        assertEquals(DutyState.STANDING_BY, state("Act"));
        declare("eu-struck");
        var standing = desk.duty("Act").standing();
        assertEquals(DutyState.OPEN, standing.state());
        assertEquals(desk.today().plusDays(14), standing.day().orElseThrow());
        var page = portal.administrator()
                .get(portal.path("/duties/" + desk.duty("Act").id()));
        assertTrue(page.text().contains("Incident: Region unavailable"), page::text);
        desk.attest("Act", desk.today());
        assertEquals(DutyState.STANDING_BY, state("Act"));
    }

    @Test
    void an_incident_elsewhere_or_one_that_was_a_mistake_leaves_it_standing_by() {
        project(desk.administrator(), "eu-calm");
        desk.layDown("Act", WITHIN);
        declare("us-struck");
        assertEquals(DutyState.STANDING_BY, state("Act"));
        var mistake = declare("eu-calm");
        assertEquals(DutyState.OPEN, state("Act"));
        portal.services().providerIncidents().close(desk.operator(), mistake, true, "It was another region.");
        assertEquals(DutyState.STANDING_BY, state("Act"));
    }

    @Test
    void a_duty_for_each_project_is_due_for_those_concerned_alone() {
        project(desk.administrator(), "eu-struck");
        project(desk.administrator(), "us-calm");
        desk.layDown(Desk.laying(desk.duty("Act"), Optional.empty(), WITHIN, Optional.empty(), PerSubject.PROJECT));
        declare("eu-struck");
        var subjects = desk.duty("Act").subjects();
        assertEquals(2, subjects.size());
        for (var subject : subjects) {
            assertEquals(
                    subject.name().contains("eu-struck") ? DutyState.OPEN : DutyState.STANDING_BY,
                    subject.standing().state(),
                    subject.name());
        }
    }

    @Test
    void what_struck_before_the_duty_waited_for_incidents_asks_for_nothing() {
        project(desk.administrator(), "eu-struck");
        declare("eu-struck");
        portal.clock().advance(Duration.ofDays(1));
        desk.layDown("Act", WITHIN);
        assertEquals(DutyState.STANDING_BY, state("Act"));
    }
}
