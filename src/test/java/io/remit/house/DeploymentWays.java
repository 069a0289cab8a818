package io.remit.house;

import io.remit.access.Access;
import io.remit.access.DeploymentId;
import io.remit.access.ProjectId;
import io.remit.catalog.ServiceEntry;
import io.remit.deployment.DeploymentDraft;
import io.remit.deployment.ModelDraft;
import io.remit.deployment.ModelVersion;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the routes of models, deployments and backups are walked. */
final class DeploymentWays {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Pattern DEPLOYMENT = Pattern.compile("/deployments/([0-9a-f-]{36})");
    private final TestPortal portal;
    private final ServiceEntry service;

    /** @param service one that the tenant uses */
    DeploymentWays(TestPortal portal, ServiceEntry service) {
        this.portal = portal;
        this.service = service;
    }

    private Access access() {
        return portal.services().in(portal.tenant());
    }

    String model(String path) {
        var made = version(project("us-east"), "m");
        if (path.endsWith("/reinstatement")) {
            portal.services().models().withdraw(access(), made.id());
        }
        return made.id().toString();
    }

    String deployment(String path) {
        var made = version(project("us-east"), "m");
        var about = new DeploymentDraft.About(fresh("d"), "", "", Optional.empty(), "");
        var one = portal.services().deployments().register(access(), new DeploymentDraft(about, made.id(), DAY));
        if (path.endsWith("/reinstatement")) {
            portal.services().deployments().retire(access(), one.id());
        }
        return one.id().toString();
    }

    String backup() {
        var primary = project("us-east");
        portal.services().backups().set(access(), primary, project("eu-de"), "");
        return portal.services().backups().backups(access()).stream()
                .filter(one -> one.primary().id().equals(primary))
                .findFirst()
                .flatMap(one -> one.pair())
                .orElseThrow()
                .id()
                .toString();
    }

    Map<String, String> adding() {
        return Map.of("project", project("us-east").toString(), "model", "m", "name", "1", "made", "2026-10-01");
    }

    Map<String, String> registering() {
        var runs = version(project("us-east"), "m").id().toString();
        return Map.of("name", fresh("d"), "runs", runs, "since", "2026-10-02");
    }

    Map<String, String> editing() {
        return Map.of("name", fresh("d"), "seen", "0");
    }

    Map<String, String> updating(String address) {
        var found = DEPLOYMENT.matcher(address);
        if (!found.find()) {
            return Map.of();
        }
        var id = new DeploymentId(UUID.fromString(found.group(1)));
        var one = portal.services().deployments().deployment(access(), id);
        var runs = version(one.project().id(), one.runs().model()).id().toString();
        return Map.of("runs", runs, "since", "2026-10-03", "seen", "0");
    }

    Map<String, String> pairing() {
        return Map.of(
                "primary",
                project("us-east").toString(),
                "backup",
                project("eu-de").toString());
    }

    private ModelVersion version(ProjectId project, String model) {
        var draft = new ModelDraft(project, model, fresh("v"), Optional.empty(), DAY, "");
        return portal.services().models().add(access(), draft);
    }

    private ProjectId project(String region) {
        return portal.services().projects().add(access(), service.slug(), fresh("p"), region);
    }

    private static String fresh(String what) {
        return what + "-" + UUID.randomUUID();
    }
}
