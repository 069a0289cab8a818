package io.remit.deployment;

import io.remit.access.Access;
import io.remit.access.ProjectId;
import io.remit.access.Role;
import io.remit.catalog.ServiceEntry;
import io.remit.testing.TestPortal;
import java.time.LocalDate;
import java.util.Optional;

/** A service of its own that the test's tenant uses, with what a test registers in it. */
final class Deployed {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static int count;
    final TestPortal portal;
    final ServiceEntry service;
    final Access contributor;

    Deployed(TestPortal portal) {
        this.portal = portal;
        var slug = "deployed-" + ++count + "-" + portal.tenant().slug();
        service = portal.services().catalog().createService(portal.services().platform(), slug, "Deployed " + count);
        portal.services().subscriptions().subscribe(portal.services().in(portal.tenant()), slug);
        contributor = portal.access(Role.CONTRIBUTOR);
    }

    ProjectId project(String name, String region) {
        return portal.services().projects().add(portal.access(Role.ADMINISTRATOR), service.slug(), name, region);
    }

    ModelVersion version(ProjectId project, String name, LocalDate madeOn) {
        var draft = new ModelDraft(project, "assistant", name, Optional.empty(), madeOn, "");
        return portal.services().models().add(contributor, draft);
    }

    Deployment deployment(String name, ModelVersion runs) {
        var about = new DeploymentDraft.About(name, "production", "", Optional.empty(), "");
        var draft = new DeploymentDraft(about, runs.id(), DAY);
        return portal.services().deployments().register(contributor, draft);
    }
}
