package io.remit.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.remit.access.BackupProjectId;
import io.remit.access.ExerciseId;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.catalog.ServiceEntry;
import io.remit.deployment.Backup.State;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the backup of a project stands. */
final class BackupTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ServiceEntry SERVICE = new ServiceEntry(new ServiceId(new UUID(0, 1)), "s", "S");

    private static Project project(int id, String region, boolean retired) {
        return new Project(
                new ProjectId(new UUID(0, id)),
                SERVICE,
                "p" + id,
                region,
                "",
                Instant.EPOCH,
                0,
                retired ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private static Optional<Recovered> run(LocalDate day, boolean met) {
        return Optional.of(
                new Recovered(new ProjectId(new UUID(0, 2)), new ExerciseId(new UUID(0, 3)), "Drill", day, met));
    }

    private static State state(Project backup, Optional<Recovered> last) {
        var pair = new Backup.Pair(new BackupProjectId(new UUID(0, 4)), backup, "");
        return Backup.of(project(1, "us-east", false), Optional.of(pair), last, TODAY)
                .state();
    }

    @Test
    void a_run_that_met_its_objectives_proves_it_for_twelve_months() {
        var backup = project(2, "eu-de", false);
        assertEquals(State.PROVED, state(backup, run(TODAY.minusMonths(12), true)));
        assertEquals(
                State.PROVED_LONG_AGO, state(backup, run(TODAY.minusMonths(12).minusDays(1), true)));
    }

    @Test
    void a_run_that_failed_and_no_run_prove_nothing() {
        var backup = project(2, "eu-de", false);
        assertEquals(State.LAST_FAILED, state(backup, run(TODAY, false)));
        assertEquals(State.NEVER_PRACTISED, state(backup, Optional.empty()));
    }

    @Test
    void a_backup_that_moved_into_the_region_or_was_retired_counts_no_more_whatever_was_proved() {
        assertEquals(State.SAME_REGION, state(project(2, "US-East", false), run(TODAY, true)));
        assertEquals(State.BACKUP_RETIRED, state(project(2, "eu-de", true), run(TODAY, true)));
    }

    @Test
    void a_project_without_a_pair_has_none() {
        assertEquals(
                State.NONE,
                Backup.of(project(1, "us-east", false), Optional.empty(), Optional.empty(), TODAY)
                        .state());
    }
}
