package io.remit.deployment;

import io.remit.access.JobId;
import io.remit.access.ProjectId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a model to be entered.
 *
 * @param job the job that made it, where one is known
 */
public record ModelDraft(
        ProjectId project, String model, String name, Optional<JobId> job, LocalDate madeOn, String note) {}
