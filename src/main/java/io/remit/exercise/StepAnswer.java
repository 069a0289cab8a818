package io.remit.exercise;

import io.remit.standing.CheckOutcome;
import java.time.Duration;
import java.util.Optional;

/**
 * What the portal itself knows of what a step asks for.
 *
 * @param says it in a sentence
 * @param href where it is seen, within the portal; empty where nowhere
 * @param measured the lag, for the step that measures it; empty where the portal measured none
 */
public record StepAnswer(CheckOutcome outcome, String says, Optional<String> href, Optional<Duration> measured) {
    /** No job is registered, and that is never "holds". */
    public static final StepAnswer NO_JOBS = new StepAnswer(
            CheckOutcome.CANNOT_TELL,
            "The portal knows of no job here. Look at the service itself.",
            Optional.empty(),
            Optional.empty());
}
