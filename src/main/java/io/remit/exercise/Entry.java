package io.remit.exercise;

import io.remit.access.EvidenceId;
import io.remit.access.ExerciseStepId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a run's log. Nothing in it changes: what was undone is followed by a line that says so.
 *
 * @param step what it is about; empty where it is about the run
 * @param detail what happened, in the portal's words
 * @param note what somebody said about it
 * @param happenedAt when it happened, as whoever recorded it says
 * @param recordedAt when it was recorded
 * @param recordedBy by whom, as an actor's reference
 * @param changeNo the run's count of changes after it
 */
public record Entry(
        Optional<ExerciseStepId> step,
        EntryKind kind,
        String detail,
        String note,
        Instant happenedAt,
        Instant recordedAt,
        String recordedBy,
        Optional<EvidenceId> evidence,
        long changeNo) {
    private static final Duration LATER = Duration.ofMinutes(5);

    /** Whether it was recorded so long after it happened that a reader should know. */
    public boolean isAfterwards() {
        return Duration.between(happenedAt, recordedAt).compareTo(LATER) > 0;
    }
}
