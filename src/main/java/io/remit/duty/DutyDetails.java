package io.remit.duty;

import io.remit.access.DutyId;
import io.remit.access.EvidenceId;
import io.remit.assignment.Trigger;
import io.remit.attestation.Attestation;
import io.remit.attestation.DutyException;
import io.remit.attestation.Proof;
import io.remit.audit.AuditEvent;
import io.remit.catalog.Edition;
import io.remit.evidence.Evidence;
import io.remit.identity.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that a duty's page tells of it.
 *
 * @param seen the duty as it stands, and what it was derived from
 * @param attestations what members stated, the newest first
 * @param evidence the pieces that these name
 * @param exceptions the exceptions asked for, the newest first
 * @param triggers what somebody said set it off
 * @param struck what incidents set off
 * @param from the first day of the period that the occurrences are of
 * @param until the last day of it
 * @param occurrences each time it fell due in the period, by subject
 * @param editions the editions of its service up to the one that binds, the newest first
 * @param comments what members wrote beside it
 * @param events what happened to it
 * @param providers how the provider's part in the same area stands proved, for a tenant
 * @param sourceAddress where the provider's page comes from; empty for a pasted one
 * @param people who can answer for it
 * @param names of everybody mentioned, by their references
 */
record DutyDetails(
        Seen seen,
        List<Attestation> attestations,
        Map<EvidenceId, Evidence> evidence,
        List<DutyException> exceptions,
        List<Trigger> triggers,
        List<io.remit.standing.Trigger> struck,
        LocalDate from,
        LocalDate until,
        List<DutyLedger.Time> occurrences,
        List<Edition> editions,
        List<Comment> comments,
        List<AuditEvent> events,
        Map<DutyId, List<Proof>> providers,
        String sourceAddress,
        List<Member> people,
        Map<String, String> names) {

    DutyEntry entry() {
        return seen.entry();
    }

    LocalDate today() {
        return seen.today();
    }
}
