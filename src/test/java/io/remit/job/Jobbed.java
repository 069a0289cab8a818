package io.remit.job;

import io.remit.access.Access;
import io.remit.access.Permission;
import io.remit.access.ProjectId;
import io.remit.access.ServiceId;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.Tenant;
import io.remit.testing.TestPortal;
import io.remit.testing.Visitor;
import io.remit.token.TokenDraft;
import io.remit.token.TokenService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** A service that the test's tenant uses, a project of it, and programs that report. */
final class Jobbed {
    static final String PROJECT = "assistants prod";
    private final TestPortal portal;
    final ServiceEntry service;
    final ProjectId project;
    private final String secret;

    Jobbed(TestPortal portal) {
        this.portal = portal;
        var services = portal.services();
        var slug = "jobbed-" + portal.tenant().slug();
        service = services.catalog().createService(services.platform(), slug, "Jobbed");
        services.subscriptions().subscribe(inTenant(), slug);
        project = project(PROJECT, "us-east");
        secret = made(portal.tenant(), 30, Permission.JOB_EDIT, Permission.RECOVERY_READ)
                .secret();
    }

    ProjectId project(String name, String region) {
        return portal.services().projects().add(inTenant(), service.slug(), name, region);
    }

    Access inTenant() {
        return portal.services().in(portal.tenant());
    }

    TokenService.Made made(Tenant tenant, int days, Permission... permissions) {
        return made(portal.services().in(tenant), Optional.empty(), days, permissions);
    }

    TokenService.Made madeFor(ServiceId of) {
        return made(portal.services().platform(), Optional.of(of), 30, Permission.JOB_EDIT, Permission.RECOVERY_READ);
    }

    private TokenService.Made made(Access access, Optional<ServiceId> of, int days, Permission... permissions) {
        var today = LocalDate.ofInstant(portal.clock().instant(), ZoneOffset.UTC);
        return portal.services()
                .tokens()
                .make(access, new TokenDraft(of, "pipeline", Set.of(permissions), today.plusDays(days)));
    }

    Visitor with(String token) {
        return portal.nobody().with("Authorization", "Bearer " + token);
    }

    /** The tenant's own program. */
    Visitor program() {
        return with(secret);
    }

    String path(String job) {
        return api("/projects/assistants%20prod/jobs/" + job + "/reports");
    }

    String api(String below) {
        return "/api/v1/tenants/" + portal.tenant().slug() + below;
    }
}
