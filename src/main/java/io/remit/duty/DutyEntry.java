package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.assignment.Assignment;
import io.remit.assignment.DutyRef;
import io.remit.attestation.DutyText;
import io.remit.catalog.EditionHead;
import io.remit.catalog.ServiceEntry;
import io.remit.revision.Duty;
import io.remit.revision.Responsibility;
import io.remit.standing.DutyState;
import io.remit.standing.Standing;
import io.remit.standing.Subjects;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A duty of the binding edition, what was laid down for it, and where it stands today.
 *
 * @param service the service it comes with
 * @param edition the edition that binds
 * @param textHash the hash of its text in that edition
 * @param row the responsibility it belongs to
 * @param duty its text and links
 * @param assignment what the tenant laid down; as untouched where nobody did
 * @param owner who answers for it, also as owner of its category; empty for nobody
 * @param ownedByCategory whether only the category has an owner
 * @param whole where it stands: where its worst subject does
 * @param subjects where it stands for each subject; one without a name where there is only the duty as a whole
 */
public record DutyEntry(
        ServiceEntry service,
        EditionHead edition,
        String textHash,
        Responsibility row,
        Duty duty,
        Assignment assignment,
        Optional<AccountId> owner,
        boolean ownedByCategory,
        Subjects whole,
        List<SubjectStanding> subjects) {
    public DutyEntry {
        subjects = List.copyOf(subjects);
    }

    public DutyId id() {
        return assignment.id();
    }

    /** Where it stands. */
    public Standing standing() {
        return whole.standing();
    }

    /** Its area and the beginning of its text, as the audit trail calls it. */
    public String label() {
        return row.area() + ": " + duty.text();
    }

    public DutyRef ref() {
        return new DutyRef(service.id(), duty.key(), label());
    }

    /** What an attestation of it is bound to. */
    public DutyText text() {
        return new DutyText(
                service.id(), duty.key(), edition.id(), edition.number(), edition.contentHash(), textHash, label());
    }

    /** The day that its state turns on, far in the future where there is none. */
    public LocalDate turningOn() {
        return standing().day().orElse(LocalDate.MAX);
    }

    /**
     * Whether nothing is missing of it but a second person's approval. Where more is missing as well, it does not only wait
     * for somebody else.
     */
    public boolean waitsForApproval() {
        var worst = subjects.stream()
                .map(subject -> subject.onceApproved().state())
                .min(DutyState.worstFirst())
                .orElse(standing().state());
        return whole.count() > 0
                && subjects.stream().anyMatch(SubjectStanding::waits)
                && worst.inOrder()
                && worst.compareTo(standing().state()) > 0;
    }

    /** Whether it is fulfilled for each of several subjects, rather than as a whole. */
    public boolean isPerSubject() {
        return assignment.perSubject() != Assignment.PerSubject.NONE;
    }
}
