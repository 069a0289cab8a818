package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.job.JobVersionService;
import io.remit.job.VersionStanding;
import io.remit.standing.Grade;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether the jobs of each project are on the newest version of its service. */
public final class JobWitness implements Witness {
    private final JobVersionService jobs;

    public JobWitness(JobVersionService jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.mechanisms().contains(Mechanism.JOB_VERSIONS);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var findings = jobs.standing(access, services).stream()
                .map(JobWitness::finding)
                .toList();
        return new Witnessed(findings, List.of(), List.of());
    }

    private static Finding finding(VersionStanding one) {
        return new Finding(
                one.project().service().id(),
                Mechanism.JOB_VERSIONS,
                one.project().subject(),
                one.outcome(),
                Grade.REPORTED,
                Optional.empty(),
                one.sentence(),
                "/recovery/jobs");
    }
}
