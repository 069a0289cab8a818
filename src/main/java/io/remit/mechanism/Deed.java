package io.remit.mechanism;

import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something done on a day that a mechanism keeps: an exercise that was finished, an item of readiness that was confirmed.
 *
 * @param reference {@code kind:id} of what was done
 * @param duty the one duty it serves; empty where it serves all of its mechanism
 * @param subject the project it is about, as {@link io.remit.tenant.Project#subject} names it; empty for all of the service
 * @param on the day it was done
 * @param recordedOn the day on which that was recorded
 * @param by who recorded it, as an actor's reference
 * @param sentence what was done, for people
 * @param place where it is to be seen, below the tenant's pages
 */
public record Deed(
        String reference,
        ServiceId service,
        Mechanism mechanism,
        Optional<DutyId> duty,
        String subject,
        LocalDate on,
        LocalDate recordedOn,
        String by,
        Grade grade,
        String sentence,
        String place) {

    /** The same as what completed all projects, as of the day of the one done longest ago. */
    Deed ofAll(LocalDate day) {
        return new Deed(reference, service, mechanism, duty, "", day, recordedOn, by, grade, sentence, place);
    }
}
