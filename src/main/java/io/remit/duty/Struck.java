package io.remit.duty;

import io.remit.access.TriggerId;
import io.remit.assignment.Assignment;
import io.remit.assignment.CadenceSetting;
import io.remit.incident.Incidence;
import io.remit.standing.Cadence;
import io.remit.standing.Trigger;
import io.remit.tenant.TenantSetting;
import java.util.List;
import java.util.Optional;

/** What incidents set off, without anybody having to record it. */
final class Struck {
    private Struck() {}

    /**
     * What set a duty off for one of its subjects.
     *
     * @param subject a project, struck only by what concerns it; empty for the duty as a whole
     */
    static List<Trigger> triggers(
            Assignment assignment, String subject, List<Incidence> incidences, TenantSetting setting) {
        return incidences.stream()
                .filter(one -> one.service().equals(assignment.service()))
                .filter(one -> subject.isEmpty()
                        || one.projects().stream().anyMatch(project -> subject.equals("project:" + project)))
                .flatMap(one -> trigger(assignment, one, setting).stream())
                .toList();
    }

    /** It asks for what the cadence asked that was in force on the day; what came before it waited for nothing. */
    private static Optional<Trigger> trigger(Assignment assignment, Incidence one, TenantSetting setting) {
        var on = setting.dayOf(one.disruptedAt());
        return assignment.cadences().stream()
                .filter(cadence -> !cadence.fromOn().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(CadenceSetting::cadence)
                .filter(Struck::waitsForIncidents)
                .flatMap(cadence -> cadence.dueAfter(on))
                .map(due -> new Trigger(new TriggerId(one.caseId().value()), on, due, "Incident: " + one.title()));
    }

    private static boolean waitsForIncidents(Cadence cadence) {
        return cadence instanceof Cadence.After after && after.cause() == Cadence.Cause.INCIDENT;
    }
}
