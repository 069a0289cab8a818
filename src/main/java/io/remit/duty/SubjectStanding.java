package io.remit.duty;

import io.remit.access.AttestationId;
import io.remit.attestation.Attesting;
import io.remit.attestation.Proof;
import io.remit.standing.Standing;
import io.remit.tenant.Project;
import java.util.Optional;

/**
 * Where a duty stands for one subject.
 *
 * @param subject the subject's id as attestations name it; empty for the duty as a whole
 * @param name what people call it; empty for the duty as a whole
 * @param standing where it stands
 * @param onceApproved where it would stand were all approved that waits for it; the same where nothing does
 * @param proof how it is proved; empty where nobody ever attested it
 */
public record SubjectStanding(
        String subject, String name, Standing standing, Standing onceApproved, Optional<Proof> proof) {

    /** The attestation that the next one follows. */
    public AttestationId follows() {
        return proof.map(Proof::head).orElse(Attesting.FIRST);
    }

    /** Whether an attestation waits for a second person. */
    public boolean waits() {
        return proof.filter(one -> !one.waiting().isEmpty()).isPresent();
    }

    /** A project as attestations name it. */
    static String of(Project project) {
        return project.subject();
    }
}
