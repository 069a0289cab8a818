package io.remit.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a job is, in the order of a job's life. */
public enum JobState {
    QUEUED("Queued"),
    RUNNING("Running"),
    INTERRUPTED("Interrupted"),
    RESUMED("Resumed"),
    COMPLETED("Completed"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    /** As programs write them. */
    static final String WORDS = Arrays.stream(values()).map(JobState::word).collect(Collectors.joining(", "));

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** As programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is under way, or could go on. */
    public boolean isActive() {
        return compareTo(RESUMED) <= 0;
    }

    /** Whether it stands still without being complete. */
    public boolean isStopped() {
        return this == INTERRUPTED || this == FAILED || this == CANCELLED;
    }

    /** Whether it has begun and is not over. */
    boolean hasBegun() {
        return this == RUNNING || this == INTERRUPTED || this == RESUMED;
    }

    static Optional<JobState> read(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
