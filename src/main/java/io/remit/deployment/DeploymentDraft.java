package io.remit.deployment;

import io.remit.access.AccountId;
import io.remit.access.ModelVersionId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deployment to be registered, in the project of the model version that it runs.
 *
 * @param about what people know of it
 * @param runs the version of a model that it runs
 * @param deployedOn since when
 */
public record DeploymentDraft(About about, ModelVersionId runs, LocalDate deployedOn) {

    /** What can be edited of a deployment without deploying anything. */
    public record About(String name, String environment, String address, Optional<AccountId> owner, String note) {}
}
