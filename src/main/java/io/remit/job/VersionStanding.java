package io.remit.job;

import io.remit.standing.CheckOutcome;
import io.remit.tenant.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the jobs of one project are on the newest version of its service.
 *
 * @param project the project
 * @param outcome whether they are
 * @param sentence why
 * @param newest the newest version; empty where the provider published none
 * @param known how many jobs are known at all
 * @param active how many are under way
 * @param outdated how many of those are on another version
 * @param untold how many of those nobody told a version of
 */
public record VersionStanding(
        Project project,
        CheckOutcome outcome,
        String sentence,
        Optional<NewestVersion> newest,
        int known,
        int active,
        int outdated,
        int untold) {
    private static final Duration LATELY = Duration.ofDays(30);

    static VersionStanding of(
            Project project, Optional<NewestVersion> newest, RegisterQueries.Counted counted, Instant now) {
        var found = found(newest, counted, now);
        return new VersionStanding(
                project,
                found.outcome,
                found.sentence,
                newest,
                counted.known(),
                counted.active(),
                counted.outdated(),
                counted.unversioned());
    }

    private record Found(CheckOutcome outcome, String sentence) {}

    private static Found found(Optional<NewestVersion> newest, RegisterQueries.Counted counted, Instant now) {
        if (counted.known() == 0) {
            return new Found(CheckOutcome.CANNOT_TELL, "No job is known.");
        }
        if (newest.isEmpty()) {
            return new Found(CheckOutcome.CANNOT_TELL, "The provider has published no version.");
        }
        var name = newest.get().name();
        if (counted.outdated() > 0) {
            return new Found(CheckOutcome.FAILS, counted.outdated() + " of " + jobs(counted) + " not on " + name + ".");
        }
        if (counted.unversioned() > 0) {
            return new Found(
                    CheckOutcome.CANNOT_TELL,
                    "Nobody told the version of " + counted.unversioned() + " of " + jobs(counted) + ".");
        }
        if (counted.active() > 0) {
            return new Found(CheckOutcome.HOLDS, "Every active job is on " + name + ", has moved on or is excepted.");
        }
        boolean lately = counted.heardAt().filter(now.minus(LATELY)::isBefore).isPresent();
        return lately
                ? new Found(CheckOutcome.HOLDS, "No job is active.")
                : new Found(CheckOutcome.CANNOT_TELL, "Nothing was heard of any job for 30 days.");
    }

    private static String jobs(RegisterQueries.Counted counted) {
        return counted.active() == 1 ? "1 active job" : counted.active() + " active jobs";
    }
}
