package io.remit.readiness;

import io.remit.access.ConfirmationId;
import io.remit.access.ServiceId;
import io.remit.tenant.Project;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That an item of the provider's page, which is a duty, was looked at.
 *
 * @param dutyKey the duty's key
 * @param subject the project as {@link Project#subject} names it; empty for all at once
 * @param lookedOn the day somebody looked
 * @param madeBy who says so, as an actor's reference
 * @param inPlace whether it was there
 * @param title the item as it was called then
 * @param place where it is to be seen, below the tenant's pages
 */
public record Confirmed(
        ConfirmationId id,
        String dutyKey,
        ServiceId service,
        String subject,
        LocalDate lookedOn,
        String madeBy,
        Instant madeAt,
        boolean inPlace,
        String title,
        String place) {

    static Confirmed of(Confirmation made) {
        return new Confirmed(
                made.id(),
                ReadinessItem.dutyKey(made.itemKey()),
                made.service(),
                made.project().map(Project::subject).orElse(""),
                made.lookedOn(),
                made.madeBy(),
                made.madeAt(),
                made.inPlace(),
                made.title(),
                "/recovery/readiness/" + made.item());
    }
}
