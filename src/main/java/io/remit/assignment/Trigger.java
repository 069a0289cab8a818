package io.remit.assignment;

import io.remit.access.DutyId;
import io.remit.access.TriggerId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What set a conditional duty off.
 *
 * @param id its id
 * @param duty the duty
 * @param reason what happened
 * @param happenedOn when
 * @param dueOn by when the duty is to be done
 * @param recordedBy who said so, as an actor's reference
 * @param recordedAt when
 * @param withdrawn whether it was taken back; it stays on record
 */
public record Trigger(
        TriggerId id,
        DutyId duty,
        String reason,
        LocalDate happenedOn,
        LocalDate dueOn,
        String recordedBy,
        Instant recordedAt,
        boolean withdrawn) {}
