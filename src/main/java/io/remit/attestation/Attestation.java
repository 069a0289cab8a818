package io.remit.attestation;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.access.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A named person's statement that a duty was fulfilled for a past period.
 *
 * @param tenant whose it is; the platform's for the provider's own duties
 * @param id its id
 * @param duty the duty and the text it was fulfilled by
 * @param subject what it is about where there is more than one such thing; empty for the duty as a whole
 * @param follows the attestation before it, or {@link Attesting#FIRST}
 * @param periodFrom the first day of the period
 * @param periodTo the last day of it
 * @param statement what was done
 * @param evidence what shows it
 * @param evidenceHash a hash over the evidence's own hashes; empty without evidence
 * @param origin how it came in
 * @param madeBy who made it, as an actor's reference
 * @param madeAt when
 * @param bindingHash the hash of {@link #binding} as it was kept when it was made
 * @param approval whether a second person has to approve, and did
 * @param decision who approved or declined it
 * @param withdrawal who withdrew it, and why
 */
public record Attestation(
        TenantId tenant,
        AttestationId id,
        DutyText duty,
        String subject,
        AttestationId follows,
        LocalDate periodFrom,
        LocalDate periodTo,
        String statement,
        List<EvidenceId> evidence,
        String evidenceHash,
        Attesting.Origin origin,
        String madeBy,
        Instant madeAt,
        String bindingHash,
        Approval approval,
        Optional<Remark> decision,
        Optional<Remark> withdrawal) {
    public Attestation {
        evidence = List.copyOf(evidence);
    }

    /** The duty's id. */
    public DutyId dutyId() {
        return duty.duty();
    }

    /** Whether it proves anything now. */
    public boolean counts() {
        return approval.counts() && withdrawal.isEmpty();
    }

    /** What the person vouched for, as canonical JSON: whoever has the same hash of it has the same attestation. */
    public String binding() {
        return Binding.canonical(this);
    }

    /** Whether nothing that is bound has changed since it was made. */
    public boolean isIntact() {
        return bindingHash.equals(Binding.hash(this));
    }

    Attestation bound() {
        return new Attestation(
                tenant,
                id,
                duty,
                subject,
                follows,
                periodFrom,
                periodTo,
                statement,
                evidence,
                evidenceHash,
                origin,
                madeBy,
                madeAt,
                Binding.hash(this),
                approval,
                decision,
                withdrawal);
    }
}
