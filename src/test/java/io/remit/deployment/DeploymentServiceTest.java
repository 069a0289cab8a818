package io.remit.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.Problem.NotFound;
import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is deployed, what is outdated, and what the duty is told of it. */
@PortalTest
final class DeploymentServiceTest {
    private final TestPortal portal;
    private final Deployed deployed;
    private final DeploymentService deployments;

    DeploymentServiceTest(TestPortal portal) {
        this.portal = portal;
        deployed = new Deployed(portal);
        deployments = portal.services().deployments();
    }

    private Outcome outcome(ProjectId project) {
        return deployments.outcomes(portal.access(Role.VIEWER), Set.of(deployed.service.id())).stream()
                .filter(one -> one.project().id().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private AuditTrail.Event last() {
        return AuditTrail.last(portal.store(), portal.tenant().id());
    }

    @Test
    void nothing_registered_is_never_well() {
        var project = deployed.project("prod", "us-east");
        assertEquals(CheckOutcome.CANNOT_TELL, outcome(project).outcome());
        var one = deployed.deployment("api", deployed.version(project, "1", Deployed.DAY));
        assertEquals(CheckOutcome.HOLDS, outcome(project).outcome());
        deployments.retire(deployed.contributor, one.id());
        assertEquals(CheckOutcome.CANNOT_TELL, outcome(project).outcome(), "a retired one does not count");
    }

    @Test
    void a_newer_version_makes_it_outdated_until_it_runs_that() {
        var project = deployed.project("prod", "us-east");
        var one = deployed.deployment("api", deployed.version(project, "1", Deployed.DAY));
        assertEquals("deployment.deployment.registered", last().action());
        var newer = deployed.version(project, "2", Deployed.DAY.plusDays(3));
        var told = outcome(project);
        assertEquals(CheckOutcome.FAILS, told.outcome());
        assertEquals(Grade.STATED, told.grade());
        assertTrue(told.sentence().contains("api runs assistant 1"), told.sentence());
        var running = deployments.deployment(deployed.contributor, one.id());
        assertEquals(Deployed.DAY.plusDays(3), running.outdatedSince().orElseThrow());

        deployments.run(deployed.contributor, one.id(), 0, newer.id(), Deployed.DAY.plusDays(4));
        assertEquals("deployment.deployment.updated", last().action());
        assertEquals("assistant 1", last().before("runs"));
        assertEquals("assistant 2", last().after("runs"));
        assertEquals(CheckOutcome.HOLDS, outcome(project).outcome());
        assertEquals(2, deployments.changes(deployed.contributor, one.id()).size());
        assertThrows(
                Conflict.class,
                () -> deployments.run(
                        deployed.contributor,
                        one.id(),
                        0,
                        deployed.version(project, "3", Deployed.DAY.plusDays(4)).id(),
                        Deployed.DAY.plusDays(5)));
    }

    @Test
    void what_runs_a_withdrawn_version_is_not_well() {
        var project = deployed.project("prod", "us-east");
        var version = deployed.version(project, "1", Deployed.DAY);
        deployed.deployment("api", version);
        portal.services().models().withdraw(deployed.contributor, version.id());
        assertEquals("deployment.model.withdrawn", last().action());
        assertEquals(CheckOutcome.FAILS, outcome(project).outcome());
        assertThrows(Conflict.class, () -> portal.services().models().withdraw(deployed.contributor, version.id()));
        portal.services().models().reinstate(deployed.contributor, version.id());
        assertEquals(CheckOutcome.HOLDS, outcome(project).outcome());
    }

    @Test
    void the_outdated_come_first() {
        var project = deployed.project("prod", "us-east");
        var old = deployed.version(project, "1", Deployed.DAY);
        var newer = deployed.version(project, "2", Deployed.DAY.plusDays(1));
        deployed.deployment("a-current", newer);
        deployed.deployment("z-outdated", old);
        var names = deployments.deployments(deployed.contributor).stream()
                .filter(one -> one.project().id().equals(project))
                .map(one -> one.deployment().name())
                .toList();
        assertEquals(List.of("z-outdated", "a-current"), names);
    }

    @Test
    void what_cannot_be_is_refused() {
        var project = deployed.project("prod", "us-east");
        var other = deployed.project("other", "eu-de");
        var version = deployed.version(project, "1", Deployed.DAY);
        var one = deployed.deployment("api", version);
        assertThrows(Invalid.class, () -> deployed.deployment("api", version), "a name is taken once");
        assertThrows(Invalid.class, () -> deployed.version(project, "1", Deployed.DAY), "so is a version's");
        assertThrows(Invalid.class, () -> deployed.version(project, "9", Deployed.DAY.plusYears(90)));
        var elsewhere = deployed.version(other, "1", Deployed.DAY);
        assertThrows(
                Invalid.class, () -> deployments.run(deployed.contributor, one.id(), 0, elsewhere.id(), Deployed.DAY));
        deployments.retire(deployed.contributor, one.id());
        assertEquals("deployment.deployment.retired", last().action());
        assertThrows(Conflict.class, () -> deployments.retire(deployed.contributor, one.id()));
        deployments.reinstate(deployed.contributor, one.id());
        assertThrows(Conflict.class, () -> deployments.reinstate(deployed.contributor, one.id()));
        var stranger = portal.services().in(portal.otherTenant());
        assertThrows(NotFound.class, () -> deployments.retire(stranger, one.id()));
    }
}
