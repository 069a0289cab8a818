package io.remit.incident;

import io.remit.access.Access;
import io.remit.access.IncidentId;
import io.remit.access.Role;
import io.remit.access.TenantId;
import io.remit.catalog.ServiceEntry;
import io.remit.identity.Tenant;
import io.remit.plan.Plan;
import io.remit.plan.PlanDraft;
import io.remit.plan.StepKind;
import io.remit.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A service of its own with tenants in regions, and incidents that no job hands out by itself. */
final class Struck {
    static final String HERE = "eu-de";
    static final String ELSEWHERE = "us-east";
    static final String SCENARIO = "Loss of a region";
    private static final AtomicInteger COUNT = new AtomicInteger();
    final TestPortal portal;
    final ServiceEntry service;
    final ProviderIncidentService provider;

    Struck(TestPortal portal) {
        this.portal = portal;
        var slug = "struck-" + COUNT.incrementAndGet();
        var services = portal.services();
        service = services.catalog().createService(services.platform(), slug, "Struck " + slug);
        provider = new ProviderIncidentService(
                portal.store(), portal.clock(), new OpenIncidents(portal.store()), new Wake());
    }

    Access operator() {
        return portal.services().platform();
    }

    Access member() {
        return portal.access(Role.ADMINISTRATOR);
    }

    /** Another tenant with a project in a region. */
    Tenant tenant(String region) {
        var slug = "struck-tenant-" + COUNT.incrementAndGet();
        var tenant = portal.services().tenants().create(operator(), slug, slug);
        projectOf(tenant, region);
        return tenant;
    }

    /** Has a tenant use the service in a region. */
    void projectOf(Tenant tenant, String region) {
        var access = portal.services().in(tenant);
        var used = portal.services().subscriptions().services(access);
        if (!used.contains(service)) {
            portal.services().subscriptions().subscribe(access, service.slug());
        }
        portal.services().projects().add(access, service.slug(), "project in " + region, region);
    }

    Plan plan(Access access, String name, String scenario) {
        var step = new PlanDraft.Step(
                StepKind.DO, "Switch over", "", "", Optional.empty(), Optional.empty(), true, Set.of());
        var draft =
                new PlanDraft(name, scenario, "", Optional.of(Duration.ofHours(4)), Optional.empty(), List.of(step));
        return portal.services().plans().make(access, service.id(), draft);
    }

    Declaration declaration(String... regions) {
        return new Declaration(
                service.id(),
                List.of(regions),
                "Region unavailable",
                SCENARIO,
                "No answer.",
                portal.clock().instant().minus(Duration.ofMinutes(20)),
                Optional.empty());
    }

    IncidentId declare(String... regions) {
        return provider.declare(operator(), provider.next(operator()), declaration(regions))
                .id();
    }

    Access inside(TenantId tenant) {
        return portal.services().job(tenant);
    }

    int handOut() {
        return handOut(Integer.MAX_VALUE);
    }

    /** Hands out, and is killed after so many tenants. */
    int handOut(int most) {
        var left = new AtomicInteger(most);
        return portal.services()
                .handOut()
                .handOut(portal.services().job(), this::inside, () -> left.getAndDecrement() <= 0);
    }

    List<IncidentCase> cases(Tenant tenant) {
        return portal.services().incidents().unclosed(inside(tenant.id())).stream()
                .filter(one -> one.service().equals(service.id()))
                .toList();
    }
}
