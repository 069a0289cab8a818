package io.remit.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.remit.access.ExerciseId;
import io.remit.access.Problem.Conflict;
import io.remit.access.Problem.Invalid;
import io.remit.access.ProjectId;
import io.remit.standing.CheckOutcome;
import io.remit.testing.AuditTrail;
import io.remit.testing.PortalTest;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which project takes over, and what the duty is told of it. */
@PortalTest
final class BackupServiceTest {
    private final TestPortal portal;
    private final Deployed deployed;
    private final List<Recovered> runs = new ArrayList<>();
    private final BackupService backups;
    private final ProjectId prod;
    private final ProjectId spare;

    BackupServiceTest(TestPortal portal) {
        this.portal = portal;
        deployed = new Deployed(portal);
        backups = new BackupService(portal.store(), portal.services().models(), access -> runs);
        prod = deployed.project("prod", "us-east");
        spare = deployed.project("spare", "eu-de");
    }

    private Optional<Outcome> outcome(ProjectId project) {
        return backups.outcomes(deployed.contributor, Set.of(deployed.service.id())).stream()
                .filter(one -> one.project().id().equals(project))
                .findFirst();
    }

    private CheckOutcome told() {
        return outcome(prod).orElseThrow().outcome();
    }

    private void ran(LocalDate day, boolean met) {
        runs.add(new Recovered(spare, new ExerciseId(new UUID(1, runs.size())), "Drill " + day, day, met));
    }

    @Test
    void a_backup_holds_only_once_it_was_practised_and_by_its_last_run() {
        assertEquals(CheckOutcome.CANNOT_TELL, told(), "nobody said anything");
        backups.set(deployed.contributor, prod, spare, "");
        assertEquals(
                "deployment.backup.set",
                AuditTrail.last(portal.store(), portal.tenant().id()).action());
        assertEquals(CheckOutcome.CANNOT_TELL, told(), "never practised");
        var today = portal.services().models().today(deployed.contributor);
        ran(today.minusMonths(14), true);
        assertEquals(CheckOutcome.CANNOT_TELL, told(), "long ago");
        ran(today.minusDays(9), true);
        assertEquals(CheckOutcome.HOLDS, told());
        ran(today.minusDays(2), false);
        assertEquals(CheckOutcome.FAILS, told());
        assertTrue(outcome(prod).orElseThrow().sentence().contains("did not meet"));
    }

    @Test
    void a_project_left_out_fails_and_one_that_only_backs_another_is_not_asked() {
        backups.set(deployed.contributor, prod, spare, "");
        assertTrue(outcome(spare).isEmpty());
        var third = deployed.project("third", "us-east");
        assertEquals(CheckOutcome.FAILS, outcome(third).orElseThrow().outcome());
        backups.set(deployed.contributor, spare, prod, "");
        assertTrue(outcome(spare).isPresent(), "two may back each other");
    }

    @Test
    void what_would_be_lost_together_is_refused() {
        var near = deployed.project("near", "US-EAST");
        var refused = assertThrows(Invalid.class, () -> backups.set(deployed.contributor, prod, near, ""));
        assertTrue(refused.errors().get("backup").contains("lost together"));
        assertThrows(Invalid.class, () -> backups.set(deployed.contributor, prod, prod, ""));
        var foreign = new Deployed(portal).project("foreign", "eu-de");
        assertThrows(Invalid.class, () -> backups.set(deployed.contributor, prod, foreign, ""));
    }

    @Test
    void setting_another_ends_the_one_before_and_ending_twice_is_refused() {
        backups.set(deployed.contributor, prod, spare, "");
        assertThrows(Invalid.class, () -> backups.set(deployed.contributor, prod, spare, ""));
        var other = deployed.project("other", "jp-tok");
        backups.set(deployed.contributor, prod, other, "");
        var pair = backups.backups(deployed.contributor).stream()
                .filter(one -> one.primary().id().equals(prod))
                .findFirst()
                .flatMap(Backup::pair)
                .orElseThrow();
        assertEquals(other, pair.backup().id());
        backups.end(deployed.contributor, pair.id());
        assertFalse(backups.backups(deployed.contributor).stream()
                .filter(one -> one.primary().id().equals(prod))
                .anyMatch(one -> one.pair().isPresent()));
        assertThrows(Conflict.class, () -> backups.end(deployed.contributor, pair.id()));
        backups.set(deployed.contributor, prod, spare, "");
    }
}
