package io.remit.deployment;

import io.remit.tenant.Project;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deployment, with the version it runs beside the one it should.
 *
 * @param runs the version it runs
 * @param newest the version of that model made last and not withdrawn; empty where all are withdrawn
 * @param outdatedSince when the first newer version was made; empty where it runs the newest, or a withdrawn one without
 *     successor
 */
public record Running(
        Deployment deployment,
        Project project,
        ModelVersion runs,
        Optional<ModelVersion> newest,
        Optional<LocalDate> outdatedSince) {

    /** Whether it counts: in use, in a project in use. */
    public boolean isInUse() {
        return !deployment.retired() && !project.retired();
    }

    /** Whether it runs anything but the version to run. */
    public boolean isOutdated() {
        return newest.filter(runs::equals).isEmpty();
    }
}
