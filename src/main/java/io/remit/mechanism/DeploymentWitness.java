package io.remit.mechanism;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.deployment.BackupService;
import io.remit.deployment.DeploymentService;
import io.remit.deployment.Outcome;
import io.remit.standing.Mechanism;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether deployments run the newest version of their model, and whether each project has a backup that was practised. */
public final class DeploymentWitness implements Witness {
    private final DeploymentService deployments;
    private final BackupService backups;

    public DeploymentWitness(DeploymentService deployments, BackupService backups) {
        this.deployments = deployments;
        this.backups = backups;
    }

    @Override
    public boolean knowsOf(Asked asked) {
        return asked.mechanisms().contains(Mechanism.DEPLOYMENTS)
                || asked.mechanisms().contains(Mechanism.BACKUP_PROJECT);
    }

    @Override
    public Witnessed of(Access access, Collection<ServiceId> services, LocalDate today) {
        var findings = Stream.concat(
                deployments.outcomes(access, services).stream().map(one -> finding(one, Mechanism.DEPLOYMENTS)),
                backups.outcomes(access, services).stream().map(one -> finding(one, Mechanism.BACKUP_PROJECT)));
        return new Witnessed(findings.toList(), List.of(), List.of());
    }

    private static Finding finding(Outcome one, Mechanism mechanism) {
        return new Finding(
                one.project().service().id(),
                mechanism,
                one.project().subject(),
                one.outcome(),
                one.grade(),
                Optional.empty(),
                one.project().name() + ": " + one.sentence(),
                one.href());
    }
}
