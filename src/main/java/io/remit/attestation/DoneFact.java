package io.remit.attestation;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An attestation as the derivation of a duty's state needs it: who said so, for when, of which text, with what.
 *
 * @param id the attestation
 * @param duty the duty
 * @param subject what it is about where there is more than one such thing; empty for the duty as a whole
 * @param editionNumber the number of the edition it was made at
 * @param textHash the hash of the text it was made for
 * @param periodFrom the first day of the period
 * @param periodTo the last day of it: when the duty was last done
 * @param madeBy who made it, as an actor's reference
 * @param madeAt when
 * @param evidence what shows it; empty where there is only the statement
 */
public record DoneFact(
        AttestationId id,
        DutyId duty,
        String subject,
        int editionNumber,
        String textHash,
        LocalDate periodFrom,
        LocalDate periodTo,
        String madeBy,
        Instant madeAt,
        List<Shown> evidence) {

    /**
     * One piece of evidence.
     *
     * @param grade the name of its grade
     * @param expiresOn the last day on which it shows anything
     */
    public record Shown(String grade, Optional<LocalDate> expiresOn) {}

    public DoneFact {
        evidence = List.copyOf(evidence);
    }

    /** The day on which the first of its evidence expires. */
    public Optional<LocalDate> expiresOn() {
        return evidence.stream().flatMap(shown -> shown.expiresOn().stream()).min(Comparator.naturalOrder());
    }
}
