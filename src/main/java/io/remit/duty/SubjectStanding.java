package io.remit.duty;

import io.remit.access.AttestationId;
import io.remit.standing.Standing;
import io.remit.tenant.Project;

/**
 * Where a duty stands for one subject.
 *
 * @param subject the subject's id as attestations name it; empty for the duty as a whole
 * @param name what people call it; empty for the duty as a whole
 * @param standing where it stands
 * @param follows the attestation that the next one follows
 */
public record SubjectStanding(String subject, String name, Standing standing, AttestationId follows) {

    /** A project as attestations name it. */
    static String of(Project project) {
        return project.subject();
    }
}
