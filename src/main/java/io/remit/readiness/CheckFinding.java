package io.remit.readiness;

import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a check says of an item.
 *
 * @param itemKey the item's key
 * @param project the project it is about; empty for all at once
 * @param on the day it looked
 * @param sentence what it found, for people
 * @param place where that is to be seen, below the tenant's pages; empty for nowhere
 */
public record CheckFinding(
        ServiceId service,
        String itemKey,
        Optional<ProjectId> project,
        CheckOutcome outcome,
        Grade grade,
        LocalDate on,
        String sentence,
        String place) {}
