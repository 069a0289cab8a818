package io.remit.job;

import io.remit.access.JobId;
import io.remit.access.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One job of the register.
 *
 * @param id its id
 * @param project the project it runs in
 * @param name what its reporter calls it; unique in the project
 * @param story what its reports say together
 * @param restartedAs the job that took its place
 * @param exception why it may stay on its version
 * @param madeBy who told of it first, as an actor's reference
 * @param madeAt when
 */
public record Job(
        JobId id,
        ProjectId project,
        String name,
        JobStory story,
        Optional<JobId> restartedAs,
        Optional<Exception> exception,
        String madeBy,
        Instant madeAt) {
    /** After so long without a word an active job is said to be silent. */
    static final Duration SILENCE = Duration.ofDays(7);

    /** That somebody let a job stay on its version. */
    public record Exception(String by, Instant at, String reason) {}

    /** Where it is. */
    public JobState state() {
        return story.state();
    }

    /** Whole days since anything was heard of it, where it is active and that is too long. */
    public Optional<Long> silentDays(Instant now) {
        var silence = Duration.between(story.heardAt(), now);
        return state().isActive() && silence.compareTo(SILENCE) >= 0 ? Optional.of(silence.toDays()) : Optional.empty();
    }

    /** Where it runs: as reported, else where its project is. */
    public String regionOr(String ofProject) {
        return story.region().isEmpty() ? ofProject : story.region();
    }

    /**
     * Whether it runs on something else than the newest version, or nobody told on what.
     *
     * @param successor the job that took its place, where there is one
     */
    public boolean isOutdated(NewestVersion newest, Optional<Job> successor) {
        boolean isOn = story.serviceVersion().equals(newest.name());
        boolean movedOn = successor
                .filter(next -> next.story().serviceVersion().equals(newest.name()))
                .isPresent();
        return state().isActive() && !isOn && !movedOn && !isExceptedFor(newest);
    }

    private boolean isExceptedFor(NewestVersion newest) {
        return exception.filter(given -> !given.at().isBefore(newest.cameAt())).isPresent();
    }
}
