package io.remit.standing;

import io.remit.access.TriggerId;
import java.time.LocalDate;

/**
 * Something that set a duty off: an incident, a new version. Withdrawn ones are left out.
 *
 * @param happenedOn a duty done on this day or later answers it
 */
public record Trigger(TriggerId id, LocalDate happenedOn, LocalDate dueOn, String reason) {}
