package io.remit.provider;

import io.remit.access.DutyId;
import io.remit.attestation.DoneFact;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.standing.Grade;
import io.remit.web.parts.Badge;
import io.remit.web.parts.Moment;
import java.util.Comparator;
import java.util.Optional;

/**
 * One of the provider's duties, in the edition that binds the tenant.
 *
 * @param id the duty's id
 * @param service the service it comes with
 * @param edition the edition that binds
 * @param row the responsibility it belongs to
 * @param duty its text and links
 * @param latest what the provider attested last and counts; empty where that is nothing
 * @param changed whether its text has really changed since
 */
record ProviderDuty(
        DutyId id,
        ServiceEntry service,
        EditionHead edition,
        Responsibility row,
        Duty duty,
        Optional<DoneFact> latest,
        boolean changed) {

    /** How it stands proved. */
    Badge badge() {
        if (latest.isEmpty()) {
            return Badge.quiet("circle-dashed", "Not attested");
        }
        return changed ? Badge.warn("Text changed since") : Badge.ok("Attested");
    }

    /** Until when it was attested, and how good the proof is; empty where it never was. */
    String detail() {
        return latest.map(fact -> "until " + Moment.on(fact.periodTo()).text() + ", "
                        + grade(fact).label())
                .orElse("");
    }

    private static Grade grade(DoneFact fact) {
        return fact.evidence().stream()
                .map(shown -> Grade.valueOf(shown.grade()))
                .max(Comparator.naturalOrder())
                .orElse(Grade.STATED);
    }
}
