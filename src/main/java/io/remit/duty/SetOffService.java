package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.incident.IncidentPage.SetOff;
import io.remit.standing.Trigger;
import io.remit.web.parts.Moment;
import java.util.List;

/** Which duties an incident set off, for the page of the incident. */
public final class SetOffService {
    private final DutyService duties;

    public SetOffService(DutyService duties) {
        this.duties = duties;
    }

    /** The duties that a case of the access's tenant set off, and where they stand now. */
    public List<SetOff> by(Access access, CaseId id) {
        var all = duties.gathered(access);
        return all.register().duties().stream()
                .flatMap(duty -> triggers(duty, all.gathered()).stream()
                        .filter(trigger -> trigger.id().value().equals(id.value()))
                        .map(trigger -> new SetOff(
                                duty.label(),
                                "/t/" + access.tenantSlug() + "/duties/" + duty.id(),
                                StateBadge.of(duty.standing().state()),
                                "Due by " + Moment.on(trigger.dueOn()).text())))
                .toList();
    }

    private static List<Trigger> triggers(DutyEntry duty, Gathered gathered) {
        return FactsOfDuty.of(duty, gathered).setOff("");
    }
}
