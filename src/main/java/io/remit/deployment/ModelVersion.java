package io.remit.deployment;

import io.remit.access.JobId;
import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A version of a model.
 *
 * @param model the model's name within its project
 * @param name unique among the versions of the model, withdrawn ones too
 * @param job the job that made it, where one is known
 * @param note may be empty
 * @param addedBy who entered it, as an actor's reference
 * @param withdrawn whether it is not to be run any more
 */
public record ModelVersion(
        ModelVersionId id,
        ProjectId project,
        String model,
        String name,
        Optional<JobId> job,
        LocalDate madeOn,
        String note,
        String addedBy,
        Instant addedAt,
        boolean withdrawn) {
    /** The one to run comes last. */
    static final Comparator<ModelVersion> BY_AGE = Comparator.comparing(ModelVersion::madeOn)
            .thenComparing(ModelVersion::addedAt)
            .thenComparing(version -> version.id().toString());

    /** Model and version in one. */
    public String label() {
        return model + " " + name;
    }
}
