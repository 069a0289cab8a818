package io.remit.probe;

import io.remit.objectstorage.Answer.Verdict;
import java.time.Instant;

/**
 * One thing that was tried.
 *
 * @param prefix below which, or of which object; empty for the bucket as a whole
 * @param expected what should be answered
 * @param code the provider's code of the error; empty where there was none
 * @param status of HTTP; 0 where no answer came
 * @param told why, and what to mend; empty where all is as it should be
 */
public record ProbeStep(
        StepKind kind,
        String prefix,
        Verdict expected,
        Verdict verdict,
        String code,
        int status,
        long tookMillis,
        String told,
        Instant askedAt) {

    /** Whether it was answered as it should be. */
    public boolean isRight() {
        return verdict == expected;
    }

    /** Whether it was answered, and otherwise than it should be. */
    public boolean isWrong() {
        return verdict != expected && verdict != Verdict.CANNOT_TELL;
    }

    /** Whether it is about what the principal may do, rather than about the means of trying. */
    boolean isAboutRights() {
        return kind != StepKind.CLAIM && kind != StepKind.CONTROL;
    }
}
