package io.remit.attestation;

import io.remit.access.DutyId;
import io.remit.access.ExceptionId;
import java.util.List;
import java.util.Optional;

/**
 * The exceptions of one duty that matter now.
 *
 * @param duty the duty
 * @param head the last one asked for, whatever became of it: the one that the next follows
 * @param approved the last one that was approved; its day may have passed, or it may have been ended before
 * @param everApproved all that were ever approved, the oldest first
 * @param asked the one that waits for a second person
 */
public record ExceptionStanding(
        DutyId duty,
        ExceptionId head,
        Optional<DutyException> approved,
        List<DutyException> everApproved,
        Optional<DutyException> asked) {
    public ExceptionStanding {
        everApproved = List.copyOf(everApproved);
    }
}
