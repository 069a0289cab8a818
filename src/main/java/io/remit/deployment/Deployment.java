package io.remit.deployment;

import io.remit.access.AccountId;
import io.remit.access.DeploymentId;
import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A place where a version of a model answers.
 *
 * @param name unique among the deployments of its project, retired ones too
 * @param environment such as production; may be empty
 * @param address where it answers; may be empty
 * @param runs the version of a model that it runs
 * @param deployedOn since when it runs that version
 * @param owner who answers for it
 * @param retired whether it is out of use
 * @param version how often it was changed, which a form sends back
 */
public record Deployment(
        DeploymentId id,
        ProjectId project,
        String name,
        String environment,
        String address,
        ModelVersionId runs,
        LocalDate deployedOn,
        Optional<AccountId> owner,
        String note,
        boolean retired,
        int version) {}
