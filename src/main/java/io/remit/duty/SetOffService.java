package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.CaseId;
import io.remit.incident.IncidentPage.SetOff;
import io.remit.incident.IncidentService;
import io.remit.tenant.SettingService;
import io.remit.web.parts.Moment;
import java.util.List;

/** Which duties an incident set off, for the page of the incident. */
public final class SetOffService {
    private final DutyService duties;
    private final IncidentService incidents;
    private final SettingService settings;

    public SetOffService(DutyService duties, IncidentService incidents, SettingService settings) {
        this.duties = duties;
        this.incidents = incidents;
        this.settings = settings;
    }

    /** The duties that a case of the access's tenant set off, and where they stand now. */
    public List<SetOff> by(Access access, CaseId id) {
        var incidence = incidents.triggers(access).stream()
                .filter(one -> one.caseId().equals(id))
                .toList();
        var setting = settings.setting(access);
        return incidence.isEmpty()
                ? List.of()
                : duties.register(access).duties().stream()
                        .flatMap(duty -> Struck.triggers(duty.assignment(), "", incidence, setting).stream()
                                .map(trigger -> new SetOff(
                                        duty.label(),
                                        "/t/" + access.tenantSlug() + "/duties/" + duty.id(),
                                        StateBadge.of(duty.standing().state()),
                                        "Due by " + Moment.on(trigger.dueOn()).text())))
                        .toList();
    }
}
