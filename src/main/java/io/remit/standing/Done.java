package io.remit.standing;

import io.remit.access.AttestationId;
import java.time.LocalDate;

/**
 * One time a duty was done, as an attestation says.
 *
 * @param attestation which one
 * @param on the last day of the period it is about: when the duty was done
 * @param recordedOn when it was said, which may be much later; no outcome depends on it, but an auditor sees it
 * @param counts false where it was withdrawn or declined, or waits for its approver
 */
public record Done(AttestationId attestation, LocalDate on, LocalDate recordedOn, boolean counts) {}
