package io.remit.standing;

import java.time.LocalDate;

/**
 * One time a duty was done, as an attestation or a mechanism says.
 *
 * @param proof which one, as {@code kind:id}
 * @param on the last day of the period it is about: when the duty was done
 * @param recordedOn when it was said, which may be much later; no outcome depends on it, but an auditor sees it
 * @param counts false where it was withdrawn or declined, or waits for its approver
 */
public record Done(String proof, LocalDate on, LocalDate recordedOn, boolean counts) {}
