package io.remit.app;

import io.remit.access.Access;
import io.remit.access.DeploymentId;
import io.remit.access.ModelVersionId;
import io.remit.access.ProjectId;
import io.remit.deployment.DeploymentDraft;
import io.remit.deployment.ModelDraft;
import java.time.LocalDate;
import java.util.Optional;

/** What Acme runs of its models, one of it outdated, and the project that takes over. */
final class DemoDeployments {
    private static final String MODEL = "support-assistant";
    private final Wiring wiring;
    private final Access administrator;
    private final Access contributor;
    private final LocalDate today;

    DemoDeployments(Wiring wiring, Access administrator, Access contributor) {
        this.wiring = wiring;
        this.administrator = administrator;
        this.contributor = contributor;
        this.today = wiring.catalog.today();
    }

    void register(ProjectId prod, ProjectId dr) {
        var six = made(prod, "6", 70, "Trained on the tickets of spring.");
        var seven = made(prod, "7", 12, "Knows the new price list.");
        runs("assistant-api", "production", six, 68);
        var staging = runs("assistant-staging", "staging", six, 69);
        wiring.deployments.run(contributor, staging, 0, seven, today.minusDays(11));
        wiring.backups.set(administrator, prod, dr, "Its taxonomy is copied every night.");
    }

    private ModelVersionId made(ProjectId project, String name, int daysAgo, String note) {
        var draft = new ModelDraft(project, MODEL, name, Optional.empty(), today.minusDays(daysAgo), note);
        return wiring.models.add(contributor, draft).id();
    }

    private DeploymentId runs(String name, String environment, ModelVersionId version, int daysAgo) {
        var about = new DeploymentDraft.About(
                name,
                environment,
                "https://" + name + ".acme.example/v1",
                contributor.actor().accountId(),
                "");
        var draft = new DeploymentDraft(about, version, today.minusDays(daysAgo));
        return wiring.deployments.register(contributor, draft).id();
    }
}
