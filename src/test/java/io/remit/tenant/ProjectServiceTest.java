package io.remit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Access;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenant's projects. */
@PortalTest
final class ProjectServiceTest {
    private final TestPortal portal;
    private final ProjectService projects;
    private final Access administrator;

    ProjectServiceTest(TestPortal portal) {
        this.portal = portal;
        this.projects = portal.services().projects();
        this.administrator = portal.access(Role.ADMINISTRATOR);
    }

    private Project project(ProjectId id) {
        return projects.projects(administrator).stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AuditTrail.Event lastEvent() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void a_project_is_added_and_on_record() {
        var service = Offered.subscribed(portal);
        var id = projects.add(administrator, service.slug(), "training", "eu-de");
        var project = project(id);
        assertEquals("training", project.name());
        assertEquals("eu-de", project.region());
        assertEquals(service, project.service());
        assertFalse(project.retired());
        assertEquals("tenant.project.added", lastEvent().action());
        assertEquals("eu-de", lastEvent().after("region"));
        assertEquals(portal.account(Role.ADMINISTRATOR).toString(), lastEvent().actor());
    }

    @Test
    void a_project_needs_a_subscription_to_its_service() {
        var service = Offered.service(portal);
        var refused =
                assertThrows(Invalid.class, () -> projects.add(administrator, service.slug(), "training", "eu-de"));
        assertTrue(refused.errors().containsKey("service"));
        assertThrows(Invalid.class, () -> projects.add(administrator, "no-such-service", "training", "eu-de"));
    }

    @Test
    void two_projects_of_a_service_cannot_share_a_name_but_those_of_two_services_can() {
        var one = Offered.subscribed(portal);
        var other = Offered.subscribed(portal);
        projects.add(administrator, one.slug(), "training", "eu-de");
        var refused = assertThrows(Invalid.class, () -> projects.add(administrator, one.slug(), "training", "us-east"));
        assertTrue(refused.errors().containsKey("name"));
        projects.add(administrator, other.slug(), "training", "us-east");
    }

    @Test
    void a_retired_project_keeps_its_name_and_the_refusal_says_so() {
        var service = Offered.subscribed(portal);
        projects.retire(administrator, projects.add(administrator, service.slug(), "training", "eu-de"));
        var refused =
                assertThrows(Invalid.class, () -> projects.add(administrator, service.slug(), "training", "eu-de"));
        assertTrue(refused.errors().get("name").contains("bring it back"));
    }

    @Test
    void a_project_is_renamed_and_moved_and_both_are_on_record() {
        var service = Offered.subscribed(portal);
        var id = projects.add(administrator, service.slug(), "training", "eu-de");
        projects.change(administrator, id, "tuning", "us-east", "crn:v1:tuning");
        assertEquals("tuning", project(id).name());
        assertEquals("us-east", project(id).region());
        assertEquals("tenant.project.changed", lastEvent().action());
        assertEquals("training", lastEvent().before("name"));
        assertEquals("tuning", lastEvent().after("name"));
        assertEquals("eu-de", lastEvent().before("region"));
    }

    @Test
    void a_project_cannot_take_the_name_of_another() {
        var service = Offered.subscribed(portal);
        projects.add(administrator, service.slug(), "training", "eu-de");
        var id = projects.add(administrator, service.slug(), "tuning", "eu-de");
        assertThrows(Invalid.class, () -> projects.change(administrator, id, "training", "eu-de", ""));
        assertEquals("tuning", project(id).name());
    }

    @Test
    void a_retired_project_cannot_be_changed_or_retired_until_it_is_brought_back() {
        var service = Offered.subscribed(portal);
        var id = projects.add(administrator, service.slug(), "training", "eu-de");
        projects.retire(administrator, id);
        assertTrue(project(id).retired());
        assertEquals("tenant.project.retired", lastEvent().action());
        assertThrows(Conflict.class, () -> projects.retire(administrator, id));
        assertThrows(Conflict.class, () -> projects.change(administrator, id, "tuning", "eu-de", ""));
        projects.reinstate(administrator, id);
        assertFalse(project(id).retired());
        assertEquals("tenant.project.reinstated", lastEvent().action());
        assertThrows(Conflict.class, () -> projects.reinstate(administrator, id));
    }

    @Test
    void a_project_outlives_its_subscription_but_is_not_brought_back_without_one() {
        var service = Offered.subscribed(portal);
        var id = projects.add(administrator, service.slug(), "training", "eu-de");
        portal.services().subscriptions().end(portal.services().in(portal.tenant()), service.slug());
        assertFalse(project(id).retired());
        projects.retire(administrator, id);
        assertThrows(Conflict.class, () -> projects.reinstate(administrator, id));
    }

    @Test
    void a_project_of_one_tenant_is_nothing_to_another() {
        var service = Offered.subscribed(portal);
        var id = projects.add(administrator, service.slug(), "training", "eu-de");
        var stranger = portal.access(
                portal.join(portal.otherTenant(), "neighbour", Role.ADMINISTRATOR),
                portal.otherTenant(),
                Role.ADMINISTRATOR);
        assertTrue(projects.projects(stranger).isEmpty());
        assertThrows(NotFound.class, () -> projects.change(stranger, id, "mine", "eu-de", ""));
        assertThrows(NotFound.class, () -> projects.retire(stranger, id));
        assertThrows(NotFound.class, () -> projects.reinstate(stranger, id));
    }

    @Test
    void the_operator_counts_projects_in_use() {
        var service = Offered.service(portal);
        var other = portal.services().in(portal.otherTenant());
        portal.services().subscriptions().subscribe(other, service.slug());
        projects.add(other, service.slug(), "one", "eu-de");
        projects.retire(other, projects.add(other, service.slug(), "two", "eu-de"));
        var id = portal.otherTenant().id();
        assertEquals(
                1, projects.counts(portal.services().platform(), List.of(id)).get(id));
    }
}
