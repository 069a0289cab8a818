package io.remit.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of a step that they check off.
 *
 * @param outcome passed or failed, for a step that looks whether something is well
 * @param note in their words; may be empty
 * @param happenedAt when it was done; now where they say nothing
 * @param recoveryPoint the time of the newest usable data, for the step that reads it
 * @param measured the lag, for the step that measures it
 */
public record StepReport(
        StepOutcome outcome,
        String note,
        Optional<Instant> happenedAt,
        Optional<Instant> recoveryPoint,
        Optional<Duration> measured) {

    /** Done, now, without words. */
    public static final StepReport DONE =
            new StepReport(StepOutcome.NONE, "", Optional.empty(), Optional.empty(), Optional.empty());

    /** Done, and found well. */
    public static final StepReport PASSED =
            new StepReport(StepOutcome.PASSED, "", Optional.empty(), Optional.empty(), Optional.empty());

    /** The same at another time. */
    public StepReport at(Instant time) {
        return new StepReport(outcome, note, Optional.of(time), recoveryPoint, measured);
    }

    /** The same with a lag that the portal timed; where the person says nothing, it says so itself. */
    StepReport timed(Duration lag, String words) {
        return new StepReport(outcome, note.isEmpty() ? words : note, happenedAt, recoveryPoint, Optional.of(lag));
    }

    /** The same with words. */
    public StepReport saying(String words) {
        return new StepReport(outcome, words, happenedAt, recoveryPoint, measured);
    }
}
