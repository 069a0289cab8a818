package io.remit.job;

import io.remit.access.Problem.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What one report says of a job.
 *
 * @param state where the job is
 * @param at since when, to the microsecond
 * @param kind what it does; UNKNOWN where the report does not say
 * @param serviceVersion the version of the service it runs on; empty where not said
 * @param region where it runs; empty where not said
 * @param startedAt when it began; empty where not said
 * @param output where its results go; empty where not said
 * @param note anything else
 */
public record Said(
        JobState state,
        Instant at,
        JobKind kind,
        String serviceVersion,
        String region,
        Optional<Instant> startedAt,
        String output,
        String note) {
    static final int VERSION_CHARACTERS = 60;
    static final int REGION_CHARACTERS = 60;
    static final int OUTPUT_CHARACTERS = 2000;
    static final int NOTE_CHARACTERS = 1000;

    /** How far another machine's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** That a job is in a state since a time, and no more. */
    public static Said of(JobState state, Instant at) {
        return new Said(state, at, JobKind.UNKNOWN, "", "", Optional.empty(), "", "");
    }

    /** The same on a version of the service. */
    public Said on(String version) {
        return new Said(state, at, kind, version, region, startedAt, output, note);
    }

    /** The same of a kind, with where the results go. */
    public Said doing(JobKind what, String results) {
        return new Said(state, at, what, serviceVersion, region, startedAt, results, note);
    }

    /** The same in a region. */
    public Said in(String where) {
        return new Said(state, at, kind, serviceVersion, where, startedAt, output, note);
    }

    /** The same with a note. */
    public Said noting(String text) {
        return new Said(state, at, kind, serviceVersion, region, startedAt, output, text);
    }

    /** The key of a report that was given none: what it says, so that saying it again is the same report. */
    String contentKey() {
        var content = String.join(
                "\u001f",
                state.name(),
                at.toString(),
                kind.name(),
                serviceVersion,
                region,
                startedAt.map(Instant::toString).orElse(""),
                output,
                note);
        return "sha256:" + DigestUtils.sha256Hex(content);
    }

    /** @throws Invalid at the time that cannot be */
    void mustBePossible(Instant now) {
        var errors = new LinkedHashMap<String, String>();
        if (at.isAfter(now.plus(AHEAD))) {
            errors.put("at", "This time is more than five minutes ahead of the portal's clock.");
        }
        startedAt
                .filter(started -> started.isAfter(at) && state != JobState.QUEUED)
                .ifPresent(started -> errors.put("startedAt", "It cannot have started after the time of this report."));
        startedAt
                .filter(started -> started.isAfter(now.plus(AHEAD)))
                .ifPresent(started -> errors.putIfAbsent("startedAt", "This time is ahead of the portal's clock."));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
