package io.remit.duty;

import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.assignment.Assignment;
import io.remit.assignment.CategoryOwner;
import io.remit.assignment.Trigger;
import io.remit.attestation.DoneFact;
import io.remit.attestation.ExceptionStanding;
import io.remit.attestation.Proof;
import io.remit.incident.Incidence;
import io.remit.ping.PingOutcome;
import io.remit.tenant.Project;
import io.remit.tenant.TenantSetting;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the rooms below know of a party's duties, read once.
 *
 * @param assignments what was laid down, by duty
 * @param categoryOwners who answers for categories
 * @param triggers what set duties off, by duty
 * @param incidences what struck the tenant, the newest first
 * @param proofs how duties stand proved, by duty
 * @param earlier what was attested before, by duty; only where that decides anything
 * @param exceptions the exceptions that matter, by duty
 * @param checks what pings reported, by duty
 * @param projects all projects, those out of use too, by service
 * @param members who is in the tenant now
 * @param setting where the tenant's days begin, and how long something new is not yet late
 */
record Gathered(
        Map<DutyId, Assignment> assignments,
        List<CategoryOwner> categoryOwners,
        Map<DutyId, List<Trigger>> triggers,
        List<Incidence> incidences,
        Map<DutyId, List<Proof>> proofs,
        Map<DutyId, List<DoneFact>> earlier,
        Map<DutyId, ExceptionStanding> exceptions,
        Map<DutyId, List<PingOutcome>> checks,
        Map<ServiceId, List<Project>> projects,
        Set<AccountId> members,
        TenantSetting setting) {

    /** The service's projects in use. */
    List<Project> inUse(ServiceId service) {
        return projects.getOrDefault(service, List.of()).stream()
                .filter(project -> !project.retired())
                .toList();
    }
}
