package io.remit.duty;

import io.remit.access.Access;
import io.remit.access.AccountId;
import io.remit.access.DutyId;
import io.remit.access.ServiceId;
import io.remit.assignment.Assignment;
import io.remit.assignment.AssignmentService;
import io.remit.assignment.CadenceSetting;
import io.remit.assignment.TriggerService;
import io.remit.attestation.DoneFact;
import io.remit.attestation.ExceptionService;
import io.remit.attestation.ProofService;
import io.remit.identity.Member;
import io.remit.identity.MembershipService;
import io.remit.mechanism.Asked;
import io.remit.mechanism.MechanismService;
import io.remit.ping.PingService;
import io.remit.standing.Cadence;
import io.remit.tenant.Project;
import io.remit.tenant.ProjectService;
import io.remit.tenant.SettingService;
import io.remit.tenant.TenantSetting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what the rooms below keep of duties: of all that some services ask, or of one alone. Either way the number of
 * statements does not depend on how many duties there are.
 */
public final class Gathering {
    private final ProjectService projects;
    private final SettingService settings;
    private final AssignmentService assignments;
    private final TriggerService triggers;
    private final ProofService proofs;
    private final ExceptionService exceptions;
    private final PingService pings;
    private final MembershipService memberships;
    private final MechanismService mechanisms;

    public Gathering(
            ProjectService projects,
            SettingService settings,
            AssignmentService assignments,
            TriggerService triggers,
            ProofService proofs,
            ExceptionService exceptions,
            PingService pings,
            MembershipService memberships,
            MechanismService mechanisms) {
        this.projects = projects;
        this.settings = settings;
        this.assignments = assignments;
        this.triggers = triggers;
        this.proofs = proofs;
        this.exceptions = exceptions;
        this.pings = pings;
        this.memberships = memberships;
        this.mechanisms = mechanisms;
    }

    TenantSetting setting(Access access) {
        return settings.setting(access);
    }

    Gathered ofServices(Access access, List<ServiceId> services, TenantSetting setting, LocalDate today) {
        var laidDown = assignments.assignments(access);
        return new Gathered(
                laidDown,
                assignments.categoryOwners(access),
                triggers.triggers(access),
                proofs.latest(access, services),
                earlier(access, laidDown.values(), today),
                exceptions.current(access, services),
                pings.outcomes(access),
                mechanisms.witnessed(access, services, Asked.ALL, today),
                projects(access),
                members(access),
                setting);
    }

    /** @param text what the duty says, which decides what proves it where nobody said otherwise */
    Gathered ofDuty(
            Access access, ServiceId service, DutyId duty, String text, TenantSetting setting, LocalDate today) {
        var laidDown = assignments.assignment(access, duty);
        return new Gathered(
                laidDown.map(one -> Map.of(duty, one)).orElse(Map.of()),
                assignments.categoryOwners(access),
                Map.of(duty, triggers.triggers(access, duty)),
                Map.of(duty, proofs.latest(access, duty)),
                earlier(access, laidDown.stream().toList(), today),
                exceptions.current(access, duty).map(one -> Map.of(duty, one)).orElse(Map.of()),
                Map.of(duty, pings.outcomes(access, duty)),
                mechanisms.witnessed(access, List.of(service), asked(laidDown, text), today),
                projects(access),
                members(access),
                setting);
    }

    private static Asked asked(Optional<Assignment> laidDown, String text) {
        var causes = laidDown.stream()
                .flatMap(one -> one.cadences().stream())
                .map(CadenceSetting::cadence)
                .filter(Cadence.After.class::isInstance)
                .map(Cadence.After.class::cast)
                .map(Cadence.After::cause)
                .collect(Collectors.toSet());
        return new Asked(Set.of(FactsOfDuty.mechanism(laidDown, text)), causes);
    }

    /** What was done of a duty as far back as ledgers know, the oldest first. */
    List<DoneFact> done(Access access, DutyId duty, LocalDate today) {
        return proofs.inPeriodOf(access, List.of(duty), today.minusYears(FactsOfDuty.YEARS_LOOKED_BACK), today)
                .getOrDefault(duty, List.of());
    }

    /** The same of every duty of some services. */
    Map<DutyId, List<DoneFact>> done(Access access, List<ServiceId> services, LocalDate today) {
        return proofs.inPeriod(access, services, today.minusYears(FactsOfDuty.YEARS_LOOKED_BACK), today);
    }

    private Set<AccountId> members(Access access) {
        return memberships.people(access).stream().map(Member::account).collect(Collectors.toSet());
    }

    private Map<ServiceId, List<Project>> projects(Access access) {
        return DutyService.isProvider(access)
                ? Map.of()
                : projects.projects(access).stream()
                        .collect(Collectors.groupingBy(
                                project -> project.service().id()));
    }

    /**
     * What was done before, for the duties where that decides anything: on fixed days, since these hold, and where the
     * cadence was set anew, since the first was. Nothing is read of the others.
     */
    private Map<DutyId, List<DoneFact>> earlier(Access access, Collection<Assignment> laidDown, LocalDate today) {
        var looking = laidDown.stream()
                .filter(assignment -> assignment.isOnFixedDays() || assignment.isSetAnew())
                .toList();
        var from = looking.stream()
                .map(assignment -> assignment.cadences().get(0).fromOn())
                .min(Comparator.naturalOrder());
        return from.map(day -> proofs.inPeriodOf(
                        access, looking.stream().map(Assignment::id).toList(), day, today))
                .orElse(Map.of());
    }
}
