package io.remit.attestation;

import io.remit.access.AttestationId;
import io.remit.access.EvidenceId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody is about to attest.
 *
 * @param subject what the duty is about where there is more than one such thing; empty for the duty as a whole
 * @param follows the last attestation of the duty and subject that its maker has seen, or {@link #FIRST}
 * @param periodFrom the first day of the period it is about
 * @param periodTo the last day of it, on which the duty was fulfilled
 * @param statement what was done
 * @param evidence what shows it
 * @param evidenceHash a hash over the evidence's own hashes; empty without evidence
 * @param origin how it came in
 */
public record Attesting(
        String subject,
        AttestationId follows,
        LocalDate periodFrom,
        LocalDate periodTo,
        String statement,
        List<EvidenceId> evidence,
        String evidenceHash,
        Origin origin) {
    /** What the first attestation of a duty and subject follows. */
    public static final AttestationId FIRST = new AttestationId(new UUID(0, 0));

    /** How an attestation came in. */
    public enum Origin {
        FORM,
        BULK,
        CSV,
        API,
        PING
    }

    public Attesting {
        statement = statement.strip();
        evidence = evidence.stream().distinct().toList();
    }

    /**
     * Refuses what could not be attested on that day.
     *
     * @throws io.remit.access.Problem.Invalid at {@code periodFrom}, {@code periodTo}, {@code statement} or {@code
     *     evidence}
     */
    public void mustBeSound(LocalDate today) {
        Rules.mustBeSound(this, today);
    }

    /** One attestation of several made together. */
    public record Claim(DutyText duty, Attesting attesting) {}
}
