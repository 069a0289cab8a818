package io.remit.attestation;

import io.remit.access.AttestationId;
import io.remit.access.DutyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** How it would stand proved were all that waits approved. */
    public Proof onceApproved() {
        return new Proof(duty, subject, head, furthest(), List.of());
    }

    /** The last day that is attested already, whether a second person still has to approve that or not. */
    public Optional<LocalDate> attestedTo() {
        return furthest().map(DoneFact::periodTo);
    }

    private Optional<DoneFact> furthest() {
        return Stream.concat(latest.stream(), waiting.stream())
                .max(Comparator.comparing(DoneFact::periodTo).thenComparing(DoneFact::madeAt));
    }
}
