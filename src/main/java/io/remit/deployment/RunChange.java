package io.remit.deployment;

import io.remit.access.ModelVersionId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a deployment began to run a version.
 *
 * @param by who said so, as an actor's reference
 */
public record RunChange(ModelVersionId runs, LocalDate since, String by, Instant at) {}
