package io.remit.readiness;

import io.remit.tenant.Project;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an item stands for one project, or for all at once.
 *
 * @param project the project; empty for all at once
 * @param until the last day on which a confirmation keeps, or kept
 * @param said what a person saw last
 * @param found what a check says
 */
public record ItemStanding(
        ReadinessItem item,
        Optional<Project> project,
        ReadinessState state,
        Optional<LocalDate> until,
        Optional<Confirmation> said,
        Optional<CheckFinding> found) {

    static ItemStanding of(
            ReadinessItem item,
            Optional<Project> project,
            Optional<Confirmation> said,
            Optional<CheckFinding> found,
            LocalDate today) {
        var derived = ReadinessState.of(item.setting(), said, found, today);
        return new ItemStanding(item, project, derived.state(), derived.until(), said, found);
    }
}
