package io.remit.attestation;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import java.util.List;
import java.util.Optional;

/**
 * How one duty stands proved for one subject.
 *
 * @param duty the duty
 * @param subject what it is about where there is more than one such thing; empty for the duty as a whole
 * @param head the last attestation made, whether it counts or not: the one that the next follows
 * @param latest the one that counts and whose period ends last
 * @param waiting those that wait for a second person, the oldest first
 */
public record Proof(
        DutyId duty, String subject, AttestationId head, Optional<DoneFact> latest, List<DoneFact> waiting) {
    public Proof {
        waiting = List.copyOf(waiting);
    }
}
