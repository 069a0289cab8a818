package io.remit.readiness;

import io.remit.access.Access;
import io.remit.access.ServiceId;
import io.remit.deployment.BackupService;
import io.remit.deployment.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether each project has a backup in another region that an exercise recovered into lately. */
public final class BackupCheck implements ReadinessCheck {
    private final BackupService backups;

    public BackupCheck(BackupService backups) {
        this.backups = backups;
    }

    @Override
    public List<CheckFinding> findings(Access access, Collection<ServiceId> services, LocalDate today) {
        return backups.outcomes(access, services).stream()
                .map(one -> finding(one, today))
                .toList();
    }

    private static CheckFinding finding(Outcome one, LocalDate today) {
        return new CheckFinding(
                one.project().service().id(),
                OurItems.BACKUP_PROJECT.key(),
                Optional.of(one.project().id()),
                one.outcome(),
                one.grade(),
                today,
                one.sentence(),
                one.href());
    }
}
