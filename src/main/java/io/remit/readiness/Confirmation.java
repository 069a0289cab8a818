package io.remit.readiness;

import io.remit.access.ConfirmationId;
import io.remit.access.EvidenceId;
import io.remit.access.ProjectId;
import io.remit.access.ReadinessItemId;
import io.remit.access.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That somebody looked.
 *
 * @param itemKey the item's key, as it was then
 * @param project the project it is about; empty for all at once
 * @param inPlace whether it was there
 * @param title the item as it was called then
 * @param note what was seen; may be empty
 * @param lookedOn the day somebody looked
 * @param madeBy who says so, as an actor's reference
 * @param evidence what shows it
 * @param withdrawal that it was taken back; it counts no more
 */
public record Confirmation(
        ConfirmationId id,
        ReadinessItemId item,
        ServiceId service,
        String itemKey,
        Optional<ProjectId> project,
        boolean inPlace,
        String title,
        String note,
        LocalDate lookedOn,
        String madeBy,
        Instant madeAt,
        List<EvidenceId> evidence,
        Optional<Withdrawal> withdrawal) {
    public Confirmation {
        evidence = List.copyOf(evidence);
    }

    /** Who took a confirmation back, when and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    Confirmation with(List<EvidenceId> pieces) {
        return new Confirmation(
                id,
                item,
                service,
                itemKey,
                project,
                inPlace,
                title,
                note,
                lookedOn,
                madeBy,
                madeAt,
                pieces,
                withdrawal);
    }
}
