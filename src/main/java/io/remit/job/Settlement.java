package io.remit.job;

import io.remit.access.JobId;
import io.remit.standing.Grade;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a job that an incident affected is settled, and by what.
 *
 * @param kind whether it is
 * @param sentence why
 * @param grade how good that is as a proof, where anything was proved
 * @param successor the job that took its place in the end, where one did
 * @param said what a member said of it for this incident
 */
public record Settlement(
        Kind kind, String sentence, Optional<Grade> grade, Optional<Job> successor, Optional<Verification> said) {

    /** What became of it. */
    public enum Kind {
        VERIFIED("Verified"),
        RESTARTED("Restarted and complete"),
        EXCEPTED("Let go"),
        OPEN("Open"),
        FAILED("Stopped");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }

        /** Whether nothing is left to do. */
        public boolean isSettled() {
            return this == VERIFIED || this == RESTARTED || this == EXCEPTED;
        }
    }

    /** @param jobs the jobs that took the place of others, by id */
    static Settlement of(Job job, Instant disruptedAt, Optional<Verification> said, Map<JobId, Job> jobs) {
        var outcome = said.map(Verification::outcome);
        if (outcome.filter(Verification.Outcome.EXCEPTED::equals).isPresent()) {
            var reason = said.map(Verification::note).orElse("");
            return new Settlement(
                    Kind.EXCEPTED, "Let go: " + reason, Optional.of(Grade.STATED), Optional.empty(), said);
        }
        if (outcome.filter(Verification.Outcome.VERIFIED::equals).isPresent()) {
            return byHand(job, said.orElseThrow());
        }
        var successor = last(job, said, jobs);
        return successor.isPresent() ? restarted(successor.get(), said) : byReports(job, disruptedAt);
    }

    /** What is reported later than somebody's word counts more. */
    private static Settlement byHand(Job job, Verification said) {
        var story = job.story();
        boolean contradicted = story.state().isStopped() && story.stateAt().isAfter(said.at());
        return contradicted
                ? new Settlement(
                        Kind.FAILED,
                        "It was verified, and has " + past(story.state()) + " since.",
                        Optional.of(story.grade()),
                        Optional.empty(),
                        Optional.of(said))
                : new Settlement(
                        Kind.VERIFIED,
                        "A member looked and verified that it is complete.",
                        Optional.of(Grade.STATED),
                        Optional.empty(),
                        Optional.of(said));
    }

    private static Settlement restarted(Job successor, Optional<Verification> said) {
        var state = successor.state();
        var kind = state == JobState.COMPLETED ? Kind.RESTARTED : state.isStopped() ? Kind.FAILED : Kind.OPEN;
        var sentence = "Restarted as " + successor.name() + ", which is "
                + (state == JobState.COMPLETED ? "complete" : state.label().toLowerCase(Locale.ROOT)) + ".";
        return new Settlement(kind, sentence, Optional.of(successor.story().grade()), Optional.of(successor), said);
    }

    private static Settlement byReports(Job job, Instant disruptedAt) {
        var story = job.story();
        var grade = Optional.of(story.grade());
        if (story.state() == JobState.COMPLETED && !story.stateAt().isBefore(disruptedAt)) {
            return new Settlement(
                    Kind.VERIFIED, "It was completed after the disruption.", grade, Optional.empty(), Optional.empty());
        }
        return story.state().isStopped()
                ? new Settlement(
                        Kind.FAILED,
                        "It " + past(story.state()) + ", and was not restarted.",
                        grade,
                        Optional.empty(),
                        Optional.empty())
                : new Settlement(
                        Kind.OPEN,
                        "It is not complete yet: " + story.state().label().toLowerCase(Locale.ROOT) + ".",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    private static String past(JobState state) {
        return switch (state) {
            case FAILED -> "failed";
            case CANCELLED -> "was cancelled";
            default -> "was interrupted";
        };
    }

    /** The end of the chain of restarts. */
    private static Optional<Job> last(Job job, Optional<Verification> said, Map<JobId, Job> jobs) {
        var next = said.flatMap(Verification::restartedAs).or(job::restartedAs);
        var seen = new HashSet<JobId>();
        Optional<Job> last = Optional.empty();
        while (next.isPresent() && seen.add(next.get()) && jobs.containsKey(next.get())) {
            last = Optional.ofNullable(jobs.get(next.get()));
            next = last.flatMap(Job::restartedAs);
        }
        return last;
    }
}
