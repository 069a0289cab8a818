package io.remit.exercise;

import io.remit.standing.CheckOutcome;
import java.util.Optional;

/**
 * What is known of the jobs that a run has to look at.
 *
 * @param says it in a sentence
 * @param href where they are listed, within the portal; empty where nowhere
 */
public record JobsAnswer(CheckOutcome outcome, String says, Optional<String> href) {
    /** Nothing is registered, and that is never "holds". */
    public static final JobsAnswer UNKNOWN = new JobsAnswer(
            CheckOutcome.CANNOT_TELL, "The portal knows of no job here. Look at the service itself.", Optional.empty());
}
