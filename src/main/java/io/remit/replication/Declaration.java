package io.remit.replication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a tenant says of how a bucket is kept, and how its replica is timed.
 *
 * @param retentionDays for how many days nobody can delete what was written; 0 where nothing is said
 * @param mostLag within what time a sample should arrive; empty where nothing is said
 * @param patience after what time a sample is given up
 * @param everyHours how often samples are timed by themselves; 0 for never
 * @param spots where they are put; without any, nothing is timed
 * @param version 0 where nothing was declared yet
 */
public record Declaration(
        VersioningWish versioning,
        EncryptionWish encryption,
        int retentionDays,
        Optional<Duration> mostLag,
        Duration patience,
        int everyHours,
        List<Spot> spots,
        int version) {
    /** Where nothing was declared. */
    static final Declaration NONE = new Declaration(
            VersioningWish.NOT_SAID,
            EncryptionWish.NOT_SAID,
            0,
            Optional.empty(),
            Duration.ofMinutes(15),
            0,
            List.of(),
            0);

    public Declaration {
        spots = List.copyOf(spots);
    }

    /** Whether somebody declared something, be it that there is nothing to declare. */
    public boolean isMade() {
        return version > 0;
    }
}
