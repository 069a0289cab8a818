package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.incident.Incidence;
import io.remit.incident.IncidentService;
import io.remit.job.Affected;
import io.remit.job.CaseWindow;
import io.remit.job.JobVerificationService;
import io.remit.job.Settlement;
import io.remit.standing.Cadence;
import io.remit.standing.CheckOutcome;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import io.remit.tenant.Project;
import io.remit.tenant.SettingService;
import io.remit.tenant.TenantSetting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an incident sets off, and whether the jobs that it struck were verified since. Jobs are looked at for incidents of
 * the last year, the newest ten of them: what is older is a matter of the record.
 */
public final class IncidentWitness implements Witness {
    private static final int MOST_LOOKED_AT = 10;
    private final IncidentService incidents;
    private final JobVerificationService jobs;
    private final SettingService settings;

    public IncidentWitness(IncidentService incidents, JobVerificationService jobs, SettingService settings) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.causes().contains(Cadence.Cause.INCIDENT)
                || asked.mechanisms().contains(Mechanism.JOBS_AFTER_INCIDENT);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var struck = incidents.triggers(access).stream()
                .filter(one -> services.contains(one.service()))
                .toList();
        if (struck.isEmpty()) {
            return Witnessed.NOTHING;
        }
        var setting = settings.setting(access);
        var occasions = struck.stream().map(one -> occasion(one, setting)).toList();
        var findings = new ArrayList<Finding>();
        struck.stream()
                .filter(one -> setting.dayOf(one.disruptedAt()).isAfter(today.minusYears(1)))
                .limit(MOST_LOOKED_AT)
                .forEach(one -> findings.addAll(findings(one, jobs.affected(access, window(one)))));
        return new Witnessed(worst(findings), List.of(), occasions);
    }

    private static Occasion occasion(Incidence one, TenantSetting setting) {
        return new Occasion(
                one.caseId().value(),
                one.service(),
                Cadence.Cause.INCIDENT,
                one.projects().stream().map(Project::subject).collect(Collectors.toSet()),
                setting.dayOf(one.disruptedAt()),
                "Incident: " + one.title(),
                "/recovery/incidents/" + one.caseId());
    }

    private static CaseWindow window(Incidence one) {
        return new CaseWindow(
                one.caseId(), one.service(), Set.copyOf(one.regions()), one.disruptedAt(), one.closedAt());
    }

    private static List<Finding> findings(Incidence one, Affected affected) {
        return affected.projects().stream()
                .map(project -> new Finding(
                        one.service(),
                        Mechanism.JOBS_AFTER_INCIDENT,
                        project.project().subject(),
                        project.outcome(),
                        grade(affected, project),
                        Optional.empty(),
                        one.title() + ": " + project.sentence(),
                        "/recovery/incidents/" + one.caseId()))
                .toList();
    }

    /** No better than the weakest of what shows it. */
    private static Grade grade(Affected affected, Affected.OfProject project) {
        return affected.jobs().stream()
                .filter(job -> job.project().equals(project.project()))
                .map(Affected.AffectedJob::settlement)
                .map(Settlement::grade)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Grade.REPORTED);
    }

    /** Of several incidents that struck a project, the one with which it is worst: all have to be settled. */
    private static List<Finding> worst(List<Finding> findings) {
        var order = List.of(CheckOutcome.FAILS, CheckOutcome.CANNOT_TELL, CheckOutcome.HOLDS);
        return findings.stream()
                .collect(Collectors.groupingBy(one -> one.service() + " " + one.subject()))
                .values()
                .stream()
                .map(same -> same.stream()
                        .min(Comparator.comparingInt(one -> order.indexOf(one.outcome())))
                        .orElseThrow())
                .toList();
    }
}
